import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { git } from '#rehearsal/git';
import * as v from 'valibot';
import { gate, squawk } from './contenders.ts';
import { measure } from './measure.ts';
import type { Probe } from './probes.ts';

/** What was said of the file of one probe. */
export interface Said {
  readonly probe: Omit<Probe, 'rules'>;
  /** Our rules of severity error, warn or info, each with it as `MG301 error`. */
  readonly ours: readonly string[];
  readonly squawk: readonly string[];
}

const Report = v.object({
  files: v.array(
    v.object({ path: v.string(), findings: v.array(v.object({ rule: v.string(), severity: v.string() })) }),
  ),
});
const Squawk = v.array(v.object({ file: v.string(), rule_name: v.string() }));

const mona = {
  GIT_AUTHOR_NAME: 'Mona Lisa',
  GIT_AUTHOR_EMAIL: 'mona@example.com',
  GIT_COMMITTER_NAME: 'Mona Lisa',
  GIT_COMMITTER_EMAIL: 'mona@example.com',
};

/** Commits what was there before, adds a file for each probe, and asks both what they say of it. */
export async function askAbout(probes: readonly Omit<Probe, 'rules'>[], server = 16): Promise<readonly Said[]> {
  const workspace = await mkdtemp(join(tmpdir(), 'probes-'));
  const scratch = await mkdtemp(join(tmpdir(), 'step-'));
  try {
    const before = probes.map((probe, at) => named(probe.before, at)).join('\n');
    await commit(workspace, { '000000_before.up.sql': before, '000000_before.down.sql': 'DROP TABLE nothing;' });
    const files = Object.fromEntries(
      probes.flatMap((probe, at) => [
        [fileOf(at), named(probe.sql, at)],
        [fileOf(at).replace('.up.', '.down.'), 'SELECT 1;'],
      ]),
    );
    await write(workspace, files);
    const inputs = { tool: 'golang-migrate', base: 'main', 'server-version': String(server) };
    await measure(gate(workspace, scratch, inputs));
    const report = v.parse(Report, JSON.parse(await readFile(join(workspace, 'report.json'), 'utf8')));
    // Its rules about style, timeouts and repeating say something of nearly every statement.
    const style = ['require-timeout-settings', 'prefer-robust-stmts', 'prefer-text-field', 'prefer-bigint-over-int'];
    const more = ['prefer-bigint-over-smallint', 'prefer-identity', 'prefer-timestamptz', 'ban-char-field'];
    const quiet = [...style, ...more].map((rule) => `--exclude=${rule}`);
    const said = await measure(
      squawk(
        join(workspace, 'migrations'),
        probes.map((_, at) => fileOf(at)),
        server,
        quiet,
      ),
    );
    const theirs = v.parse(Squawk, JSON.parse(said.stdout));
    return probes.map((probe, at) => ({
      probe,
      ours: report.files
        .filter(({ path }) => basename(path) === fileOf(at))
        .flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`)),
      squawk: theirs.filter(({ file }) => basename(file) === fileOf(at)).map(({ rule_name: rule }) => rule),
    }));
  } finally {
    await rm(workspace, { recursive: true });
    await rm(scratch, { recursive: true });
  }
}

/** Makes `migrations/` of a new repository whose branch is `main`, with one commit. */
export async function commit(workspace: string, files: Readonly<Record<string, string>>): Promise<void> {
  await git(workspace, ['init', '--quiet', '--initial-branch=main']);
  await write(workspace, files);
  await git(workspace, ['add', '--all']);
  await git(workspace, ['commit', '--quiet', '--message', 'Begin'], { env: mona });
}

/** Writes files into `migrations/`. */
export async function write(workspace: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(workspace, 'migrations'), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(workspace, 'migrations', name), content);
}

function fileOf(at: number): string {
  return `${String(at + 1).padStart(6, '0')}_probe.up.sql`;
}

function named(sql: string, at: number): string {
  return `${sql.replaceAll('$t', `probe_${at + 1}`)}\n`;
}
