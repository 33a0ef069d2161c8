// Written by `npm run generate` from the names of the files beside it.
import type { Rule } from '../rule.ts';
import { rule as blockingFile } from './blocking-file.ts';
import { rule as blockingHttp } from './blocking-http.ts';
import { rule as blockingSleep } from './blocking-sleep.ts';
import { rule as danglingTask } from './dangling-task.ts';
import { rule as missingAwait } from './missing-await.ts';
import { rule as unclosedResource } from './unclosed-resource.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  blockingFile,
  blockingHttp,
  blockingSleep,
  danglingTask,
  missingAwait,
  unclosedResource,
];
