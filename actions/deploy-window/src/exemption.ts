import { nameOfActor } from '#calendar';
import { connect, type GitHub } from '#github';
import { ActionFailure, type Step } from '#kit';
import { findFormer, type Ledger } from '#ledger';
import type { DeployWindowContract } from './contract.ts';
import { describeList, type ActorList, type Glass } from './glass.ts';
import type { Question } from './question.ts';

/** What lets a deployment through although it is closed, or why what was asked for does not. */
export type Exemption =
  | { readonly kind: 'none' }
  | { readonly kind: 'rollback'; readonly record: number }
  | { readonly kind: 'not-live-before'; readonly image: string }
  | {
      readonly kind: 'hotfix' | 'override';
      readonly actor: string;
      /** The entry that names the actor. */
      readonly as: string;
      readonly why: string | undefined;
    }
  | { readonly kind: 'actor-not-allowed'; readonly actor: string; readonly why: string };

/**
 * Finds out whether a deployment is let through: a rollback by the ledger, anything else by who started this attempt of the run, as GitHub
 * says it. Nothing that the inputs say of themselves counts. Throws GitHubFailure, and ActionFailure `bad-input` when only a team could name the
 * actor and there is no token to ask who is in it.
 */
export async function findExemption(
  step: Step<DeployWindowContract>,
  github: GitHub,
  question: Question,
  glass: Glass,
): Promise<Exemption> {
  const { kind, overrideReason } = step.inputs;
  const former =
    kind === 'rollback' && question.image !== undefined
      ? await formerOf(step, github, question, question.image)
      : undefined;
  if (former?.kind === 'rollback') return former;
  if (kind === 'hotfix' || overrideReason !== undefined) return await byActor(step, github, glass);
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

/**
 * The events by which somebody asks for this very run, of a workflow that he chose. Whoever is named as the actor of a schedule, or of what follows
 * another run, did not act; and by the events of pull requests a workflow of a branch could run in the name of whoever reviews it.
 */
const asking = new Set(['workflow_dispatch', 'repository_dispatch', 'push', 'release', 'issue_comment']);

async function byActor(step: Step<DeployWindowContract>, github: GitHub, glass: Glass): Promise<Exemption> {
  const { inputs, environment } = step;
  const { event, triggeringActor } = await github.runs.attempt(environment.runId, environment.runAttempt);
  if (triggeringActor === undefined)
    return refused('nobody', 'GitHub names nobody who started this attempt of the run');
  const { login, type } = triggeringActor;
  if (type !== 'User' || login.includes('[')) return refused(login, 'an app is nobody who can answer for it');
  if (!asking.has(event)) return refused(login, `a run by \`${event}\` is asked for by nobody; start one by hand`);
  const entries: string[] = [];
  for (const list of glass) {
    const entry = await entryFor(step, list, login);
    if (entry === undefined) return refused(login, describeList(list));
    entries.push(entry);
  }
  const why = inputs.overrideReason;
  return { kind: why === undefined ? 'hotfix' : 'override', actor: login, as: entries[0] ?? login, why };
}

function refused(actor: string, why: string): Exemption {
  return { kind: 'actor-not-allowed', actor, why };
}

/** The entry that names a person, by login or by team; people are looked for first, which costs nothing. */
async function entryFor(
  { inputs, environment, clock, signal }: Step<DeployWindowContract>,
  { called, actors }: ActorList,
  login: string,
): Promise<string | undefined> {
  const person = actors.find((actor) => actor.kind === 'person' && actor.login.toLowerCase() === login.toLowerCase());
  if (person !== undefined) return nameOfActor(person);
  const teams = actors.filter((actor) => actor.kind === 'team');
  if (teams.length === 0) return undefined;
  if (inputs.orgToken === undefined) throw teamUnreadable(called);
  const { repository, apiUrl } = environment;
  const organization = repository.split('/', 1)[0] ?? '';
  const members = connect({ token: inputs.orgToken, apiUrl, repository, clock, signal });
  for (const team of teams) {
    if (await members.teams.hasMember(organization, team.slug, login)) return nameOfActor(team);
  }
  return undefined;
}

function teamUnreadable(called: string): ActionFailure {
  return new ActionFailure(
    'bad-input',
    `${called} names a team, and nobody can ask who is in it without \`org-token\`: a token with \`members: read\` of the organization, in deploy.yml the secret \`DELIVERY_TOKEN\`.`,
  );
}
