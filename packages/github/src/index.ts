export type {
  Actor,
  Commit,
  Comparison,
  Deployment,
  DeploymentState,
  DeploymentStatus,
  Environment,
  WorkflowRun,
} from './answer.ts';
export {
  connect,
  type Connection,
  type DeploymentFilter,
  type DeploymentPage,
  type GitHub,
  type NewDeployment,
  type NewStatus,
} from './client.ts';
export type { Contents } from './contents.ts';
export { GitHubFailure, gitHubReasons, type GitHubFailureKind } from './failure.ts';
export type { Issues, OpenIssue } from './issues.ts';
export type { RunAttempt, RunPage, Runs } from './run.ts';
export type { Teams } from './teams.ts';
export type { Look, Seen, Sighting } from './sighting.ts';
