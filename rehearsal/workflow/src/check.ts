import { randomUUID } from 'node:crypto';
import { FeatureFlags } from '@actions/expressions';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import * as v from 'valibot';
import { loadValidator } from './library.ts';
import type { Finding } from './record.ts';

/** A workflow file or an `action.yml`; `name` is its path in its repository. */
export interface CheckedFile {
  readonly name: string;
  readonly content: string;
}

/** Where the file stands: how the files it refers to are read. */
export interface CheckProvider {
  /** The text of a file of the same repository and commit; undefined when there is none. */
  readonly ownFile: (path: string) => Promise<string | undefined>;
  /** The text of a file of `org/repo@ref`; undefined when the repository cannot be read. */
  readonly otherFile: (reference: { repository: string; ref: string }, path: string) => Promise<string | undefined>;
}

const manifest = v.object({
  name: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  inputs: v.optional(
    v.record(
      v.string(),
      v.nullish(
        v.object({
          description: v.optional(v.string(), ''),
          required: v.optional(v.boolean(), false),
          default: v.optional(v.union([v.string(), v.number(), v.boolean()])),
          deprecationMessage: v.optional(v.string()),
        }),
      ),
    ),
  ),
});

/**
 * Checks one file with GitHub's own language service (all feature flags on) and returns what it found.
 *
 * Besides the schema it checks contexts in expressions and, through the provider, the inputs of every referenced action and
 * reusable workflow.
 */
export async function checkWorkflow(file: CheckedFile, provider: CheckProvider): Promise<readonly Finding[]> {
  const { validate, clearCacheEntry } = await loadValidator();
  // The validator caches by address: a fresh one keeps two versions of a file apart.
  const uri = `file:///${randomUUID()}/${file.name}`;
  const document = TextDocument.create(uri, 'yaml', 1, file.content);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata: (action) => readMetadata(action, provider) },
    fileProvider: { getFileContent: (reference) => readReference(reference, provider) },
    featureFlags: new FeatureFlags({ all: true }),
  });
  clearCacheEntry(uri);
  return diagnostics.map((diagnostic) => ({
    severity: (diagnostic.severity ?? 1) === 1 ? 'error' : 'warning',
    file: file.name,
    line: diagnostic.range.start.line + 1,
    column: diagnostic.range.start.character + 1,
    message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
  }));
}

/** The built-in copy serves `actions/checkout`: its inputs are checked where it is served. */
async function readMetadata(
  action: { owner: string; name: string; ref: string; path?: string },
  provider: CheckProvider,
) {
  const repository = `${action.owner}/${action.name}`;
  if (repository === 'actions/checkout') return { name: 'Checkout', description: '' };
  const folder = action.path === undefined || action.path === '' ? '' : `${action.path}/`;
  for (const name of ['action.yml', 'action.yaml']) {
    const content = await provider.otherFile({ repository, ref: action.ref }, `${folder}${name}`);
    if (content !== undefined) return metadata(content);
  }
  return undefined;
}

function metadata(content: string) {
  const parsed = v.safeParse(manifest, parse(content));
  if (!parsed.success) return { name: '', description: '' };
  const inputs = Object.entries(parsed.output.inputs ?? {}).map(([name, input]) => [
    name,
    {
      description: input?.description ?? '',
      required: input?.required ?? false,
      ...(input?.default === undefined ? {} : { default: String(input.default) }),
      ...(input?.deprecationMessage === undefined ? {} : { deprecationMessage: input.deprecationMessage }),
    },
  ]);
  return { name: parsed.output.name, description: parsed.output.description, inputs: Object.fromEntries(inputs) };
}

async function readReference(
  reference: { path: string } | { owner: string; repository: string; path: string; version: string },
  provider: CheckProvider,
): Promise<{ name: string; content: string }> {
  const content =
    'version' in reference
      ? await provider.otherFile(
          { repository: `${reference.owner}/${reference.repository}`, ref: reference.version },
          reference.path,
        )
      : await provider.ownFile(reference.path.replace(/^(\$|\.)\//, ''));
  if (content === undefined) throw new Error(`There is no file ${reference.path}`);
  return { name: reference.path, content };
}
