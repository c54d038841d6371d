import type { Variables } from './variables.ts';

/**
 * The variables of a step together with the lines of its `DEPLOY_ENV`, which come first, as they do for the deploy command: deploy.yml cannot
 * map secrets by names it does not know. A line is `NAME=value`, everything after the first `=` as it is; empty lines and lines that begin
 * with `#` are left out. deploy.yml has refused what is no such line, and masked what can be masked, in its first step.
 */
export function withDeployEnv({ DEPLOY_ENV: text = '', ...variables }: Variables): Variables {
  const lines = text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*?)\r?$/su.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  return { ...variables, ...Object.fromEntries(lines) };
}
