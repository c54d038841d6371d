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
export { GitHubFailure, gitHubReasons, type GitHubFailureKind } from './failure.ts';
export type { RunPage, Runs } from './run.ts';
export type { Look, Seen, Sighting } from './sighting.ts';
