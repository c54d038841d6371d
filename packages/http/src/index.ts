export { diagnose } from './diagnosis.ts';
export { HttpFailure, type HttpFailureKind } from './failure.ts';
export { isLoopback } from './loopback.ts';
export type { HttpRequest, HttpResponse, ProxyEnvironment } from './message.ts';
export { retryAfter } from './retry-after.ts';
export { defaultRetry, sendWithRetry, type RetryOptions, type RetryPolicy } from './retry.ts';
export { send } from './send.ts';
