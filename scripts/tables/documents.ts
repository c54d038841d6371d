import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '#hazards';
import { commonReasons } from '#kit';
import * as v from 'valibot';
import { readActionMetadata, readWorkflowMetadata } from './metadata.ts';
import { ruleSections } from './rules.ts';
import { fillSections } from './sections.ts';
import { actionTable, inputTable, outputTable, reasonTable, secretTable } from './tables.ts';

const ContractModule = v.looseObject({ contract: v.looseObject({ reasons: v.record(v.string(), v.string()) }) });

/** A document with generated tables: as it is, and as it should be. */
export interface Document {
  readonly path: string;
  readonly current: string;
  readonly fresh: string;
}

/** Every document that holds generated tables, as it is and as it should be. */
export async function documents(root: string): Promise<readonly Document[]> {
  const actions = (await readdir(join(root, 'actions'))).toSorted();
  const workflows = (await readdir(join(root, '.github', 'workflows'))).toSorted();
  const guides = new Set(await readdir(join(root, 'docs')));
  const filled = [
    document(root, 'README.md', async () => ({ actions: actionTable(await descriptions(root, actions)) })),
    document(root, 'docs/migration-rules.md', async () => ({ rules: ruleSections(rules) })),
    ...actions.map((name) => document(root, `actions/${name}/README.md`, () => actionSections(root, name))),
    ...workflows
      .map((file) => ({ file, guide: file.replace(/\.ya?ml$/, '-workflow.md') }))
      .filter(({ guide }) => guides.has(guide))
      .map(({ file, guide }) => document(root, `docs/${guide}`, () => workflowSections(root, file))),
  ];
  return await Promise.all(filled);
}

async function document(
  root: string,
  path: string,
  sections: () => Promise<Readonly<Record<string, string>>>,
): Promise<Document> {
  const current = await readFile(join(root, path), 'utf8');
  return { path, current, fresh: fillSections(current, await sections()) };
}

async function descriptions(root: string, actions: readonly string[]): Promise<Record<string, string>> {
  const metadata = actions.map((name) => readActionMetadata(join(root, 'actions', name, 'action.yml')));
  const read = await Promise.all(metadata);
  return Object.fromEntries(actions.map((name, index) => [name, read[index]?.description ?? '']));
}

async function actionSections(root: string, name: string): Promise<Readonly<Record<string, string>>> {
  const { inputs, outputs } = await readActionMetadata(join(root, 'actions', name, 'action.yml'));
  const contract = pathToFileURL(join(root, 'actions', name, 'src', 'contract.ts')).href;
  const module = v.parse(ContractModule, await import(contract));
  const reasons = { ...module.contract.reasons, ...commonReasons };
  return { inputs: inputTable(inputs), outputs: outputTable(outputs), reasons: reasonTable(reasons) };
}

async function workflowSections(root: string, file: string): Promise<Readonly<Record<string, string>>> {
  const { on } = await readWorkflowMetadata(join(root, '.github', 'workflows', file));
  const { inputs, outputs, secrets } = on.workflow_call;
  return { inputs: inputTable(inputs), secrets: secretTable(secrets), outputs: outputTable(outputs) };
}
