import { join } from 'node:path';

import { ActionFailure, type Evidence, type Step } from '#kit';
import type { Instant } from '#time';

import { type Checkout, instantOfEpoch, openCheckout } from './checkout.ts';
import { hashContent } from './content.ts';
import type { ImmutableTagContract } from './contract.ts';
import type { Origin } from './naming.ts';
import type { Variables } from './variables.ts';

/** What the tags and labels are made from, and what was seen on the way. */
export interface Source {
  readonly origin: Origin;
  readonly created: Instant | undefined;
  readonly evidence: readonly Evidence[];
}

/** Gathers what the commit, the run and the inputs say about the image to be named. */
export async function gatherSource(step: Step<ImmutableTagContract>, variables: Variables): Promise<Source> {
  const { inputs, environment } = step;
  const revision = inputs.commit ?? environment.sha;
  const checkout = await findCheckout(step, variables);
  const evidence = checkout === undefined ? [] : await compareCheckout(step, checkout, revision);
  const created = await creationTime(checkout, revision, variables['SOURCE_DATE_EPOCH']);
  if (created === undefined) {
    const detail =
      'There is no checkout to read the commit date from, and no SOURCE_DATE_EPOCH: the label is left out.';
    evidence.push({ subject: 'org.opencontainers.image.created', verdict: 'warn', detail });
  }
  const origin: Origin = {
    revision,
    shaLength: inputs.shaLength,
    ref: inputs.ref ?? (inputs.strategy.some(needsRef) ? environment.ref : undefined),
    gitTag: inputs.gitTag,
    gitTagPrefix: inputs.gitTagPrefix ?? '',
    value: inputs.value,
    content: await contentHash(step, checkout, revision),
  };
  return { origin, created, evidence };
}

function needsRef(strategy: string): boolean {
  return strategy === 'ref' || strategy === 'semver';
}

/** A checkout is needed for content only; the other strategies do with what the runner says. */
async function findCheckout(step: Step<ImmutableTagContract>, variables: Variables): Promise<Checkout | undefined> {
  const { inputs, environment, signal } = step;
  const { workspace } = environment;
  try {
    return await openCheckout({ directory: join(workspace, inputs.directory), workspace, variables, signal });
  } catch (error) {
    const mendable = error instanceof ActionFailure && error.reason === 'not-a-checkout';
    if (!mendable || inputs.strategy.includes('content')) throw error;
    step.log.debug(error.message);
    return undefined;
  }
}

async function compareCheckout(
  step: Step<ImmutableTagContract>,
  checkout: Checkout,
  revision: string,
): Promise<Evidence[]> {
  const head = await checkout.head();
  if (head !== revision) {
    const what = `${head} is checked out, but the tag would name ${revision}`;
    if (step.inputs.commit !== undefined)
      return [{ subject: 'checkout', verdict: 'warn', detail: `${what}, as asked.` }];
    const next = `If the image is built from what is checked out, set commit: ${head}; else check out the other commit.`;
    throw new ActionFailure('wrong-checkout', `${what}: the name would lie. ${next}`);
  }
  const changes = await checkout.changes(step.inputs.paths ?? ['.']);
  if (changes.length === 0) return [];
  const detail = `${changes.length} files differ from the commit and do not count: ${changes.slice(0, 5).join(', ')}`;
  return [{ subject: 'uncommitted changes', verdict: 'warn', detail }];
}

async function creationTime(
  checkout: Checkout | undefined,
  revision: string,
  epoch: string | undefined,
): Promise<Instant | undefined> {
  if (epoch === undefined || epoch === '') {
    return checkout === undefined ? undefined : (await checkout.commit(revision)).committed;
  }
  try {
    return instantOfEpoch(epoch);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ActionFailure('bad-input', `SOURCE_DATE_EPOCH: ${error.message}.`, { cause: error });
  }
}

async function contentHash(
  step: Step<ImmutableTagContract>,
  checkout: Checkout | undefined,
  revision: string,
): Promise<string | undefined> {
  const { strategy, paths, contentExtra = [] } = step.inputs;
  if (checkout === undefined || paths === undefined || !strategy.includes('content')) return undefined;
  return hashContent(checkout, revision, paths, contentExtra);
}
