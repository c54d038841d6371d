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
export { isAskedFor } from './event.ts';
export { GitHubFailure, gitHubReasons, type GitHubFailureKind } from './failure.ts';
export type { Issues, OpenIssue } from './issues.ts';
export type { RunAttempt, RunPage, Runs } from './run.ts';
export type { Teams } from './teams.ts';
export type { Look, Seen, Sighting } from './sighting.ts';
export type { Authorship, Change } from './change.ts';
export type { CheckRun, Checks } from './check.ts';
export type { Git, GitCommit } from './git.ts';
export type { Comment, Discussion, Issue } from './discussion.ts';
export type { Review } from './people.ts';
export type { CommentProvenance, Provenance } from './provenance.ts';
