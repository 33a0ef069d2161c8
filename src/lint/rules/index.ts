// Written by `npm run generate` from the names of the files beside it.
import type { Rule } from '../rule.ts';
import { rule as asyncCallback } from './async-callback.ts';
import { rule as asyncWithoutAwait } from './async-without-await.ts';
import { rule as awaitInLoop } from './await-in-loop.ts';
import { rule as awaitOutsideAsync } from './await-outside-async.ts';
import { rule as awaitedSyncCall } from './awaited-sync-call.ts';
import { rule as blockingDatabase } from './blocking-database.ts';
import { rule as blockingFile } from './blocking-file.ts';
import { rule as blockingHelper } from './blocking-helper.ts';
import { rule as blockingHttp } from './blocking-http.ts';
import { rule as blockingInput } from './blocking-input.ts';
import { rule as blockingPath } from './blocking-path.ts';
import { rule as blockingProcess } from './blocking-process.ts';
import { rule as blockingSleep } from './blocking-sleep.ts';
import { rule as blockingSocket } from './blocking-socket.ts';
import { rule as blockingWait } from './blocking-wait.ts';
import { rule as busyWait } from './busy-wait.ts';
import { rule as calledNotPassed } from './called-not-passed.ts';
import { rule as closedOnHappyPathOnly } from './closed-on-happy-path-only.ts';
import { rule as controlFlowInFinally } from './control-flow-in-finally.ts';
import { rule as coroutineAsValue } from './coroutine-as-value.ts';
import { rule as cpuBoundLoop } from './cpu-bound-loop.ts';
import { rule as danglingTask } from './dangling-task.ts';
import { rule as ensureFuture } from './ensure-future.ts';
import { rule as gatherMisuse } from './gather-misuse.ts';
import { rule as getEventLoop } from './get-event-loop.ts';
import { rule as lateExceptName } from './late-except-name.ts';
import { rule as loopPolicy } from './loop-policy.ts';
import { rule as missingAwait } from './missing-await.ts';
import { rule as missingStatusCheck } from './missing-status-check.ts';
import { rule as missingTimeout } from './missing-timeout.ts';
import { rule as missingWaitClosed } from './missing-wait-closed.ts';
import { rule as nestedEventLoop } from './nested-event-loop.ts';
import { rule as queueProtocol } from './queue-protocol.ts';
import { rule as racyUpdate } from './racy-update.ts';
import { rule as semaphoreMisuse } from './semaphore-misuse.ts';
import { rule as sequentialAwaits } from './sequential-awaits.ts';
import { rule as sessionAtImport } from './session-at-import.ts';
import { rule as sessionPerRequest } from './session-per-request.ts';
import { rule as swallowedCancellation } from './swallowed-cancellation.ts';
import { rule as syncWithOnAsync } from './sync-with-on-async.ts';
import { rule as temporarySession } from './temporary-session.ts';
import { rule as threadLockAcrossAwait } from './thread-lock-across-await.ts';
import { rule as timeoutErrorAlias } from './timeout-error-alias.ts';
import { rule as unawaitedClose } from './unawaited-close.ts';
import { rule as unboundedConcurrency } from './unbounded-concurrency.ts';
import { rule as unclosedResource } from './unclosed-resource.ts';
import { rule as unreleasedConnection } from './unreleased-connection.ts';
import { rule as unreleasedResponse } from './unreleased-response.ts';
import { rule as unshieldedCleanup } from './unshielded-cleanup.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';
import { rule as unusedTask } from './unused-task.ts';
import { rule as waitOnCoroutines } from './wait-on-coroutines.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  asyncCallback,
  asyncWithoutAwait,
  awaitInLoop,
  awaitOutsideAsync,
  awaitedSyncCall,
  blockingDatabase,
  blockingFile,
  blockingHelper,
  blockingHttp,
  blockingInput,
  blockingPath,
  blockingProcess,
  blockingSleep,
  blockingSocket,
  blockingWait,
  busyWait,
  calledNotPassed,
  closedOnHappyPathOnly,
  controlFlowInFinally,
  coroutineAsValue,
  cpuBoundLoop,
  danglingTask,
  ensureFuture,
  gatherMisuse,
  getEventLoop,
  lateExceptName,
  loopPolicy,
  missingAwait,
  missingStatusCheck,
  missingTimeout,
  missingWaitClosed,
  nestedEventLoop,
  queueProtocol,
  racyUpdate,
  semaphoreMisuse,
  sequentialAwaits,
  sessionAtImport,
  sessionPerRequest,
  swallowedCancellation,
  syncWithOnAsync,
  temporarySession,
  threadLockAcrossAwait,
  timeoutErrorAlias,
  unawaitedClose,
  unboundedConcurrency,
  unclosedResource,
  unreleasedConnection,
  unreleasedResponse,
  unshieldedCleanup,
  unusedSuppression,
  unusedTask,
  waitOnCoroutines,
];
