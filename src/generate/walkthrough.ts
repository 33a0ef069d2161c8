import { COMMANDS, type CommandRow } from '../contract/commands.ts';

/** One step of the walkthrough: its button, and the picture beside it. */
interface Step {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly command: CommandRow;
  readonly button: string;
  /** `media/walkthrough/<id>.svg` in words. */
  readonly picture: string;
}

const STEPS: readonly Step[] = [
  {
    id: 'race',
    title: 'Run five requests, twice',
    text: 'Five requests to a small server on your own machine: one after another, then waiting together. Both runs are drawn on one time axis.',
    command: COMMANDS.runFirstDemo,
    button: 'Run First Demo',
    picture: 'Five bars one after another above five bars side by side, which end much earlier.',
  },
  {
    id: 'lesson',
    title: 'Break it and repair it',
    text: 'A lesson is a notebook. Its cells are whole programs: run them, change them, and run them again.',
    command: COMMANDS.openLesson,
    button: 'Open Lesson',
    picture: 'A page of text with a program cell, and under the cell the picture of its run.',
  },
  {
    id: 'check',
    title: 'Check your own code',
    text: 'Async Lab reads your Python files as you type. Look at the squiggles, or check every file of the workspace at once.',
    command: COMMANDS.checkWorkspace,
    button: 'Check the Workspace',
    picture: 'A line of code with a squiggle under a blocking call, and a light bulb beside it.',
  },
  {
    id: 'pattern',
    title: 'Start from a pattern',
    text: 'Every pattern is a whole program that runs as it is inserted: time limits, retries, queues, rate limits.',
    command: COMMANDS.insertPattern,
    button: 'Insert Pattern',
    picture: 'A list of patterns; the chosen one stands as a program beside it.',
  },
];

/** The walkthrough of the manifest. A step is done when its command has run. */
export function walkthrough(): object {
  return {
    id: 'minute',
    title: 'Async Lab in a minute',
    description:
      'See what waiting together means, break it, repair it, and take it to your own code.',
    steps: STEPS.map((step) => ({
      id: step.id,
      title: step.title,
      description: `${step.text}\n[${step.button}](command:${step.command.id})`,
      media: { svg: walkthroughPicture(step.id), altText: step.picture },
      completionEvents: [`onCommand:${step.command.id}`],
    })),
  };
}

/** Where a step's picture is. */
export function walkthroughPicture(id: string): string {
  return `media/walkthrough/${id}.svg`;
}

/** The pictures that must exist. */
export function walkthroughPictures(): string[] {
  return STEPS.map((step) => walkthroughPicture(step.id));
}
