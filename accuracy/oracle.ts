import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Position } from '../src/base/text.ts';
import { interpreter } from './packages.ts';

/** Where something is defined. */
export interface Place {
  readonly uri: string;
  readonly row: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

interface Location {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number } };
}

/**
 * A type checker, asked where called names are defined. It has no part in what the linter infers,
 * so that what the linter is measured by is not its own opinion.
 */
export class Oracle {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (result: unknown) => void>();
  private input = Buffer.alloc(0);
  private next = 1;

  private constructor() {
    const server = createRequire(import.meta.url).resolve('pyright/langserver.index.js');
    this.process = spawn(process.execPath, [server, '--stdio']);
    this.process.stderr.resume();
    this.process.stdout.on('data', (chunk: Buffer) => {
      this.input = Buffer.concat([this.input, chunk]);
      for (let message = this.take(); message; message = this.take()) this.receive(message);
    });
    this.process.on('exit', () => {
      for (const answer of this.waiting.values()) answer(undefined);
      this.waiting.clear();
    });
  }

  /** Starts the checker on the folder of a package. */
  static async start(folder: string): Promise<Oracle> {
    const oracle = new Oracle();
    const uri = pathToFileURL(folder).href;
    await oracle.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'package' }],
      capabilities: { workspace: { configuration: true } },
    });
    oracle.tell('initialized', {});
    return oracle;
  }

  /** Where the names at some places of a file are defined; the places in order. */
  async definitions(path: string, text: string, at: readonly Position[]): Promise<Place[][]> {
    const { href: uri } = pathToFileURL(path);
    const document = { uri, languageId: 'python', version: 1, text };
    this.tell('textDocument/didOpen', { textDocument: document });
    const found: Place[][] = [];
    for (const { row, column } of at) {
      const position = { line: row, character: column };
      const result = await this.ask('textDocument/definition', { textDocument: { uri }, position });
      const locations = (Array.isArray(result) ? result : []) as Location[];
      found.push(locations.map(({ uri, range }) => ({ uri, row: range.start.line })));
    }
    this.tell('textDocument/didClose', { textDocument: { uri } });
    return found;
  }

  stop(): void {
    this.process.kill();
  }

  private ask(method: string, params: unknown): Promise<unknown> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send({ id, method, params });
    });
  }

  private tell(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** The next whole message of what has arrived. */
  private take(): Message | undefined {
    const head = this.input.indexOf('\r\n\r\n');
    if (head < 0) return undefined;
    const length = Number(
      /Content-Length: (\d+)/i.exec(this.input.toString('latin1', 0, head))?.[1],
    );
    const from = head + 4;
    if (this.input.length < from + length) return undefined;
    const body = this.input.toString('utf8', from, from + length);
    this.input = this.input.subarray(from + length);
    return JSON.parse(body) as Message;
  }

  private receive({ id, method, params, result }: Message): void {
    if (id === undefined) return;
    if (method === undefined) {
      this.waiting.get(id)?.(result);
      this.waiting.delete(id);
    } else if (method === 'workspace/configuration') {
      const settings = {
        pythonPath: interpreter(),
        analysis: { diagnosticMode: 'openFilesOnly', typeCheckingMode: 'off' },
        typeCheckingMode: 'off',
        diagnosticMode: 'openFilesOnly',
      };
      this.send({ id, result: (params?.items ?? []).map(() => settings) });
    } else this.send({ id, result: null });
  }
}
