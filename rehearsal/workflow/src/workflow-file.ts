import { literalText, mapping, readFields } from './fields.ts';
import { readConcurrency, readDefaults, type ConcurrencySettings, type Defaults } from './job-settings.ts';
import { readJob, type JobFile } from './job-file.ts';
import { checkNeeds } from './needs.ts';
import { readDocument, type Node } from './node.ts';
import type { SourceTree } from './options.ts';
import { readPermissions, type Permissions } from './permissions.ts';
import type { Position } from './refusal.ts';
import { readTriggers, type Triggers } from './triggers.ts';

/** A workflow file as it is written, with nothing evaluated. */
export interface WorkflowFile {
  /** Path in its repository. */
  readonly path: string;
  readonly source: SourceTree;
  readonly at: Position;
  readonly name: string | undefined;
  readonly runName: Node | undefined;
  readonly triggers: Triggers;
  readonly permissions: Permissions | undefined;
  readonly concurrency: ConcurrencySettings | undefined;
  readonly env: Node | undefined;
  readonly defaults: Defaults;
  readonly jobs: readonly JobFile[];
}

const keys = [
  'name',
  'run-name',
  'description',
  'on',
  'permissions',
  'concurrency',
  'env',
  'defaults',
  'jobs',
] as const;

/**
 * Reads a workflow file that GitHub's validator has accepted.
 *
 * @throws Refusal, with its place, for everything the rehearsal does not support.
 */
export function readWorkflow(path: string, content: string, source: SourceTree): WorkflowFile {
  const root = readDocument(path, content);
  const fields = readFields(root, keys, 'a workflow');
  const jobs = mapping(fields.jobs ?? root, 'jobs').entries.map((entry) => readJob(entry));
  checkNeeds(jobs);
  return {
    path,
    source,
    at: root.at,
    name: fields.name === undefined ? undefined : literalText(fields.name, 'name'),
    runName: fields['run-name'],
    triggers: readTriggers(fields.on ?? root),
    permissions: fields.permissions === undefined ? undefined : readPermissions(fields.permissions),
    concurrency: readConcurrency(fields.concurrency),
    env: fields.env,
    defaults: readDefaults(fields.defaults),
    jobs,
  };
}
