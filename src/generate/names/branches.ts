/**
 * Stubs of the standard library say which names exist in which version and on which system. These
 * are the ones that are kept: the newest version, on Linux.
 */
const VERSION = [3, 14] as const;
const PLATFORM = 'linux';

/** Replaces every line of a branch that is not taken by `pass`, so that one meaning is left. */
export function takeBranches(stub: string): string {
  const lines = stub.split('\n');
  const open: Branch[] = [];
  return lines.map((line) => takeLine(line, open)).join('\n');
}

interface Branch {
  readonly indent: number;
  /** Whether some branch of this `if` was taken. */
  taken: boolean;
  live: boolean;
}

function takeLine(line: string, open: Branch[]): string {
  if (line.trim() === '') return line;
  const indent = line.length - line.trimStart().length;
  const head = /^\s*(if|elif|else)\b\s*(.*?)\s*:\s*(?:#.*)?$/.exec(line);
  const goesOn = (branch: Branch): boolean =>
    head !== null && head[1] !== 'if' && indent === branch.indent;
  let last = open[open.length - 1];
  while (last && indent <= last.indent && !goesOn(last)) {
    open.pop();
    last = open[open.length - 1];
  }
  const around = last && goesOn(last) ? open.slice(0, -1) : open;
  if (around.some(({ live }) => !live)) return deadLine(around);
  if (!head) return line;
  if (head[1] === 'if') {
    const live = holds(head[2] ?? '');
    open.push({ indent, taken: live === true, live: live !== false });
  } else if (last) {
    const live = head[1] === 'else' ? true : holds(head[2] ?? '') !== false;
    last.live = live && !last.taken;
    last.taken ||= live;
  }
  return line;
}

function deadLine(open: readonly Branch[]): string {
  const outer = open.find(({ live }) => !live);
  return `${' '.repeat((outer?.indent ?? 0) + 4)}pass`;
}

/** Whether a condition holds; undefined when it asks for something else. */
function holds(condition: string): boolean | undefined {
  const parts = condition.split(/\s+and\s+/);
  const answers = parts.map(holdsAlone);
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function holdsAlone(condition: string): boolean | undefined {
  const platform = /^sys\.platform (==|!=) "(\w+)"$/.exec(condition);
  if (platform) return (platform[2] === PLATFORM) === (platform[1] === '==');
  const version = /^sys\.version_info (>=|<|>|<=) \((\d+), (\d+)(?:, \d+)?\)$/.exec(condition);
  if (!version) return undefined;
  const [major, minor] = [Number(version[2]), Number(version[3])];
  const later = VERSION[0] > major || (VERSION[0] === major && VERSION[1] >= minor);
  return version[1] === '>=' || version[1] === '>' ? later : !later;
}
