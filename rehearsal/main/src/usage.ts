import type { Scenario } from './scenario.ts';

/** How the command is called. */
export const usage = `Delivers the example service on this machine, with the shipped workflow, and judges how it ended.

  npm run rehearse                    three releases: good, unhealthy, good
  npm run rehearse -- WORKFLOW.yml    the same with your own caller of deploy.yml, by its path
  npm run rehearse -- SCENARIO …      the named scenarios
  npm run rehearse -- all             every scenario
  npm run rehearse -- list            the names of all scenarios, with what each rehearses
  npm run rehearse -- --help          this text

It ends with 0 when everything ended as it should, with 1 when something did not, with 2 when it could not begin, and with
130 when it was interrupted. Everything listens on loopback; the page with all summaries is .rehearsal/report.html.
`;

/** A line for each scenario: its name, and what it rehearses. */
export function listScenarios(scenarios: readonly Scenario[]): string {
  const longest = Math.max(...scenarios.map(({ name }) => name.length));
  return scenarios.map(({ name, about }) => `${name.padEnd(longest)}  ${about}\n`).join('');
}
