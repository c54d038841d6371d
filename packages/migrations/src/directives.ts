import { parseDirective } from './directive.ts';
import type { Issue } from './issue.ts';
import { Lines } from './lines.ts';
import type { Allowance, ContractTerms } from './migration.ts';
import { scan } from './scan.ts';
import type { Database } from './tool.ts';

/** What the comments of one file say to the gate. */
export interface Said {
  readonly allowances: readonly Allowance[];
  readonly irreversible: string | undefined;
  readonly contract: ContractTerms | undefined;
  readonly phase: 'expand' | 'backfill' | 'contract' | undefined;
  readonly issues: readonly Issue[];
}

interface Place {
  readonly path: string;
  readonly database: Database;
}

const ours = /^(?:--|#)\s*migrate-gate:(.*)$/s;
/** Written as one word it is surely meant for us; as two, only with a colon or one of our verbs behind it. */
const nearly =
  /^(?:--|#)[\s@!*-]*(?:migrat(?:e|ions?|or)?[_.-]?gate\b|(?:migrat(?:e|ions?|or)?\s+gate|gate[\s_-]*migrate)\s*(?::|(?:allow|ignore|irreversible|contract|backfill|expand)\b))/i;

/** Most files say nothing, and need no tokenizer to know that. Two plain words: a pattern for what is between them could be made to backtrack. */
function mentionsGate(text: string): boolean {
  return /gate/i.test(text) && /migrat/i.test(text);
}

const silence: Said = { allowances: [], irreversible: undefined, contract: undefined, phase: undefined, issues: [] };
const anywhere = /migrat(?:e|ion)[ _-]?gate\s*:/gi;

/**
 * Reads the directives of a migration file, from its line comments only.
 *
 * A directive that cannot be obeyed is an error; a comment that nearly is one, or one that stands where no line comment
 * is (a block comment, a string, the body of a function), is a warning, and an error where it would have held a contract back: none is
 * passed over in silence.
 */
export function readDirectives(text: string, place: Place): Said {
  if (!mentionsGate(text)) return silence;
  const lines = new Lines(text);
  const reader = new Reader(place.path, lines);
  const read = new Set<number>();
  for (const { kind, start, end } of scan(text, place.database)) {
    if (kind !== 'line-comment') continue;
    const comment = text.slice(start, end);
    const said = ours.exec(comment)?.[1];
    if (said !== undefined) reader.take(said, start);
    else if (nearly.test(comment)) reader.refuseNear(comment, start);
    else continue;
    read.add(lines.at(start));
  }
  for (const match of text.matchAll(anywhere)) {
    if (read.has(lines.at(match.index))) continue;
    reader.refuseMisplaced(/^.*/.exec(text.slice(match.index))?.[0] ?? '', match.index);
  }
  return reader.result();
}

function severityOf(said: string): Issue['severity'] {
  return /\bcontract\b/i.test(said) ? 'error' : 'warn';
}

class Reader {
  readonly #path: string;
  readonly #lines: Lines;
  readonly #issues: Issue[] = [];
  readonly #allowances: Allowance[] = [];
  #irreversible: string | undefined;
  #contract: ContractTerms | undefined;
  #phase: Said['phase'];

  constructor(path: string, lines: Lines) {
    this.#path = path;
    this.#lines = lines;
  }

  take(text: string, offset: number): void {
    const line = this.#lines.at(offset);
    const said = parseDirective(text);
    switch (said.kind) {
      case 'bad':
        this.#report(said.rule, 'error', line, `this directive is not obeyed: ${said.message}`, said.fix);
        return;
      case 'allow':
        this.#allowances.push({ rule: said.rule, reason: said.reason, until: said.until, line });
        return;
      case 'irreversible':
        if (this.#irreversible !== undefined) this.#twice('irreversible', line);
        this.#irreversible = said.reason;
        return;
      case 'contract':
        this.#setPhase('contract', line);
        this.#contract = { after: said.after, soak: said.soak, environments: said.environments, line };
        return;
      case 'backfill':
      case 'expand':
        this.#setPhase(said.kind, line);
    }
  }

  #setPhase(phase: NonNullable<Said['phase']>, line: number): void {
    if (this.#phase !== undefined) this.#twice(`${this.#phase} and ${phase}`, line);
    this.#phase = phase;
  }

  #twice(what: string, line: number): void {
    const fix = 'keep one; a file is of one phase, so split it when it does two things';
    this.#report('directive', 'error', line, `the file says its phase or its way back more than once (${what})`, fix);
  }

  refuseNear(comment: string, offset: number): void {
    const seen = comment.slice(0, 60);
    const message = `"${seen}" looks like a directive and is not obeyed`;
    this.#report('directive', severityOf(comment), this.#lines.at(offset), message, 'write it as -- migrate-gate: …');
  }

  refuseMisplaced(said: string, offset: number): void {
    const message = 'a directive inside a block comment, a string or a function body is not obeyed';
    const fix = 'give it a line of its own outside: -- migrate-gate: …';
    this.#report('directive', severityOf(said), this.#lines.at(offset), message, fix);
  }

  #report(rule: string, severity: Issue['severity'], line: number, message: string, fix: string): void {
    this.#issues.push({ rule, severity, path: this.#path, line, message, fix });
  }

  result(): Said {
    return {
      allowances: this.#allowances,
      irreversible: this.#irreversible,
      contract: this.#contract,
      phase: this.#phase,
      issues: this.#issues,
    };
  }
}
