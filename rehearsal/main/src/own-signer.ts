import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** A workflow whose calls of `deploy.yml` want the signature of the rehearsal. */
export interface Resigned {
  readonly text: string;
  /** Lines of `text` that are not in the original, in order, counted from 1. */
  readonly inserted: readonly number[];
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const signer = { 'signer-key': '${{ vars.RELEASE_KEY }}', transparency: 'none' };

/**
 * Takes what the calls of `deploy.yml` say of the signer for the key of the rehearsal: a rehearsal is no GitHub that vouches for a
 * workflow, and has no public log. A call that names no signer stays as it is, and every other line stays where it is.
 */
export function resign(workflow: string): Resigned {
  const jobs = parseDocument(workflow).get('jobs');
  const calls = isMap(jobs) ? jobs.items.map(({ value }) => value) : [];
  const splices = calls.flatMap((job) => {
    const given = isMap(job) && /\/deploy\.yml(@|$)/.test(String(job.get('uses'))) ? job.get('with') : undefined;
    return isMap(given) && given.flow !== true ? splicesOf(given, workflow) : [];
  });
  let text = workflow;
  for (const { from, to, by } of splices.toReversed()) text = text.slice(0, from) + by + text.slice(to);
  const longer = splices.filter(({ from, to, by }) => linesIn(by) > linesIn(workflow.slice(from, to)));
  const inserted = longer.map(({ from }, earlier) => linesIn(workflow.slice(0, from)) + earlier + 2);
  return { text, inserted };
}

function splicesOf(given: YAMLMap, workflow: string): readonly Splice[] {
  const pairs = given.items.filter((pair) => /^(signer-|transparency$)/.test(nameOf(pair)));
  if (!pairs.some((pair) => /^signer-(?!issuer$)/.test(nameOf(pair)))) return [];
  const lines = Object.entries(signer).map(([name, value]) => `${name}: ${value}`);
  return pairs.map((pair, at) => {
    const [from, to] = placeOf(pair);
    const indent = ' '.repeat(from - workflow.lastIndexOf('\n', from - 1) - 1);
    const said = (at < pairs.length - 1 ? lines.slice(at, at + 1) : lines.slice(at)).join(`\n${indent}`);
    const missing = Math.max(0, linesIn(workflow.slice(from, to)) - linesIn(said));
    return { from, to, by: said + '\n'.repeat(missing) };
  });
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function placeOf({ key, value }: Pair): readonly [from: number, to: number] {
  const from = isScalar(key) ? key.range?.[0] : undefined;
  const to = isScalar(value) ? value.range?.[1] : undefined;
  if (from === undefined || to === undefined) throw new TypeError('an input of a call is no scalar');
  return [from, to];
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
