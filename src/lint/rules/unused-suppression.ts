import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'unused-suppression',
  title: 'A comment that silences nothing',
  severity: { learner: 'hint', standard: 'hint', strict: 'hint' },
  languages: ['python'],
  message: '{problem}',
  why: 'The comment was right once, or its rule is misspelt. Later it would hide a finding that nobody has looked at, and until then it tells readers of a problem that is not there.',
  instead: 'Remove the comment, or name the rule that is meant.',
  fix: 'safe',
  examples: [
    {
      language: 'python',
      title: 'A comment that outlived its line',
      bad: `import asyncio


async def main() -> None:
    await asyncio.sleep(0.01)  # async-lab: ignore[blocking-sleep] start-up delay
    print("ready")


asyncio.run(main())
`,
      good: `import asyncio


async def main() -> None:
    await asyncio.sleep(0.01)
    print("ready")


asyncio.run(main())
`,
    },
  ],
  // Whether a comment was of use is known when all rules have spoken, so the checker reports it.
  check: () => [],
};
