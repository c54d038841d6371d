import { ActionFailure } from '#kit';
import * as v from 'valibot';
import { readWorkspaceFile } from './workspace.ts';

const count = v.pipe(v.number(), v.minValue(0));
const sizes = v.record(v.string(), v.object({ rows: count, bytes: count }));

/** The size of each table of production, by its name with its schema. */
export type Sizes = ReadonlyMap<string, { readonly rows: number; readonly bytes: number }>;

/** Reads the file of `stats`. Throws ActionFailure `unreadable-file` that names the first place which is not as it should be. */
export async function readSizes(workspace: string, path: string | undefined): Promise<Sizes | undefined> {
  if (path === undefined) return undefined;
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), sizes),
    await readWorkspaceFile(workspace, path, 'stats'),
  );
  if (parsed.success) return new Map(Object.entries(parsed.output));
  const place = v.getDotPath(parsed.issues[0]) ?? 'the top';
  throw new ActionFailure(
    'unreadable-file',
    `\`stats\` names ${path}, which is not as it should be at ${place}. It takes JSON such as {"public.users": {"rows": 1000000, "bytes": 250000000}}.`,
  );
}
