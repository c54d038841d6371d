import { isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Finding } from '#rehearsal/workflow';

/**
 * What a caller's workflow has to have besides what GitHub wants of it, because a rehearsal starts it by hand and makes the environments
 * it names. Nothing is said of a file that is no YAML, or no workflow: GitHub's own parser does that better.
 */
export function whatForbidsRehearsal(file: string, workflow: string): readonly Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(workflow, { lineCounter: lines });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const { contents } = document;
  const at = (node: unknown, message: string): Finding => {
    const { line, col } = lines.linePos(startOf(node) ?? 0);
    return { severity: 'error', file, line, column: col, message };
  };
  return [
    ...(startsByHand(contents) ? [] : [at(keyOf(contents, 'on'), byHand)]),
    ...unknownEnvironments(contents).map((environment) => at(environment, unknownEnvironment)),
  ];
}

const byHand =
  'A rehearsal starts the workflow by workflow_dispatch, with the inputs `image` and `version`. Add them, as examples/callers/deploy.yml has them.';
const unknownEnvironment =
  'A rehearsal makes the environments that a call of deploy.yml names, and this one is an expression. Write its name for the rehearsal.';

function startsByHand(workflow: YAMLMap): boolean {
  const inputs = workflow.getIn(['on', 'workflow_dispatch', 'inputs']);
  return isMap(inputs) && inputs.has('image') && inputs.has('version');
}

function unknownEnvironments(workflow: YAMLMap): readonly unknown[] {
  const jobs = workflow.get('jobs');
  if (!isMap(jobs)) return [];
  return jobs.items
    .map(({ value: job }) => job)
    .filter((job) => isMap(job) && String(job.get('uses')).includes('/deploy.yml'))
    .flatMap((job) =>
      ['environment', 'recovery-environment'].map((name) => (isMap(job) ? job.getIn(['with', name], true) : undefined)),
    )
    .filter((value) => isScalar(value) && String(value.value).includes('${{'));
}

function keyOf(map: YAMLMap, name: string): unknown {
  return map.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === name);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
