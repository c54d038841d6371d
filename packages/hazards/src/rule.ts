/** Weight of a finding. */
export type Severity = 'error' | 'warn' | 'info';

/** When a change may run: before the new version, between, after every environment runs it; or never as it is written. */
export type Phase = 'expand' | 'backfill' | 'contract' | 'unsafe' | 'any';

/** A hazard of schema changes, as data. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Unless the tables' sizes, the server or the file's phase say otherwise. */
  readonly severity: Severity;
  readonly phase: Phase;
  /** The lock it is about, as measured; `none` when locks are not what it is about. */
  readonly lock: string;
  /** Who has to wait or breaks. */
  readonly blocks: string;
  readonly why: string;
  /** What to do instead, in words; findings give it as SQL. */
  readonly safe: string;
  /** Where it is documented, from the project's root. */
  readonly anchor: string;
  /** Whether it hurts only by how long it takes, so that small tables make it a warning. */
  readonly bySize: boolean;
}

/** What a rule says; the rest of it follows. */
export interface RuleText {
  readonly title: string;
  readonly severity: Severity;
  readonly phase: Phase;
  readonly lock: string;
  readonly blocks: string;
  readonly why: string;
  readonly safe: string;
  readonly bySize?: true;
}

/** A theme's rules by their ids. */
export type RuleTexts = Readonly<Record<`MG${number}`, RuleText>>;

/** Completes a theme's rules. */
export function defineRules(texts: RuleTexts): Readonly<Record<string, Rule>> {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [
      id,
      { bySize: false, ...text, id, anchor: `docs/migration-rules.md#${id.toLowerCase()}` },
    ]),
  );
}
