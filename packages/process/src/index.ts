export { ProcessFailure } from './process-failure.ts';
export type { ProcessFailureKind } from './process-failure.ts';
export { run } from './run.ts';
export type { Run, RunResult } from './run.ts';
