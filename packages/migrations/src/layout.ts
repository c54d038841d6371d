import { ActionFailure } from '#kit';
import { decode } from './decode.ts';
import { readDirectives, type Said } from './directives.ts';
import { milliseconds } from '#time';
import type { Issue } from './issue.ts';
import type { Migration, Section, TransactionModel } from './migration.ts';
import type { Database } from './tool.ts';
import { within, type SourceFile, type Tree } from './tree.ts';

/** What a tool's folder is read with. */
export interface LayoutOptions {
  readonly database: Database;
  /** How `sql` files are run; for every other tool its own rules say that. */
  readonly transaction?: 'per-file' | 'per-statement' | 'all';
  /** Whether golang-migrate runs with `x-multi-statement=true`, so that each statement is sent by itself. */
  readonly multiStatement?: boolean;
}

/** What was read of a folder. */
export interface Layout {
  /** In the order in which the tool runs them. */
  readonly migrations: readonly Migration[];
  readonly issues: readonly Issue[];
}

/** Collects what one tool's folder holds: texts are decoded once, directives read once, and every trouble kept. */
export class LayoutReader {
  readonly tree: Tree;
  readonly options: LayoutOptions;
  readonly issues: Issue[] = [];
  readonly #texts = new Map<string, string | undefined>();
  readonly #said = new Map<string, Said>();
  readonly #files: ReadonlyMap<string, SourceFile>;

  constructor(tree: Tree, options: LayoutOptions) {
    this.tree = tree;
    this.options = options;
    this.#files = new Map(tree.files.map((file) => [file.path, file]));
  }

  /** The path of a file below the folder; a `contract/` folder at its top is taken for a part of the folder itself. */
  relative(path: string): string {
    return within(this.tree, path).replace(/^contract\//, '');
  }

  /** The file of the workspace at a path. */
  file(path: string): SourceFile | undefined {
    return this.#files.get(path);
  }

  /** The file at a path below the folder. */
  at(relative: string): SourceFile | undefined {
    return this.#files.get(this.tree.directory === '.' ? relative : `${this.tree.directory}/${relative}`);
  }

  report(rule: string, severity: Issue['severity'], path: string, line: number, message: string, fix: string): void {
    this.issues.push({ rule, severity, path, line, message, fix });
  }

  /** A file that the tool passes over: a warning, because whoever wrote it meant it to run. */
  ignore(path: string, why: string, fix: string): void {
    this.report('MG908', 'warn', path, 1, `the tool ignores this file: ${why}`, fix);
  }

  /** Holds what a tool's own file says of the database to the one that is judged for; unknown words pass. */
  expectDialect(path: string, dialect: string | undefined): void {
    const expected = dialects.get(dialect ?? '');
    const { database } = this.options;
    if (expected === undefined || expected.includes(database)) return;
    const message = `the migrations are for ${dialect}, and database: ${database} is what they would be judged for`;
    this.report('file', 'error', path, 1, message, `set database: ${expected.join(' or ')}`);
  }

  /** The text of a file, or undefined with an issue when it is none. */
  text(file: SourceFile, bom: 'allowed' | 'sent' = 'sent'): string | undefined {
    if (!this.#texts.has(file.path)) this.#texts.set(file.path, this.#decode(file, bom));
    return this.#texts.get(file.path);
  }

  #decode(file: SourceFile, bom: 'allowed' | 'sent'): string | undefined {
    const decoded = decode(file);
    if ('refused' in decoded) {
      const fix = 'save it as UTF-8 text; move bulk data out of the migration';
      this.report('MG999', 'error', file.path, 1, `the file was not analysed: it ${decoded.refused}`, fix);
      return undefined;
    }
    if (decoded.bom && bom === 'sent') {
      const message =
        'the file begins with a byte order mark, which the tool sends to the server: a syntax error there';
      this.report('file', 'error', file.path, 1, message, 'save it as UTF-8 without a byte order mark');
    }
    return decoded.text;
  }

  /** The directives of a file; their issues are reported once. */
  said(path: string, text: string): Said {
    const known = this.#said.get(path);
    if (known !== undefined) return known;
    const said = readDirectives(text, { path, database: this.options.database });
    this.#said.set(path, said);
    this.issues.push(...said.issues);
    return said;
  }

  section(file: SourceFile, sql: string, firstLine: number, transaction: TransactionModel): Section {
    return { sql, firstLine, path: file.path, transaction };
  }

  /** Puts a migration together from its file's own directives, those of its other files, and its folder. */
  migration(parts: MigrationParts): Migration {
    const { file, text, others = [] } = parts;
    const all = [this.said(file.path, text), ...others.map((other) => this.said(other.file.path, other.text))];
    const own = all[0];
    const phase = all.find((said) => said.phase !== undefined)?.phase;
    const byFolder = /(^|\/)contract\//.test(within(this.tree, file.path));
    this.#checkDirectives(parts, byFolder && phase !== undefined && phase !== 'contract');
    return {
      path: file.path,
      version: parts.version,
      name: parts.name,
      up: parts.up,
      down: parts.down,
      irreversible: all.find((said) => said.irreversible !== undefined)?.irreversible,
      allowances: own?.allowances ?? [],
      contract: all.find((said) => said.contract !== undefined)?.contract ?? (byFolder ? byDefault() : undefined),
      phase: byFolder ? 'contract' : phase,
      kind: parts.kind ?? 'versioned',
      checksum: parts.checksum,
      ...(parts.otherChecksums !== undefined && { otherChecksums: parts.otherChecksums }),
      files: [file.path, ...others.map((other) => other.file.path)],
    };
  }

  #checkDirectives({ file, others = [] }: MigrationParts, contradicts: boolean): void {
    if (contradicts) {
      const message = 'the file lies in contract/ and says that it is of another phase';
      this.report('directive', 'error', file.path, 1, message, 'move it, or take the directive out');
    }
    for (const other of others) {
      const [allowance] = this.said(other.file.path, other.text).allowances;
      if (allowance === undefined) continue;
      const message = `allow ${allowance.rule} allows nothing here: only what runs forward is judged by rules`;
      this.report(
        'directive',
        'warn',
        other.file.path,
        allowance.line,
        message,
        'put it into the file it is meant for',
      );
    }
  }
}

const dialects: ReadonlyMap<string, readonly Database[]> = new Map<string, readonly Database[]>([
  ['postgresql', ['postgres']],
  ['mysql', ['mysql', 'mariadb']],
  ['sqlite', ['sqlite']],
]);

/** What a layout knows of a migration. */
export interface MigrationParts {
  readonly file: SourceFile;
  readonly text: string;
  /** Further files it is made of: its way back, its verification. */
  readonly others?: readonly { readonly file: SourceFile; readonly text: string }[];
  readonly version: string;
  readonly name: string;
  readonly up: Section;
  readonly down: Section | undefined;
  readonly kind?: Migration['kind'];
  readonly checksum: string | undefined;
  readonly otherChecksums?: readonly string[];
}

function byDefault(): NonNullable<Migration['contract']> {
  return { after: undefined, soak: milliseconds(0), environments: undefined, line: 1 };
}

/** A folder that cannot be read at all, because the tool itself would stop at it. */
export function brokenLayout(path: string, message: string): ActionFailure {
  return new ActionFailure('broken-layout', `${path}: ${message}`);
}
