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
  type GitHub,
  type NewDeployment,
  type NewStatus,
} from './client.ts';
export { GitHubFailure, gitHubReasons, type GitHubFailureKind } from './failure.ts';
