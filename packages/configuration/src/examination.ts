import { complaintAbout } from './complaint.ts';
import type { Demand } from './contract.ts';
import { exposes } from './exposure.ts';
import type { Given, GivenValue, UnknownLine } from './given.ts';
import { describeType } from './value-type.ts';

/** What was found out about a name; `ok`, `default` and `absent` are as they should be, `lookalike` and `short` are doubtful. */
export type Finding = { readonly name: string; readonly detail: string } & (
  | { readonly kind: 'ok' | 'default' | 'absent' }
  | { readonly kind: 'lookalike' | 'short' }
  | { readonly kind: 'missing' | 'malformed' | 'forbidden' | 'misplaced' | 'exposed' | 'unknown' }
);

export type FindingKind = Finding['kind'];

/**
 * Compares what is given with what is demanded: one finding for each name of the contract, in its order, then the names that
 * it does not know. Nothing of a value is in any of them.
 */
export function examine(demands: readonly Demand[], given: Given): readonly Finding[] {
  const secrets = demands.filter(({ secret }) => secret).flatMap(({ name }) => valueWithName(name, given));
  const hints = new Map([...given.alike, ...given.unknown].map(({ name, like }) => [like, name] as const));
  return [
    ...demands.map((demand) => examineOne(demand, given.values.get(demand.name), secrets, hints.get(demand.name))),
    ...given.unknown.map(unknownLine),
    ...given.alike.map(({ name, like }): Finding => {
      return { name, kind: 'lookalike', detail: `is in env and looks like ${like}, which is not given` };
    }),
  ];
}

/** A name that looks like none of the contract may be no name at all but a line of a secret, so it is not repeated. */
function unknownLine({ name, line, like }: UnknownLine): Finding {
  if (like === undefined) {
    return { name: `line ${line}`, kind: 'unknown', detail: 'of values says a name that the contract does not know' };
  }
  return { name, kind: 'unknown', detail: `is in values, and the contract does not know it; it looks like ${like}` };
}

interface SecretValue {
  readonly name: string;
  readonly value: string;
}

function valueWithName(name: string, given: Given): readonly SecretValue[] {
  const value = given.values.get(name)?.value;
  return value === undefined ? [] : [{ name, value }];
}

function examineOne(
  demand: Demand,
  given: GivenValue | undefined,
  secrets: readonly SecretValue[],
  alike: string | undefined,
): Finding {
  const { name, secret, presence, type, fallback } = demand;
  if (given === undefined) return examineAbsent(demand, alike);
  if (presence === 'forbidden')
    return { name, kind: 'forbidden', detail: 'is given, and must not be in this environment' };
  if (secret && given.from !== 'env') {
    const next = 'map it with env: NAME: ${{ secrets.… }}, and change it if it was never a secret there';
    return { name, kind: 'misplaced', detail: `is a secret and stands in values, which the log shows: ${next}` };
  }
  if (given.contradicted) {
    return { name, kind: 'malformed', detail: 'is given in values and in env, with two different values' };
  }
  if (given.from === 'values' && type.kind !== 'json' && /^(["']).*\1$/su.test(given.value)) {
    return { name, kind: 'malformed', detail: 'is in quotes, which are part of the value: leave them out' };
  }
  const complaint = complaintAbout(type, { name, value: given.value, secret });
  if (complaint !== undefined) return { name, kind: 'malformed', detail: complaint };
  const exposed = demand.show ? secrets.find((one) => exposes(given.value, one.value))?.name : undefined;
  if (exposed !== undefined) {
    const next = 'say secret: true in the contract, or take the secret out of it';
    return { name, kind: 'exposed', detail: `is to be shown, and holds the value of the secret ${exposed}: ${next}` };
  }
  if (secret && given.value.length < 4) {
    return { name, kind: 'short', detail: 'is given, and is so short that it cannot be masked in the log' };
  }
  return { name, kind: 'ok', detail: fallback === undefined ? 'is given' : 'is given, instead of the default' };
}

function examineAbsent({ name, type, presence, fallback, secret }: Demand, alike: string | undefined): Finding {
  const hint = alike === undefined ? '' : `; ${alike} is given and looks like it`;
  if (presence === 'required') {
    return {
      name,
      kind: 'missing',
      detail: `is missing${hint}; it takes ${describeType(type)}${secret ? ', as a secret' : ''}`,
    };
  }
  if (presence === 'forbidden') return { name, kind: 'absent', detail: 'is not given, as it must be here' };
  if (fallback !== undefined) return { name, kind: 'default', detail: `is not given: the default applies${hint}` };
  return { name, kind: 'absent', detail: `is not given, and need not be${hint}` };
}
