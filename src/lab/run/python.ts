import type { Control } from './channel.ts';
import type { MissingPart } from './types.ts';

/** The oldest Python that programs are run with. */
const OLDEST: readonly [number, number] = [3, 8];

/** The commands that may be a Python, the likeliest first; a chosen interpreter stands alone. */
export function interpreters(chosen: string | undefined): readonly string[] {
  if (chosen !== undefined && chosen !== '') return [chosen];
  return process.platform === 'win32' ? ['python', 'py', 'python3'] : ['python3', 'python'];
}

/** What an interpreter said of itself. */
export type Hello = Extract<Control, { control: 'hello' }>;

/** Why an interpreter cannot run a program that needs `needed`, or null when it can. */
export function tooOld(hello: Hello, needed: string | undefined): string | null {
  const [major = 0, minor = 0] = hello.version;
  const has = `This Python is ${hello.version.slice(0, 3).join('.')}`;
  if (isOlder(major, minor, OLDEST)) {
    return `${has}; programs need ${OLDEST.join('.')} or newer.`;
  }
  const [wantedMajor, wantedMinor] = (needed ?? '').split('.').map(Number);
  if (wantedMajor === undefined || wantedMinor === undefined) return null;
  if (!isOlder(major, minor, [wantedMajor, wantedMinor])) return null;
  return `${has}; this program needs ${needed ?? ''} or newer.`;
}

function isOlder(major: number, minor: number, than: readonly [number, number]): boolean {
  return major < than[0] || (major === than[0] && minor < than[1]);
}

/** What to say when there is no Python at all. */
export const NO_PYTHON = 'No Python 3.8 or newer was found.';

/** Packages whose name is not that of the module they bring. */
const PACKAGE_OF: Readonly<Record<string, string>> = {
  attr: 'attrs',
  bs4: 'beautifulsoup4',
  cv2: 'opencv-python',
  dateutil: 'python-dateutil',
  dotenv: 'python-dotenv',
  google: 'protobuf',
  grpc: 'grpcio',
  jose: 'python-jose',
  jwt: 'pyjwt',
  magic: 'python-magic',
  MySQLdb: 'mysqlclient',
  OpenSSL: 'pyopenssl',
  PIL: 'pillow',
  psycopg2: 'psycopg2-binary',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  socks: 'pysocks',
  yaml: 'pyyaml',
  zmq: 'pyzmq',
};

/** Modules that came into the standard library late: pip cannot bring them. */
const SINCE: Readonly<Record<string, string>> = {
  zoneinfo: '3.9',
  graphlib: '3.9',
  tomllib: '3.11',
  compression: '3.14',
  annotationlib: '3.14',
};

/** Names what is missing, with the command that installs it into this interpreter. */
export function missingParts(modules: readonly string[], executable: string): MissingPart[] {
  return modules.map((module) => {
    const since = SINCE[module];
    if (since !== undefined) return { name: `Python ${since} (for ${module})`, command: '' };
    const name = PACKAGE_OF[module] ?? module;
    // The name comes from a program's text and would be pasted into a terminal.
    const safe = /^[A-Za-z0-9._-]+$/.test(name);
    return { name, command: safe ? `"${executable}" -m pip install ${name}` : '' };
  });
}
