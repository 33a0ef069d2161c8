// Written by `npm run generate` from the names of the files beside it.
import type { Rule } from '../rule.ts';
import { rule as blockingFile } from './blocking-file.ts';
import { rule as blockingHttp } from './blocking-http.ts';
import { rule as blockingSleep } from './blocking-sleep.ts';
import { rule as closedOnHappyPathOnly } from './closed-on-happy-path-only.ts';
import { rule as danglingTask } from './dangling-task.ts';
import { rule as missingAwait } from './missing-await.ts';
import { rule as missingWaitClosed } from './missing-wait-closed.ts';
import { rule as sessionAtImport } from './session-at-import.ts';
import { rule as sessionPerRequest } from './session-per-request.ts';
import { rule as temporarySession } from './temporary-session.ts';
import { rule as unawaitedClose } from './unawaited-close.ts';
import { rule as unclosedResource } from './unclosed-resource.ts';
import { rule as unreleasedConnection } from './unreleased-connection.ts';
import { rule as unreleasedResponse } from './unreleased-response.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  blockingFile,
  blockingHttp,
  blockingSleep,
  closedOnHappyPathOnly,
  danglingTask,
  missingAwait,
  missingWaitClosed,
  sessionAtImport,
  sessionPerRequest,
  temporarySession,
  unawaitedClose,
  unclosedResource,
  unreleasedConnection,
  unreleasedResponse,
];
