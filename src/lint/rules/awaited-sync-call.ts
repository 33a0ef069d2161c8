import { Kind } from '../../syntax/kinds.ts';
import { blockingPath } from '../blocking.ts';
import { moduleFor, replaceNode, toThreadFix } from '../edits.ts';
import { FunctionFlag } from '../facts.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { RelatedNode, Report, Rule, UnitFix } from '../rule.ts';
import { typePath, type UnitView } from '../view.ts';
import type { FunctionValue, Value } from '../world.ts';

export const rule: Rule = {
  id: 'awaited-sync-call',
  title: 'Awaiting something that cannot be awaited',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Await] },
  message: '`{call}` gives {what}, which cannot be awaited',
  why: 'The call runs first, as any call does, and then `await` fails with a TypeError, because what it got is not awaitable.',
  instead:
    'Leave out `await`, or call something asynchronous that does the same: `asyncio.sleep` for `time.sleep`, `async for` for an asynchronous generator.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A pause',
      bad: `import asyncio
import time


async def main() -> None:
    try:
        await time.sleep(0.01)
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def main() -> None:
    try:
        await asyncio.sleep(0.01)
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const { ir } = view;
    for (const awaiting of view.nodes(Kind.Await)) {
      const call = ir.unwrap(ir.children(awaiting)[0] ?? -1);
      if (call < 0 || ir.kind(call) !== Kind.Call || view.isBroken(awaiting)) continue;
      const what = notAwaitable(view, call);
      if (what === undefined || view.fileIsBroken) continue;
      const callee = view.valueOf(view.callee(call));
      yield {
        node: awaiting,
        end: ir.end(view.callee(call)),
        words: { call: view.text(view.callee(call)), what },
        related: callee.is === 'function' ? declaredAt(view, callee) : [],
        fixes: [awaitableFix(view, awaiting, call)],
      };
    }
  },
};

const PLAIN_TYPES =
  /^builtins\.(str|int|float|bool|bytes|bytearray|list|dict|set|frozenset|tuple)$/;

const BUILTIN_NAME = /^(?:str|int|float|bool|bytes|bytearray|list|dict|set|frozenset|tuple)\b/;

/** What a call gives, in words, when it certainly cannot be awaited. */
function notAwaitable(view: UnitView, call: number): string | undefined {
  const path = blockingPath(view, call);
  // Clients of some libraries are made for both worlds, under one name.
  if (BLOCKING.has(path) && !/^(?:redis|sqlalchemy)\./.test(path)) return 'its result at once';
  const callee = view.valueOf(view.callee(call));
  if (callee.is === 'function') return fromFunction(view, callee, view.valueOf(call));
  return callee.is === 'class' && isPlainClass(view, callee) ? 'a plain object' : undefined;
}

function fromFunction(view: UnitView, fn: FunctionValue, value: Value): string | undefined {
  const { flags, returns } = fn.facts;
  const unsure =
    FunctionFlag.Opaque | FunctionFlag.Overload | FunctionFlag.Abstract | FunctionFlag.Framework;
  if (flags & (unsure | FunctionFlag.ContextManager | FunctionFlag.Property)) return undefined;
  if (flags & FunctionFlag.Generator) {
    return flags & FunctionFlag.Async ? 'an asynchronous generator' : undefined;
  }
  if (flags & FunctionFlag.Async) return undefined;
  // Without an annotation a subclass may well override a method by an asynchronous one.
  if (returns === '' && fn.self !== undefined && isReplaceable(view, fn)) return undefined;
  if (value.is === 'none') return '`None`';
  // An alias may be wrong for years without anybody noticing; a builtin's own name is not.
  const plain = BUILTIN_NAME.test(returns) ? PLAIN_TYPES.exec(typePath(value))?.[1] : undefined;
  return plain === undefined ? undefined : `a \`${plain}\``;
}

/** Whether another class may stand behind the object a method was taken from. */
function isReplaceable(view: UnitView, { self }: FunctionValue): boolean {
  const owner = view.ownerClass;
  if (self?.is !== 'instance' && self?.is !== 'class') return true;
  const cls = self.is === 'instance' ? self.of : self;
  return owner !== undefined && cls.path === owner.path;
}

/** A class all of whose bases are known and that neither is awaitable nor makes something else. */
function isPlainClass(view: UnitView, cls: Value): boolean {
  if (cls.is !== 'class' || !cls.facts) return false;
  const { world } = view.file;
  if (!world.isWhollyKnown(cls)) return false;
  const object: Value = { is: 'instance', of: cls, args: [] };
  return ['__await__', '__new__', '__call__'].every(
    (name) => world.member(object, name).is === 'unknown',
  );
}

function declaredAt(view: UnitView, fn: FunctionValue): readonly RelatedNode[] {
  const offset = view.file.offsetOf(fn.facts);
  if (offset === undefined) return [];
  const length = fn.path.length - fn.path.lastIndexOf('.') - 1;
  return [{ offset, length, message: 'It is declared here.' }];
}

function awaitableFix(view: UnitView, awaiting: number, call: number): UnitFix {
  const { ir } = view;
  const callee = view.callee(call);
  const path = blockingPath(view, call);
  if (path === 'time.sleep') {
    const asyncio = moduleFor(view, 'asyncio');
    return {
      title: 'Use `asyncio.sleep`',
      safe: false,
      edits: [replaceNode(view, callee, `${asyncio.name}.sleep`)],
      imports: asyncio.imports,
    };
  }
  const thread = path === '' ? undefined : toThreadFix(view, call);
  const [moved] = thread?.edits ?? [];
  if (thread && moved && ir.children(awaiting)[0] === call) {
    const text = moved.text.replace(/^await /, '');
    return { ...thread, edits: [{ ...moved, text }] };
  }
  const value = view.valueOf(view.callee(call));
  const generator = value.is === 'function' && (value.facts.flags & FunctionFlag.Generator) !== 0;
  const inner = ir.start(ir.children(awaiting)[0] ?? call);
  return {
    title: generator ? 'Remove `await` and use `async for`' : 'Remove `await`',
    safe: false,
    edits: [{ start: ir.start(awaiting), end: inner, text: '' }],
  };
}
