import { approvalRoutes } from './approvals.ts';
import { artifactDeploymentRoutes } from './artifact-deployments.ts';
import { attestationRoutes } from './attestations.ts';
import { checkRunRoutes } from './check-runs.ts';
import { commitStatusRoutes } from './commit-statuses.ts';
import { commitRoutes } from './commits.ts';
import { contentRoutes } from './contents.ts';
import { deploymentStatusRoutes } from './deployment-statuses.ts';
import { deploymentRoutes } from './deployments.ts';
import { dispatchRoutes } from './dispatches.ts';
import { environmentRoutes } from './environments.ts';
import { gitObjectRoutes } from './git-objects.ts';
import { issueCommentRoutes } from './issue-comments.ts';
import { issueRoutes } from './issues.ts';
import { jobRoutes } from './jobs.ts';
import { labelRoutes } from './labels.ts';
import { peopleRoutes } from './people.ts';
import { pullRoutes } from './pulls.ts';
import { refRoutes } from './refs.ts';
import { releaseRoutes } from './releases.ts';
import { repositoryRoutes } from './repository.ts';
import { runRoutes } from './runs.ts';
import { variableRoutes } from './variables.ts';
import type { Route } from './route.ts';

/** Everything this GitHub can do. */
export const routes: readonly Route[] = [
  ...approvalRoutes,
  ...artifactDeploymentRoutes,
  ...attestationRoutes,
  ...checkRunRoutes,
  ...commitStatusRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...deploymentStatusRoutes,
  ...deploymentRoutes,
  ...dispatchRoutes,
  ...environmentRoutes,
  ...gitObjectRoutes,
  ...issueCommentRoutes,
  ...issueRoutes,
  ...jobRoutes,
  ...labelRoutes,
  ...peopleRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...releaseRoutes,
  ...repositoryRoutes,
  ...runRoutes,
  ...variableRoutes,
];
