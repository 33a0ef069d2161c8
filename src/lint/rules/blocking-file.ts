import { Kind } from '../../syntax/kinds.ts';
import { reportBlocking } from '../blocking.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'blocking-file',
  title: 'Blocking file access in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` waits for the disk on the event loop',
  why: 'Opening, reading and writing wait for the operating system. A small local file takes little time; a large one, or one on a network drive, stops every task for as long as it takes.',
  instead:
    'Do the whole file access in one function and run it in a thread: `await asyncio.to_thread(…)`. aiofiles does the same for each call, in threads of its own.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Reading a settings file',
      bad: `import asyncio
import tempfile
from pathlib import Path


async def load(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.strip()


def write_example() -> Path:
    path = Path(tempfile.mkdtemp()) / "settings.txt"
    path.write_text("color = blue", encoding="utf-8")
    return path


async def main(path: Path) -> None:
    print(await load(path))


if __name__ == "__main__":
    asyncio.run(main(write_example()))
`,
      good: `import asyncio
import tempfile
from pathlib import Path


async def load(path: Path) -> str:
    text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    return text.strip()


def write_example() -> Path:
    path = Path(tempfile.mkdtemp()) / "settings.txt"
    path.write_text("color = blue", encoding="utf-8")
    return path


async def main(path: Path) -> None:
    print(await load(path))


if __name__ == "__main__":
    asyncio.run(main(write_example()))
`,
    },
  ],
  check: (view) => reportBlocking(view, 'file'),
};
