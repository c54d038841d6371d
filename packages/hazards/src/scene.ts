import type { Migration } from '#migrations';
import { keyOf } from './schema/table.ts';
import type { Name } from '#sql';
import type { Effect, Surroundings } from './effects/effect.ts';
import type { Finding } from './finding.ts';
import type { FileMemory, TransactionMemory } from './memory.ts';
import { isRecreated } from './recreated.ts';
import type { Phase, Rule, Severity } from './rule.ts';
import { rules } from './rules/rules.ts';
import type { Schema } from './schema/schema.ts';
import type { Session } from './session.ts';
import type { Sizes } from './sizes.ts';
import type { Step } from './step.ts';
import { describeEffects } from './words.ts';

/** What a detector says about a statement. */
export interface Report {
  /** What the statement does, as the beginning of a sentence. */
  readonly what: string;
  /** SQL to paste. */
  readonly fix: string;
  /** The objects it is about; it is dropped when the file itself created all of them. */
  readonly on?: readonly Name[];
  readonly severity?: Severity;
  readonly phase?: Phase;
  readonly line?: number;
  /** Says nothing of locks. */
  readonly quiet?: true;
}

/** What a file and its statements are judged by. */
export interface Stage {
  readonly migration: Migration;
  readonly schema: Schema;
  readonly sizes: Sizes;
  readonly serverVersion: number;
  readonly gateSetsTimeouts: boolean;
  /** Paths of the files judged before, which have not run yet either. */
  readonly pending: ReadonlySet<string>;
}

/** What came before a statement, and what comes after it in its transaction. */
export interface Course {
  readonly session: Session;
  readonly memory: FileMemory;
  readonly transaction: TransactionMemory;
  readonly later: readonly Step[];
}

/** One statement under judgement: what it meets, and where its findings go. */
export class Scene implements Surroundings {
  readonly stage: Stage;
  readonly step: Step;
  readonly session: Session;
  readonly memory: FileMemory;
  readonly transaction: TransactionMemory;
  readonly findings: Finding[] = [];
  /** The statements behind it in the same transaction. */
  readonly #later: readonly Step[];
  effects: readonly Effect[] = [];

  constructor(stage: Stage, step: Step, course: Course) {
    this.stage = stage;
    this.step = step;
    this.session = course.session;
    this.memory = course.memory;
    this.transaction = course.transaction;
    this.#later = course.later;
  }

  isRecreated(kind: string, on: readonly Name[], written: string): boolean {
    return isRecreated(this.#later, kind, on, written);
  }

  get schema(): Schema {
    return this.stage.schema;
  }

  get serverVersion(): number {
    return this.stage.serverVersion;
  }

  get utc(): boolean {
    return /^(?:utc|etc\/utc|gmt|etc\/gmt|zulu|0)$/i.test(this.session.get('timezone')?.value ?? '');
  }

  /** The statement's text without its semicolon. */
  get text(): string {
    return this.step.statement.text;
  }

  /** Says whether the file itself created the relation, so that nobody uses it yet. */
  isOwn(name: Name): boolean {
    const table = this.schema.tables.get(keyOf(name));
    if (table === undefined || table.origin !== this.stage.migration.path) return false;
    const temporary = table.home === 'pg_temp' && name.schema === undefined;
    return temporary || (name.schema ?? this.schema.current) === table.home;
  }

  /** Whether it is the file's own, and no older one with its name can be what is destroyed. */
  #isNew(name: Name): boolean {
    return this.isOwn(name) && this.schema.table(name)?.mayBeOlder !== true;
  }

  /** The locks on relations that are in use before the file runs. */
  get felt(): readonly Effect[] {
    return this.effects.filter((effect) => effect.index === true || !this.isOwn(effect.relation));
  }

  report(id: string, report: Report): void {
    const rule = rules[id];
    if (rule === undefined) throw new Error(`No rule is called ${id}.`);
    const on = report.on ?? [];
    const destroys = !rule.bySize && /^MG(?:10[1-4]|112|20|806)/.test(id);
    if (on.length > 0 && on.every((name) => (destroys ? this.#isNew(name) : this.isOwn(name)))) return;
    const { migration } = this.stage;
    this.findings.push({
      rule: id,
      severity: this.#severity(rule, report, on),
      phase: report.phase ?? rule.phase,
      path: migration.path,
      line: report.line ?? this.step.line,
      message: this.#message(rule, report, on),
      fix: report.fix,
    });
  }

  #severity(rule: Rule, report: Report, on: readonly Name[]): Severity {
    const given = report.severity ?? rule.severity;
    if (this.#isHeld(rule, report)) return rule.id === 'MG806' ? 'warn' : 'info';
    if (given !== 'error') return given;
    if (this.step.source === 'definition' || this.#isPending(on)) return 'warn';
    return rule.bySize && this.#isSmall(on) ? 'warn' : given;
  }

  /** A contract file waits until nobody needs what it takes away; how long others wait for it is another matter. */
  #isHeld(rule: Rule, report: Report): boolean {
    const { contract, phase } = this.stage.migration;
    const isContract = contract !== undefined || phase === 'contract';
    return isContract && !rule.bySize && (report.phase ?? rule.phase) === 'contract';
  }

  /** Created by an earlier file of the same deployment: probably nobody uses it yet. */
  #isPending(on: readonly Name[]): boolean {
    const origins = on.map((name) => this.schema.table(name)?.origin);
    return origins.length > 0 && origins.every((origin) => origin !== undefined && this.stage.pending.has(origin));
  }

  #isSmall(on: readonly Name[]): boolean {
    const working = this.felt.filter(({ work }) => work.length > 0).map(({ relation }) => relation);
    const subjects = working.length > 0 ? working : on;
    return subjects.length > 0 && subjects.every((name) => this.stage.sizes.isSmall(name));
  }

  #message(rule: Rule, report: Report, on: readonly Name[]): string {
    const sentences = [`${report.what}: ${rule.why}.`];
    if (report.quiet !== true && this.felt.length > 0)
      sentences.push(`${describeEffects(this.felt, this.stage.sizes)}.`);
    if (rule.bySize && rule.severity === 'error' && this.#isSmall(on))
      sentences.push('Small enough that it is a warning.');
    if (this.#isPending(on)) sentences.push('Its table is new in this deployment, so it is a warning.');
    if (this.step.source === 'definition') sentences.push('It happens whenever the function runs, so it is a warning.');
    if (this.step.source === 'body') sentences.push('It stands inside a DO block.');
    if (this.step.source === 'call') sentences.push('It stands inside a function that is called here.');
    return sentences.join(' ');
  }
}
