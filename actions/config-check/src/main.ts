import {
  collectGiven,
  compareSnapshots,
  type ConfigurationContract,
  demandsIn,
  examine,
  findBaked,
  formatSnapshot,
  readContract,
  secretsDump,
  type Snapshot,
  takeSnapshot,
} from '#configuration';
import { ActionFailure, type Step, type Verdict } from '#kit';
import { formatReference, formatRepository, openRegistry } from '#oci';

import { loadContract } from './contract-text.ts';
import type { ConfigCheckContract } from './contract.ts';
import { decide, evidenceOf, type ImageReport, weigh } from './decision.ts';
import { readPlatforms } from './platform-settings.ts';
import { type Picture, renderSummary } from './summary.ts';
import { whyNoDump } from './unshown-field.ts';
import type { Variables } from './variables.ts';

type ConfigCheckStep = Step<ConfigCheckContract>;

/** Holds what the caller maps, and what the image says itself, against the contract of the commit that is deployed. */
export async function main(step: ConfigCheckStep, variables: Variables): Promise<Verdict<ConfigCheckContract>> {
  const { inputs } = step;
  const { text, called } = await loadContract(inputs.contract, step.environment.workspace);
  const contract = await readContract(text, called);
  maskSecrets(step, contract, variables);
  const demands = demandsIn(contract, inputs.environment);
  const given = collectGiven(contract, inputs.values ?? [], variables);
  const findings = examine(demands, given);
  const environment = inputs.environment ?? 'this environment';
  const snapshot = takeSnapshot(inputs.environment ?? '', demands, given, findings, inputs.snapshotKey);
  step.output('snapshot', formatSnapshot(snapshot));
  const wrong = findings.filter(({ kind }) => weigh(kind) === 'block');
  step.output(
    'problems',
    wrong.map(({ name, kind }) => ({ name, kind })),
  );
  for (const { name, kind, detail } of findings) if (weigh(kind) === 'warn') step.log.warn(`${name} ${detail}.`);
  const differences = compare(step, snapshot);
  const image = await lookIntoImage(step, contract, variables);
  const decision = decide(environment, findings, image?.baked ?? []);
  step.summary(renderSummary({ environment, decision, findings, image, differences }));
  return { ...decision, evidence: evidenceOf(findings, image) };
}

/** Before anything is compared: what is masked cannot be printed by mistake. */
function maskSecrets({ inputs, mask }: ConfigCheckStep, contract: ConfigurationContract, variables: Variables): void {
  const secrets = new Set(contract.entries.filter(({ secret }) => secret).map(({ name }) => name));
  for (const [name, value] of Object.entries(variables)) if (value && secrets.has(name)) mask(value);
  for (const { name, value } of inputs.values ?? []) if (secrets.has(name)) mask(value);
  const names = new Set(contract.entries.map(({ name }) => name));
  for (const [name, value = ''] of Object.entries(variables)) {
    const dump = secretsDump(value, names);
    if (dump === undefined) continue;
    for (const one of dump) mask(one);
    const called = name.startsWith('INPUT_') ? `The input ${name.slice(6).toLowerCase()}` : `The variable ${name}`;
    throw new ActionFailure('bad-input', `${called} ${whyNoDump}.`);
  }
}

function compare(step: ConfigCheckStep, snapshot: Snapshot): Picture['differences'] {
  const before = step.inputs.compareWith;
  if (before === undefined) return undefined;
  const list = compareSnapshots(before, snapshot);
  const from = before.environment === '' ? 'the other environment' : before.environment;
  if (before.key !== snapshot.key) {
    step.log.notice(
      'The two snapshots have no key in common, so hashes of values cannot be compared: give both the same snapshot-key.',
    );
  }
  step.output('difference', {
    schema: 1,
    from: before.environment,
    to: snapshot.environment,
    names: list.map(({ name, verdict }) => ({ name, verdict })),
  });
  return { from, list };
}

async function lookIntoImage(
  { inputs, clock, signal, output }: ConfigCheckStep,
  contract: ConfigurationContract,
  variables: Variables,
): Promise<ImageReport | undefined> {
  const { image } = inputs;
  if (image === undefined) return undefined;
  if (image.tag === undefined && image.digest === undefined) {
    const what = `${formatReference(image)} has neither a tag nor a digest`;
    throw new ActionFailure('bad-input', `image is not usable: ${what}. Say which one is meant.`);
  }
  const registry = openRegistry(image.registry, inputs, { variables, clock, signal });
  const { digest, platforms } = await readPlatforms(registry, image);
  const names = new Set(contract.entries.map(({ name }) => name));
  const baked = findBaked(platforms, { names, allowed: contract.allowed });
  output(
    'baked',
    baked.map(({ name, where, belonging, platforms: on, allowed }) => ({
      name,
      where,
      belonging,
      platforms: on,
      allowed: allowed ?? null,
    })),
  );
  const name = `${formatRepository(image)}@${digest}`;
  return { name, platforms: platforms.map(({ platform }) => platform), baked };
}
