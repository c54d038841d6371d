import { sha1 } from '../hashes.ts';
import { brokenLayout, LayoutReader, type Layout, type LayoutOptions } from '../layout.ts';
import type { Migration } from '../migration.ts';
import { noTransaction } from '../transactions.ts';
import { within, type SourceFile, type Tree } from '../tree.ts';
import { parseSqitchPlan, type SqitchChange } from './sqitch-plan.ts';

/**
 * Reads `sqitch.plan` and `deploy/`, `revert/`, `verify/` beside it, in the order of the plan.
 *
 * psql runs each script with ON_ERROR_STOP, so each statement is its own transaction but where the script says BEGIN and
 * COMMIT (sqitchers/sqitch lib/App/Sqitch/Engine/pg.pm). A reworked change's older scripts are `<name>@<tag>.sql`
 * (Plan/Change.pm `path_segments`); the script hash is of the bytes of the deploy script (`_deploy_hash`).
 */
export function readSqitch(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const planFile = reader.at('sqitch.plan');
  if (planFile === undefined) throw brokenLayout(`${tree.directory}/sqitch.plan`, 'there is no such file');
  const plan = parseSqitchPlan(reader.text(planFile, 'allowed') ?? '');
  for (const { line, message } of plan.errors) {
    reader.report('file', 'error', planFile.path, line, `sqitch stops at its plan: ${message}`, 'mend the plan');
  }
  const used = new Set<string>();
  const migrations = plan.changes.flatMap((change) => migrationOf(reader, planFile.path, change, used));
  for (const { path } of tree.files) {
    if (!/^(deploy|revert|verify)\/.+\.sql$/.test(within(tree, path)) || used.has(path)) continue;
    reader.ignore(path, 'the plan names no such change', 'add it with sqitch add, or move it away');
  }
  return { migrations, issues: reader.issues };
}

function migrationOf(
  reader: LayoutReader,
  plan: string,
  change: SqitchChange,
  used: Set<string>,
): readonly Migration[] {
  const find = (folder: string): SourceFile | undefined => {
    const names = change.reworkedAt.map((tag) => `${change.name}@${tag}`);
    const candidates = names.length === 0 ? [change.name] : names;
    for (const name of candidates) {
      const file = reader.at(`${folder}/${name}.sql`);
      if (file !== undefined) {
        used.add(file.path);
        return file;
      }
    }
    return undefined;
  };
  const deploy = find('deploy');
  const others = [find('revert'), find('verify')].map((file) => {
    const text = file && reader.text(file, 'allowed');
    return file === undefined || text === undefined ? undefined : { file, text };
  });
  if (deploy === undefined) {
    const message = `change ${change.name} has no deploy script: sqitch stops`;
    reader.report('MG903', 'error', plan, change.line, message, `add deploy/${change.name}.sql, or remove the change`);
    return [];
  }
  const text = reader.text(deploy, 'allowed');
  if (text === undefined) return [];
  const [revert] = others;
  return [
    reader.migration({
      file: deploy,
      text,
      others: others.filter((other) => other !== undefined),
      version: change.id ?? change.name,
      name: change.name,
      up: reader.section(deploy, text, 1, noTransaction),
      down: revert && reader.section(revert.file, revert.text, 1, noTransaction),
      checksum: sha1(deploy.bytes),
    }),
  ];
}
