import { deploymentStatusRoutes } from './deployment-statuses.ts';
import { deploymentRoutes } from './deployments.ts';
import { environmentRoutes } from './environments.ts';
import { peopleRoutes } from './people.ts';
import { repositoryRoutes } from './repository.ts';
import type { Route } from './route.ts';
import { runRoutes } from './runs.ts';

/** Everything this GitHub can do. */
export const routes: readonly Route[] = [
  ...deploymentRoutes,
  ...deploymentStatusRoutes,
  ...environmentRoutes,
  ...peopleRoutes,
  ...repositoryRoutes,
  ...runRoutes,
];
