/** Cell magics whose cell is Python all the same. */
const PYTHON_MAGICS = /^%%(?:time|timeit|capture|prun|python3?|debug)\b/;

/**
 * The text of a notebook's cell as Python: what is not is blank or does nothing, and everything
 * else stands where it stood.
 */
export function pythonText(text: string): string {
  const lines = pythonLines(text.split('\n'));
  return lines.map((line) => line ?? '').join('\n');
}

/**
 * The lines of a notebook's cell as Python: a line for the shell or for IPython itself becomes a
 * statement that does nothing, or is left out where the whole cell is not Python.
 * @returns a line for each line, undefined for those that are no part of the program
 */
export function pythonLines(lines: readonly string[]): (string | undefined)[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const head = lines[first] ?? '';
  const isCellMagic = /^%%\w/.test(head);
  if (isCellMagic && !PYTHON_MAGICS.test(head)) return lines.map(() => undefined);
  const open = new OpenText();
  return lines.map((line, row) => {
    if (isCellMagic && row <= first) return undefined;
    const plain = open.isInside ? line : withoutMagic(line);
    open.read(plain);
    return plain;
  });
}

/** A line that begins a statement, without what only IPython understands. */
function withoutMagic(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const code = line.slice(indent.length);
  if (/^(?:%{1,2}\w|!|\?)/.test(code) || /^[\w.%*]+\?{1,2}\s*$/.test(code)) return `${indent}pass`;
  const assigned = /^([\w.,\s[\]'"]+=\s*)(?:%\w|!)/.exec(code)?.[1];
  return assigned === undefined ? line : `${indent}${assigned}None`;
}

/** Whether a line goes on inside a bracket, a string or a statement that an earlier one opened. */
class OpenText {
  private brackets = 0;
  private quote: string | undefined;
  private continued = false;

  get isInside(): boolean {
    return this.brackets > 0 || this.quote !== undefined || this.continued;
  }

  read(line: string): void {
    this.continued = false;
    const token = /"""|'''|["'#\\()[\]{}]/g;
    for (;;) {
      const found = token.exec(line);
      if (!found) break;
      const [sign] = found;
      if (sign === '\\') {
        this.continued = this.quote === undefined && found.index === line.length - 1;
        // What is behind a backslash means nothing, in strings and outside of them.
        token.lastIndex = found.index + 2;
      } else if (this.quote !== undefined) {
        if (sign === this.quote) this.quote = undefined;
        else if (sign.startsWith(this.quote)) {
          token.lastIndex = found.index + 1;
          this.quote = undefined;
        }
      } else if (sign === '#') break;
      else if (/["']/.test(sign)) this.quote = sign;
      else if (/[([{]/.test(sign)) this.brackets++;
      else this.brackets = Math.max(0, this.brackets - 1);
    }
    // A string in single quotes ends with its line, closed or not.
    if (this.quote?.length === 1 && !line.endsWith('\\')) this.quote = undefined;
  }
}
