import { nameOfActor } from '#calendar';
import { isAskedFor, type Teams } from '#github';
import { ActionFailure } from '#kit';
import { findFormer, type Kind, type Ledger } from '#ledger';
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

/** What a deployment says for itself while it is closed. Nothing of it counts before GitHub has said the same. */
export interface Plea {
  readonly question: Question;
  readonly kind: Kind | 'auto';
  /** Why the glass is broken; undefined when it is not. */
  readonly reason: string | undefined;
  readonly glass: Glass;
}

/**
 * Finds out whether a deployment is let through: a rollback by the ledger, anything else by who started this attempt of the run, as GitHub
 * says it. `teams` is undefined without a token to ask who is in one. Throws GitHubFailure, and ActionFailure `bad-input` when only a team could name
 * the actor and nobody can ask.
 */
export async function findExemption(plea: Plea, ledger: Ledger, teams: Teams | undefined): Promise<Exemption> {
  const { kind, reason, question } = plea;
  const former =
    kind === 'rollback' && question.image !== undefined ? await formerOf(ledger, question, question.image) : undefined;
  if (former?.kind === 'rollback') return former;
  if (kind === 'hotfix' || reason !== undefined) return await byActor(plea, ledger, teams);
  return former ?? { kind: 'none' };
}

async function formerOf(ledger: Ledger, { environment, service }: Question, image: string): Promise<Exemption> {
  const record = await findFormer(ledger, { environment, service }, image);
  return record === undefined ? { kind: 'not-live-before', image } : { kind: 'rollback', record: record.deployment.id };
}

async function byActor({ glass, reason: why }: Plea, ledger: Ledger, teams: Teams | undefined): Promise<Exemption> {
  const { github, run, rules } = ledger;
  const { event, triggeringActor } = await github.runs.attempt(run.id, run.attempt);
  if (triggeringActor === undefined)
    return refused('nobody', 'GitHub names nobody who started this attempt of the run');
  const { login, type } = triggeringActor;
  if (type !== 'User' || login.includes('[')) return refused(login, 'an app is nobody who can answer for it');
  if (!isAskedFor(event)) return refused(login, `a run by \`${event}\` is asked for by nobody; start one by hand`);
  const organization = rules.repository.split('/', 1)[0] ?? '';
  const isMember = teams && ((slug: string) => teams.hasMember(organization, slug, login));
  const entries: string[] = [];
  for (const list of glass) {
    const entry = await entryFor(list, login, isMember);
    if (entry === undefined) return refused(login, describeList(list));
    entries.push(entry);
  }
  return { kind: why === undefined ? 'hotfix' : 'override', actor: login, as: entries[0] ?? login, why };
}

function refused(actor: string, why: string): Exemption {
  return { kind: 'actor-not-allowed', actor, why };
}

/** The entry that names a person, by login or by team; people are looked for first, which costs nothing. */
async function entryFor(
  { called, actors }: ActorList,
  login: string,
  isMember: ((slug: string) => Promise<boolean>) | undefined,
): Promise<string | undefined> {
  const person = actors.find((actor) => actor.kind === 'person' && actor.login.toLowerCase() === login.toLowerCase());
  if (person !== undefined) return nameOfActor(person);
  for (const actor of actors) {
    if (actor.kind !== 'team') continue;
    if (isMember === undefined) throw teamUnreadable(called);
    if (await isMember(actor.slug)) return nameOfActor(actor);
  }
  return undefined;
}

function teamUnreadable(called: string): ActionFailure {
  return new ActionFailure(
    'bad-input',
    `${called} names a team, and nobody can ask who is in it without \`org-token\`: a token with \`members: read\` of the organization, in deploy.yml the secret \`DELIVERY_TOKEN\`.`,
  );
}
