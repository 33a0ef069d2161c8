import { Field, Kind } from '../../syntax/kinds.ts';
import { canAwait, indentOf } from '../edits.ts';
import { soleExpression } from '../flow.ts';
import { fileMentions, quoted } from '../mentions.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { typePath, type UnitView } from '../view.ts';

const CLOSE = new Set(['close']);

export const rule: Rule = {
  id: 'missing-wait-closed',
  title: 'A stream that is closed but not waited for',
  severity: { learner: 'hint', standard: 'hint', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: CLOSE },
  message: '`{call}()` only starts to close the stream; nothing waits until it is closed',
  why: '`close()` returns at once. What is still to be sent goes out later, and an error on the way is lost. A program that ends right afterwards may cut the connection off.',
  instead: 'Write `await writer.wait_closed()` after it.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Saying hello to an echo server',
      bad: `import asyncio


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with server, asyncio.timeout(5):
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(b"hello\\n")
            print(await reader.readline())
        finally:
            writer.close()


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        writer.write(await reader.readline())
        await writer.drain()
    finally:
        writer.close()
        await writer.wait_closed()


async def main() -> None:
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with server, asyncio.timeout(5):
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(b"hello\\n")
            print(await reader.readline())
        finally:
            writer.close()
            await writer.wait_closed()


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsNamed(CLOSE)) {
      const callee = view.callee(call);
      if (view.ir.kind(callee) !== Kind.Member) continue;
      if (view.text(view.ir.child(callee, Field.Attribute)) !== 'close' || !view.inAsync(call)) {
        continue;
      }
      const writer = view.ir.child(callee, Field.Object);
      if (!isWriter(view, writer) || isWaitedFor(view, writer)) continue;
      const fix = waitFix(view, call, view.text(writer));
      yield {
        node: call,
        words: { call: view.text(callee) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

function isWriter(view: UnitView, node: number): boolean {
  // The end of a process says that its input was taken; nobody waits for the pipe.
  if (view.text(node).endsWith('.stdin')) return false;
  if (typePath(view.valueOf(node)) === 'asyncio.StreamWriter') return true;
  const binding = view.ir.kind(node) === Kind.Name ? view.scopes.bindingOf(node) : undefined;
  const [definition, another] = binding?.definitions ?? [];
  if (definition?.kind !== 'parameter' || another || definition.type >= 0) return false;
  return isServerCallback(view, definition.node);
}

/** Whether a parameter is the second one of a function that a server of this file calls. */
function isServerCallback(view: UnitView, parameter: number): boolean {
  const { ir } = view;
  const list = ir.parent(parameter);
  if (ir.kind(list) !== Kind.Parameters) return false;
  const names = ir.children(list);
  if (names.indexOf(parameter) !== names.length - 1) return false;
  const name = view.text(ir.child(ir.parent(list), Field.Name));
  const starts = new RegExp(`\\bstart_(?:unix_)?server\\(\\s*(?:\\w+\\.)*${name}\\b`);
  return fileMentions(view, starts);
}

/** Whether the stream is waited for anywhere in the function, or a field of it in the file. */
function isWaitedFor(view: UnitView, writer: number): boolean {
  const waits = new RegExp(`\\b${quoted(view.text(writer))}\\s*\\.\\s*wait_closed\\b`);
  if (waits.test(view.text(0))) return true;
  if (view.ir.kind(writer) === Kind.Name) return false;
  const field = quoted(view.text(writer).split('.').pop() ?? '');
  const anywhere = new RegExp(`\\b${field}\\s*\\.\\s*wait_closed\\b`);
  return fileMentions(view, anywhere);
}

function waitFix(view: UnitView, call: number, writer: string): UnitFix | undefined {
  const statement = view.ir.parent(call);
  if (statement < 0 || soleExpression(view, statement) !== call) return undefined;
  const indent = indentOf(view, statement);
  if (indent === undefined || !canAwait(view, call)) return undefined;
  const end = view.ir.end(statement);
  const text = `\n${indent}await ${writer}.wait_closed()`;
  return { title: 'Wait until it is closed', safe: false, edits: [{ start: end, end, text }] };
}
