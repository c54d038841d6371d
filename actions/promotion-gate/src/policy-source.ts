import { GitHubFailure, type GitHub } from '#github';
import { ActionFailure, type Step } from '#kit';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { parse } from 'yaml';
import type { Values } from '#inputs';
import type { PromotionGateContract } from './contract.ts';
import type { inputs } from './inputs.ts';
import { InvalidPolicy, readPolicy, type Policy } from './policy.ts';
import type { Question } from './question.ts';
import { formatDuration } from '#time';

/** Where the rules are, and what the inputs say themselves, in the words of the policy. */
export interface PolicyWish {
  /** A path, or the policy itself when it holds a line break; undefined when there is none. */
  readonly source: string | undefined;
  /** The directory it is read from; undefined: the default branch. */
  readonly workspace: string | undefined;
  readonly own: Readonly<Record<string, unknown>>;
}

/**
 * The rules for a question: those of the policy, which comes from the default branch unless the inputs say otherwise, and those that the inputs give
 * themselves. A rule that both give is refused: nobody could say which one counts. Throws ActionFailure `policy-unreadable` or `bad-policy`, and GitHubFailure.
 */
export async function openPolicy(wish: PolicyWish, github: GitHub, question: Question): Promise<Policy> {
  const { source, own } = wish;
  const inline = source?.includes('\n') === true;
  const called = inline ? 'The input `promotion-policy`' : `The policy ${source ?? ''}`;
  const text = source === undefined ? '' : inline ? source : await readSource(wish, github, source);
  const fromFile = understood(called, () => readPolicy(parseYaml(text), question.environment, question.service));
  const fromInputs = understood('The inputs', () => readPolicy(own, question.environment, question.service));
  const twice = Object.keys(fromInputs).filter((rule) => rule in fromFile);
  if (twice.length === 0) return { ...fromFile, ...fromInputs };
  throw new ActionFailure(
    'bad-policy',
    `${called} and the inputs both give ${twice.join(', ')}. Give each rule in one place.`,
  );
}

async function readSource({ workspace }: PolicyWish, github: GitHub, path: string): Promise<string> {
  try {
    if (workspace !== undefined) return await readFile(insideOf(workspace, path), 'utf8');
    return new TextDecoder('utf-8', { fatal: true }).decode(await github.contents.get(path));
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind !== 'not-found' && error.kind !== 'rejected') throw error;
    const where = workspace !== undefined ? 'the workspace' : `the default branch of ${github.repository}`;
    const message = `The policy ${path} cannot be read from ${where}: ${error instanceof Error ? error.message : 'unknown'}.`;
    throw new ActionFailure('policy-unreadable', message, { cause: error });
  }
}

function insideOf(workspace: string, path: string): string {
  const inside = normalize(path);
  if (!inside.startsWith('..') && !inside.startsWith('/')) return join(workspace, inside);
  throw new Error('the path leads out of the workspace');
}

/** What a step asks for. Throws ActionFailure `bad-input`. */
export function policyWishOf({ inputs, environment }: Step<PromotionGateContract>): PolicyWish {
  const { promotionPolicy, policyFrom } = inputs;
  const workspace = policyFrom === 'workspace' ? environment.workspace : undefined;
  return { source: promotionPolicy, workspace, own: ownRules(inputs) };
}

function ownRules(given: Values<typeof inputs>): Readonly<Record<string, unknown>> {
  const { requires, soak, rateLimit, cooldown, maxInFlight, brake, checks } = given;
  if (soak !== undefined && requires === undefined)
    throw new ActionFailure(
      'bad-input',
      '`soak` needs `requires`: say in which environments the image has to be live.',
    );
  return {
    ...(requires === undefined
      ? {}
      : { requires: { environments: requires, ...(soak === undefined ? {} : { soak: formatDuration(soak) }) } }),
    ...(rateLimit === undefined ? {} : { 'rate-limit': rateLimit }),
    ...(cooldown === undefined ? {} : { cooldown: formatDuration(cooldown) }),
    ...(maxInFlight === undefined ? {} : { 'max-in-flight': maxInFlight }),
    ...(brake === undefined ? {} : { brake }),
    ...(checks === undefined ? {} : { checks }),
  };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { version: '1.2', schema: 'core', prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    throw new InvalidPolicy(error instanceof Error ? error.message : 'is no YAML');
  }
}

function understood(called: string, read: () => Policy): Policy {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPolicy)
      throw new ActionFailure('bad-policy', `${called} cannot be understood at ${error.message}.`, { cause: error });
    throw error;
  }
}
