import { join } from 'node:path';
import { ActionFailure, type Evidence, type Step } from '#kit';
import { compareLedger, type Migration, type Migrations } from '#migrations';
import {
  brokenQueries,
  type BrokenQuery,
  installLockRecorder,
  type KeptRows,
  keepRows,
  loadDump,
  parseQueries,
  seedRows,
  type Session,
  type Snapshot,
  takeSnapshot,
} from '#postgres';
import { describeEnd } from './command.ts';
import type { MigrateGateContract } from './contract.ts';
import { errorLine } from './failed-statement.ts';
import type { Rehearsal } from './rehearse.ts';
import type { ShadowWorld } from './shadow-world.ts';
import type { RehearseInputs } from './task.ts';
import { readToolTable } from './tool-table.ts';
import { readWorkspaceFile } from './workspace.ts';

/** What the shadow looks like at one moment. */
export interface Shape {
  readonly snapshot: Snapshot;
  readonly applied: readonly Migration[];
  readonly toolTable: string | undefined;
}

/** The shadow before the pending migrations. */
export interface Before {
  readonly shape: Shape;
  readonly rows: KeptRows;
  /** Queries that are refused already. */
  readonly broken: readonly BrokenQuery[];
  readonly notes: readonly Evidence[];
}

/** Looks at schema and applied migrations; for a tool whose files are not read, at the schema alone. */
export async function look(session: Session, read: Migrations | undefined): Promise<Shape> {
  const snapshot = await takeSnapshot(session);
  if (read === undefined || read.tool === 'sql') return { snapshot, applied: [], toolTable: undefined };
  const { tool, migrations, tree } = read;
  const own = await readToolTable(session, tool);
  const { applied } = compareLedger({ tool, migrations, rows: own?.rows ?? [], directory: tree.directory });
  return { snapshot, applied, toolTable: own?.table };
}

/** Brings the shadow to where production is: schema, rows, and all that is needed to see what happens next. Throws ActionFailure. */
export async function prepareShadow(rehearsal: Rehearsal, world: ShadowWorld): Promise<Before> {
  const { step, inputs, variables, read } = rehearsal;
  const { session, shadow } = world;
  const { workspace } = step.environment;
  const load = (path: string) =>
    loadDump(session, join(workspace, path), { environment: variables, signal: step.signal });
  if (inputs.schemaFile !== undefined) await load(inputs.schemaFile);
  else await runEarlier(rehearsal, world);
  const shape = await look(session, read);
  refuseUnapplied(rehearsal, shape);
  const except = shape.toolTable === undefined ? [] : [shape.toolTable];
  if (inputs.dump !== undefined) await load(inputs.dump);
  const { unseeded } = await seedRows(session, { except });
  if (shadow.captures) await installLockRecorder(session);
  const rows = await keepRows(session, { except });
  const broken = await askQueries(step, inputs, session);
  const notes = [
    ...unseeded.map(({ table, why }): Evidence => ({
      subject: `rows of ${table}`,
      verdict: 'warn',
      detail: `none, so nothing is proved about them: ${why}`,
    })),
    ...broken.map(({ name, message }): Evidence => ({
      subject: name,
      verdict: 'warn',
      detail: `is refused before the migrations already: ${message}`,
    })),
    ...(shadow.captures
      ? []
      : [
          {
            subject: 'capture',
            verdict: 'warn',
            detail: 'the server of `shadow-url` does not let its log be read: locks and rewrites were not seen',
          } as const,
        ]),
  ];
  return { shape: { ...shape, snapshot: await takeSnapshot(session) }, rows, broken, notes };
}

/** The queries of the running version that the shadow refuses; none where no file is named. */
export async function askQueries(
  { environment }: Step<MigrateGateContract>,
  { queries }: RehearseInputs,
  session: Session,
): Promise<readonly BrokenQuery[]> {
  if (queries === undefined) return [];
  return await brokenQueries(session, parseQueries(await readWorkspaceFile(environment.workspace, queries, 'queries')));
}

async function runEarlier({ inputs, read, pending, left, merged }: Rehearsal, { run }: ShadowWorld): Promise<void> {
  if (merged.length === 0) return;
  const held = [...pending, ...left];
  const target = merged.at(-1)?.version;
  const wish = { read, held, target, steps: merged.length, name: 'rehearse-earlier' };
  const { result } = await run({
    ...wish,
    label: 'migrate-command for the earlier migrations',
    script: inputs.migrateCommand,
  });
  if (result.exitCode === 0) return;
  throw new ActionFailure(
    'unreadable-file',
    `The earlier migrations do not run on an empty database: migrate-command ${describeEnd(result)}, and said: ${errorLine(`${result.stdout}\n${result.stderr}`) ?? 'nothing'}. Give \`schema-file\` instead.`,
  );
}

/** The tool would run again what is there already. */
function refuseUnapplied({ read, merged, inputs }: Rehearsal, { applied }: Shape): void {
  if (read === undefined || read.tool === 'sql') return;
  const missing = merged.find((migration) => !applied.includes(migration));
  if (missing === undefined) return;
  const from =
    inputs.schemaFile === undefined ? 'After the earlier migrations' : `After \`schema-file\` (${inputs.schemaFile})`;
  throw new ActionFailure(
    'unreadable-file',
    `${from} the table of ${read.tool} does not have ${missing.path} as applied, so it would be run again. The command must use \`DATABASE_URL\` and \`$DELIVERY_MIGRATIONS\`; a schema file needs the rows of the tool's own table.`,
  );
}
