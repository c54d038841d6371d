import { FeatureFlags } from '@actions/expressions';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Finding } from './finding.ts';
import type { CheckedFile, WantedFile } from './validation-messages.ts';

type Read = (wanted: WantedFile) => Promise<string | undefined>;

const input = v.object({
  description: v.optional(v.string(), ''),
  required: v.optional(v.boolean(), false),
  default: v.optional(v.union([v.string(), v.number(), v.boolean()])),
  deprecationMessage: v.optional(v.string()),
});

const manifest = v.object({
  name: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  inputs: v.optional(v.record(v.string(), v.nullish(input))),
});

/** Checks one file with GitHub's own language service, all feature flags on. Runs in the validator's thread only. */
export async function checkFile(file: CheckedFile, read: Read): Promise<readonly Finding[]> {
  // The service caches by address: a fresh one keeps two versions of a file apart.
  const uri = `file:///${crypto.randomUUID()}/${file.name}`;
  const document = TextDocument.create(uri, 'yaml', 1, file.content);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata: (action) => readMetadata(action, read) },
    fileProvider: { getFileContent: (reference) => readReference(reference, read) },
    featureFlags: new FeatureFlags({ all: true }),
  });
  return diagnostics.map((diagnostic) => ({
    severity: (diagnostic.severity ?? 1) === 1 ? 'error' : 'warning',
    file: file.name,
    line: diagnostic.range.start.line + 1,
    column: diagnostic.range.start.character + 1,
    message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
  }));
}

/** The rehearsal's own copy serves `actions/checkout`: its inputs are checked where it is served. */
async function readMetadata(action: { owner: string; name: string; ref: string; path?: string }, read: Read) {
  const repository = `${action.owner}/${action.name}`;
  if (repository === 'actions/checkout') return { name: 'Checkout', description: '' };
  const folder = action.path === undefined || action.path === '' ? '' : `${action.path}/`;
  for (const name of ['action.yml', 'action.yaml']) {
    const content = await read({ repository, ref: action.ref, path: `${folder}${name}` });
    if (content !== undefined) return metadata(content);
  }
  return undefined;
}

function metadata(content: string) {
  const parsed = v.safeParse(manifest, parse(content));
  if (!parsed.success) return { name: '', description: '' };
  const inputs = Object.entries(parsed.output.inputs ?? {}).map(([name, declared]) => [
    name,
    {
      description: declared?.description ?? '',
      required: declared?.required ?? false,
      ...(declared?.default === undefined ? {} : { default: String(declared.default) }),
      ...(declared?.deprecationMessage === undefined ? {} : { deprecationMessage: declared.deprecationMessage }),
    },
  ]);
  return { name: parsed.output.name, description: parsed.output.description, inputs: Object.fromEntries(inputs) };
}

async function readReference(
  reference: { path: string } | { owner: string; repository: string; path: string; version: string },
  read: Read,
): Promise<CheckedFile> {
  const content =
    'version' in reference
      ? await read({
          repository: `${reference.owner}/${reference.repository}`,
          ref: reference.version,
          path: reference.path,
        })
      : await read({ path: reference.path.replace(/^(\$|\.)\//, '') });
  if (content === undefined) throw new Error(`There is no file ${reference.path}`);
  return { name: reference.path, content };
}
