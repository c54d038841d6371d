import { connect, type GitHub } from '#github';
import type { Step } from '#kit';
import { findFormer, type Ledger } from '#ledger';
import type { DeployWindowContract } from './contract.ts';
import { nameOf } from './override-actor.ts';
import type { Question } from './question.ts';

/** What lets a deployment through although it is closed, or why what was asked for does not. */
export type Exemption =
  | { readonly kind: 'none' }
  | { readonly kind: 'rollback'; readonly record: number }
  | { readonly kind: 'not-live-before'; readonly image: string }
  | {
      readonly kind: 'hotfix' | 'override';
      readonly actor: string;
      /** The entry of `override-actors` that names the actor. */
      readonly as: string;
      readonly why: string | undefined;
    }
  | { readonly kind: 'actor-not-allowed'; readonly actor: string; readonly why: string };

/**
 * Finds out whether a deployment is let through: a rollback by the ledger, anything else by who started this attempt of the run, as GitHub
 * says it. Nothing that the inputs say of themselves counts. Throws GitHubFailure.
 */
export async function findExemption(
  step: Step<DeployWindowContract>,
  github: GitHub,
  question: Question,
): Promise<Exemption> {
  const { kind, overrideReason } = step.inputs;
  const former =
    kind === 'rollback' && question.image !== undefined
      ? await formerOf(step, github, question, question.image)
      : undefined;
  if (former?.kind === 'rollback') return former;
  if (kind === 'hotfix' || overrideReason !== undefined) return await byActor(step, github);
  return former ?? { kind: 'none' };
}

async function formerOf(
  { inputs, environment, clock }: Step<DeployWindowContract>,
  github: GitHub,
  place: Question,
  image: string,
): Promise<Exemption> {
  const { repository, runId, runAttempt, runUrl } = environment;
  const ledger: Ledger = {
    github,
    clock,
    rules: { repository, workflows: inputs.workflow },
    run: { id: runId, attempt: runAttempt, url: runUrl },
  };
  const record = await findFormer(ledger, { environment: place.environment, service: place.service }, image);
  return record === undefined ? { kind: 'not-live-before', image } : { kind: 'rollback', record: record.deployment.id };
}

async function byActor(step: Step<DeployWindowContract>, github: GitHub): Promise<Exemption> {
  const { inputs, environment } = step;
  const { event, triggeringActor } = await github.runs.attempt(environment.runId, environment.runAttempt);
  if (triggeringActor === undefined)
    return refused('nobody', 'GitHub names nobody who started this attempt of the run');
  const { login, type } = triggeringActor;
  if (type !== 'User' || login.includes('[')) return refused(login, 'an app is nobody who can answer for it');
  if (event === 'schedule') return refused(login, 'a scheduled run is started by nobody');
  const as = await entryFor(step, login);
  if (as === undefined) {
    const named = (inputs.overrideActors ?? []).map(nameOf).join(', ');
    return refused(login, named === '' ? '`override-actors` names nobody' : `\`override-actors\` is ${named}`);
  }
  const why = inputs.overrideReason;
  return { kind: why === undefined ? 'hotfix' : 'override', actor: login, as, why };
}

function refused(actor: string, why: string): Exemption {
  return { kind: 'actor-not-allowed', actor, why };
}

/** The entry that names a person, by login or by team; people are asked for first, which costs nothing. */
async function entryFor(
  { inputs, environment, clock, signal }: Step<DeployWindowContract>,
  login: string,
): Promise<string | undefined> {
  const actors = inputs.overrideActors ?? [];
  const person = actors.find((actor) => actor.kind === 'person' && actor.login.toLowerCase() === login.toLowerCase());
  if (person !== undefined) return nameOf(person);
  const { repository, apiUrl } = environment;
  const organization = repository.split('/', 1)[0] ?? '';
  const members = connect({ token: inputs.orgToken ?? '', apiUrl, repository, clock, signal });
  for (const actor of actors) {
    if (actor.kind === 'team' && (await members.teams.hasMember(organization, actor.slug, login))) return nameOf(actor);
  }
  return undefined;
}
