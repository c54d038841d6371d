import { createHash } from 'node:crypto';

/** A change of a sqitch plan. */
export interface SqitchChange {
  readonly name: string;
  /** As sqitch computes it, and stores it in `changes.change_id`; undefined where a part of it cannot be known. */
  readonly id: string | undefined;
  readonly line: number;
  /** The tags that stand between this change and its next reworking, in their order; empty when it is not reworked. */
  readonly reworkedAt: readonly string[];
}

/** What a plan says. */
export interface SqitchPlan {
  readonly project: string;
  readonly changes: readonly SqitchChange[];
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

interface Entry {
  readonly name: string;
  readonly id: string | undefined;
  readonly line: number;
  readonly tags: string[];
}

const punctuation = '\\-!"#$%&\'()*+,./:;<=>?@\\[\\\\\\]^`{|}~';
const namePattern = `[^${punctuation}\\s](?:[^\\s:@#\\\\\\[\\]]*[^${punctuation}\\s])?`;
const changePattern = new RegExp(
  `^\\s*(?:([+-])\\s*)?(${namePattern})\\s*(?:\\[([^\\]]+)\\]\\s*)?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\\s+([^<]+)\\s+<([^>]+)>\\s*$`,
  'u',
);
const tagPattern = new RegExp(`^\\s*@(${namePattern})\\s`, 'u');

/**
 * Reads `sqitch.plan`.
 *
 * Facts: sqitchers/sqitch lib/App/Sqitch/Plan.pm `_parse` (grammar; a name may come again after a tag, which reworks it)
 * and Plan/Change.pm `info`, `id` (SHA-1 of a text of project, parent, planner, date, dependencies and note).
 */
export function parseSqitchPlan(text: string): SqitchPlan {
  const errors: { line: number; message: string }[] = [];
  const entries: Entry[] = [];
  const pragmas = new Map<string, string>();
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const { code, note } = cutNote(raw);
    if (code.trim() === '') continue;
    const pragma = /^\s*%\s*([^\s=]+)\s*(?:=\s*(.+?))?\s*$/.exec(code);
    if (pragma !== null) pragmas.set(pragma[1] ?? '', pragma[2] ?? '');
    else if (code.trimStart().startsWith('@')) tag(entries, code, line, errors);
    else change(entries, pragmas, { code, note, line }, errors);
  }
  const project = pragmas.get('project') ?? '';
  if (project === '') errors.push({ line: 1, message: 'it has no %project' });
  return { project, changes: entries.map((entry, index) => reworked(entries, entry, index)), errors };
}

function cutNote(line: string): { readonly code: string; readonly note: string } {
  const at = line.indexOf('#');
  return at === -1 ? { code: line, note: '' } : { code: line.slice(0, at).trimEnd(), note: line.slice(at + 1).trim() };
}

interface Line {
  readonly code: string;
  readonly note: string;
  readonly line: number;
}

type Errors = { line: number; message: string }[];

function tag(entries: readonly Entry[], code: string, line: number, errors: Errors): void {
  const name = tagPattern.exec(code)?.[1];
  const last = entries.at(-1);
  if (name === undefined) errors.push({ line, message: `"${code.slice(0, 60)}" is not a tag` });
  else if (last === undefined) errors.push({ line, message: `tag @${name} stands before any change` });
  else if (entries.some(({ tags }) => tags.includes(name)))
    errors.push({ line, message: `tag @${name} is there twice` });
  else last.tags.push(name);
}

function change(entries: Entry[], pragmas: ReadonlyMap<string, string>, said: Line, errors: Errors): void {
  const match = changePattern.exec(said.code);
  if (match === null) {
    const message = `"${said.code.trim().slice(0, 60)}" is not a change with its time and planner`;
    errors.push({ line: said.line, message });
    return;
  }
  const [, , name = '', dependencies = '', date = '', planner = '', email = ''] = match;
  const earlier = entries.findLastIndex((entry) => entry.name === name);
  if (earlier !== -1 && entries.slice(earlier).every(({ tags }) => tags.length === 0)) {
    const message = `change ${name} is there twice without a tag between (line ${entries[earlier]?.line})`;
    errors.push({ line: said.line, message });
    return;
  }
  const parent = entries.at(-1);
  const known = parent === undefined || parent.id !== undefined;
  const info = { pragmas, name, parent: parent?.id, planner: `${planner.trim()} <${email}>`, date };
  const id = known ? idOf({ ...info, dependencies: dependencies.split(/\s+/), note: said.note }) : undefined;
  entries.push({ name, id, line: said.line, tags: [] });
}

interface Info {
  readonly pragmas: ReadonlyMap<string, string>;
  readonly name: string;
  readonly parent: string | undefined;
  readonly planner: string;
  readonly date: string;
  readonly dependencies: readonly string[];
  readonly note: string;
}

function idOf({ pragmas, name, parent, planner, date, dependencies, note }: Info): string {
  const uri = pragmas.get('uri');
  const given = dependencies.filter((text) => text !== '');
  const requires = given.filter((text) => !text.startsWith('!'));
  const conflicts = given.filter((text) => text.startsWith('!')).map((text) => text.slice(1));
  const lines = [
    `project ${pragmas.get('project') ?? ''}`,
    ...(uri === undefined ? [] : [`uri ${uri}`]),
    `change ${name}`,
    ...(parent === undefined ? [] : [`parent ${parent}`]),
    `planner ${planner}`,
    `date ${date}`,
    ...(requires.length === 0 ? [] : [`requires\n  + ${requires.join('\n  + ')}`]),
    ...(conflicts.length === 0 ? [] : [`conflicts\n  - ${conflicts.join('\n  - ')}`]),
    ...(note === '' ? [] : ['', note.replace(/\\([\\nr])/g, (_, mark: string) => escapes.get(mark) ?? mark)]),
  ];
  const content = Buffer.from(lines.join('\n'));
  return createHash('sha1').update(`change ${content.length}\0`).update(content).digest('hex');
}

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
]);

function reworked(entries: readonly Entry[], { name, id, line }: Entry, index: number): SqitchChange {
  const next = entries.findIndex((entry, at) => at > index && entry.name === name);
  const reworkedAt = next === -1 ? [] : entries.slice(index, next).flatMap(({ tags }) => tags);
  return { name, id, line, reworkedAt };
}
