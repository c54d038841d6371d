export { startGitHub, type FakeGitHub, type GitHubOptions } from './github.ts';
export { secondaryLimit, type Fault, type FaultAnswer, type Faults } from './faults.ts';
export type { Exchange } from './journal.ts';
export type { Permissions } from './permission.ts';
export type { RunReference, TokenRequest } from './token.ts';
export type { CommitSeed, EnvironmentSeed, PersonSeed, RepositorySeed, TeamSeed } from './seed.ts';
export type { DeploymentSeed } from './deployment-seed.ts';
export type { JobSeed, RunChange, RunSeed } from './run-seed.ts';
export type { Deployment, DeploymentStatus, Dispatch, Environment, Repository, Run } from './model.ts';
