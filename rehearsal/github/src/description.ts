import { readDescription } from './openapi.ts';
import type { Route } from './route.ts';
import { createRouter, type Router } from './router.ts';
import { routes } from './routes.ts';
import { createValidator, type Validator } from './validator.ts';

export interface Served {
  readonly router: Router;
  readonly validator: Validator;
  /** `GET /repos/...`: what route.ts calls a name -> route. */
  readonly routes: ReadonlyMap<string, Route>;
}

/**
 * What every server of a process shares: it depends on openapi.json alone and holds no state of any GitHub. Tests start many servers, and
 * compiling the schemas is most of a start.
 */
export const served: () => Served = (() => {
  let made: Served | undefined;
  return () => (made ??= make());
})();

/** @throws Error when a route is none of GitHub's: it would never be asked. */
function make(): Served {
  const description = readDescription();
  const known = new Set(description.operations.map(({ method, template }) => `${method} ${template}`));
  for (const { name } of routes) if (!known.has(name)) throw new Error(`openapi.json has no ${name}`);
  return {
    router: createRouter(description.operations),
    validator: createValidator(description),
    routes: new Map(routes.map((route) => [route.name, route])),
  };
}
