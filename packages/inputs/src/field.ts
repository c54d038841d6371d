import { InvalidInput } from './invalid-input.ts';

/** One input as data: what it is, what it takes and how its text becomes a value. */
export interface Field<T> {
  /** One word for the input tables: `duration`, `url`, `image`. */
  readonly kind: string;
  /** What it takes, with an example, to follow "takes": `a duration such as 90s, 5m or PT1H30M`. */
  readonly takes: string;
  /** False when the empty text means "not given". */
  readonly required: boolean;
  /** True when the value must never be shown. */
  readonly secret: boolean;
  /** The value of a text without blanks around it; throws InvalidInput. */
  parse(raw: string): T;
  /** The parts of a text that must be masked in the log; nothing here means all of it. */
  secretsIn?(raw: string): readonly string[];
}

/** The inputs of an action; keys are camelCase, the names in action.yml are their kebab-case. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values of inputs once read. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/**
 * A field of a kind of its own, for packages that know a grammar.
 *
 * `parse` may throw InvalidInput or RangeError (as `#time` does); both are the user's to mend. Any other error is a defect.
 */
export function field<T>(spec: { readonly kind: string; readonly takes: string; parse(raw: string): T }): Field<T> {
  return {
    kind: spec.kind,
    takes: spec.takes,
    required: true,
    secret: false,
    parse(raw) {
      try {
        return spec.parse(raw);
      } catch (error) {
        if (error instanceof RangeError) throw new InvalidInput(error.message, { cause: error });
        throw error;
      }
    },
  };
}

/** The same field, which may be left empty; its value is then undefined. */
export function optional<T>(inner: Field<T>): Field<T | undefined> {
  return { ...inner, required: false, parse: (raw) => (raw === '' ? undefined : inner.parse(raw)) };
}

/**
 * The same field, whose value is masked in the log before anything else happens and never shown in messages.
 *
 * The parser's own reasons are left out too: they may quote the value.
 */
export function secret<T>(inner: Field<T>): Field<T> {
  return {
    ...inner,
    secret: true,
    parse(raw) {
      try {
        return inner.parse(raw);
      } catch (error) {
        if (error instanceof InvalidInput) throw new InvalidInput('is not accepted');
        throw error;
      }
    },
  };
}
