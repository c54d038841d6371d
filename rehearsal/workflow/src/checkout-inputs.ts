import { Refusal, type Position } from './refusal.ts';

/** What the rehearsal's `actions/checkout` can be asked for. */
export interface CheckoutRequest {
  /** A full or short ref or a commit; undefined means the run's own. */
  readonly ref: string | undefined;
  /** Relative to the workspace. */
  readonly path: string;
  /** 0 is the whole history. */
  readonly depth: number;
  readonly tags: boolean;
  readonly persistCredentials: boolean;
  readonly token: string | undefined;
  readonly clean: boolean;
}

/** Inputs that change nothing here, or that are only accepted when they ask for nothing. */
const indifferent = new Set(['show-progress', 'set-safe-directory', 'ssh-strict', 'ssh-user', 'github-server-url']);
const refusedUnlessOff = new Set([
  'lfs',
  'submodules',
  'sparse-checkout',
  'sparse-checkout-cone-mode',
  'filter',
  'ssh-key',
  'ssh-known-hosts',
]);

/**
 * Reads the inputs of `actions/checkout`.
 *
 * @throws Refusal for another repository than the caller's, and for every input the rehearsal does not serve.
 * Source: actions/checkout action.yml of v6.
 */
export function readCheckoutInputs(
  inputs: Readonly<Record<string, string>>,
  repository: string,
  at: Position,
): CheckoutRequest {
  const known = new Set([
    'repository',
    'ref',
    'path',
    'fetch-depth',
    'fetch-tags',
    'persist-credentials',
    'token',
    'clean',
  ]);
  const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  for (const [name, value] of Object.entries(given)) {
    if (known.has(name) || indifferent.has(name)) continue;
    if (refusedUnlessOff.has(name) && (value === '' || value === 'false')) continue;
    throw new Refusal(at, `The rehearsal's actions/checkout does not support \`${name}: ${value}\`.`);
  }
  const other = given['repository'];
  if (other !== undefined && other !== '' && other.toLowerCase() !== repository.toLowerCase()) {
    throw new Refusal(at, `The rehearsal checks out ${repository} only, not ${other}.`);
  }
  return {
    ref: given['ref'] === '' ? undefined : given['ref'],
    path: given['path'] ?? '',
    depth: readDepth(given['fetch-depth'], at),
    tags: given['fetch-tags'] === 'true',
    persistCredentials: given['persist-credentials'] !== 'false',
    token: given['token'] === '' ? undefined : given['token'],
    clean: given['clean'] !== 'false',
  };
}

function readDepth(text: string | undefined, at: Position): number {
  if (text === undefined || text === '') return 1;
  const depth = Number(text);
  if (Number.isInteger(depth) && depth >= 0) return depth;
  throw new Refusal(at, `\`fetch-depth\` must be a whole number, not '${text}'.`);
}
