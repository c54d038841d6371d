import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

/** An action's metadata file, as far as the runner reads it. */
export interface ActionManifest {
  readonly name: string;
  readonly description: string;
  /** In the order of the file. */
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: Readonly<Record<string, ActionOutput>>;
  readonly runs: JavaScriptRuns | CompositeRuns;
}

/** One input that an action declares. */
export interface ActionInput {
  readonly description: string;
  /** Never enforced by the runner. */
  readonly required: boolean;
  /** Unevaluated: may hold `${{ }}`. Undefined means ''. */
  readonly default: string | undefined;
  readonly deprecationMessage: string | undefined;
}

/** One output that an action declares. */
export interface ActionOutput {
  readonly description: string;
  /** Of composite actions: an expression. */
  readonly value: string | undefined;
}

/** `runs` of a JavaScript action; files are relative to the manifest. */
export interface JavaScriptRuns {
  readonly using: 'node20' | 'node24';
  readonly main: string;
  readonly pre: string | undefined;
  /** An expression on the job's status. */
  readonly preIf: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

/** `runs` of a composite action; the steps are as they were written. */
export interface CompositeRuns {
  readonly using: 'composite';
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

/** The metadata file is absent, malformed, or of a kind that the rehearsal cannot run; the message names the file. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/**
 * Reads `action.yml`, or `action.yaml`, of an action's directory; throws ManifestError.
 *
 * Scalars become strings by YAML's core schema, so `1.10` is `1.1` here as on GitHub. Of `runs.using` only node20, node24
 * and composite are known; Docker and everything else is refused by name. Keys that the runner ignores are ignored.
 * Source: actions/runner src/Runner.Worker/ActionManifestManager.cs ConvertRuns, ConvertInputs.
 */
export function readManifest(directory: string): ActionManifest {
  const file = ['action.yml', 'action.yaml'].map((name) => join(directory, name)).find((path) => existsSync(path));
  if (file === undefined) {
    throw new ManifestError(
      `Can't find 'action.yml' or 'action.yaml' under '${directory}'. Is it built, and is this the action's directory?`,
    );
  }
  const parsed = v.safeParse(manifest, readYaml(file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new ManifestError(`${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  return parsed.output;
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'core' });
  } catch (error) {
    throw new ManifestError(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const scalar = v.pipe(
  v.nullish(v.union([v.string(), v.number(), v.boolean()]), ''),
  v.transform((value) => String(value)),
);
const optionalScalar = v.optional(scalar);

const input = v.pipe(
  v.nullish(
    v.object({
      description: v.optional(scalar, ''),
      required: v.optional(v.boolean(), false),
      default: optionalScalar,
      deprecationMessage: optionalScalar,
    }),
    {},
  ),
  v.transform((given): ActionInput => ({
    description: given.description,
    required: given.required,
    default: given.default,
    deprecationMessage: given.deprecationMessage,
  })),
);

const output = v.pipe(
  v.nullish(v.object({ description: v.optional(scalar, ''), value: optionalScalar }), {}),
  v.transform((given): ActionOutput => ({ description: given.description, value: given.value })),
);

const entry = v.pipe(v.string(), v.nonEmpty('wants the path of a JavaScript file'));

const javaScript = v.object({
  using: v.picklist(['node20', 'node24']),
  main: entry,
  pre: v.optional(entry),
  'pre-if': v.optional(scalar, 'always()'),
  post: v.optional(entry),
  'post-if': v.optional(scalar, 'always()'),
});

const composite = v.object({
  using: v.literal('composite'),
  steps: v.array(v.record(v.string(), v.unknown())),
});

const runs = v.pipe(
  v.variant(
    'using',
    [javaScript, composite],
    (issue) => `'using: ${issue.received.replaceAll('"', '')}' is not supported, use 'node20', 'node24' or 'composite'`,
  ),
  v.transform((given): JavaScriptRuns | CompositeRuns => {
    if (given.using === 'composite') return { using: given.using, steps: given.steps };
    const { using, main, pre, post } = given;
    return { using, main, pre, preIf: given['pre-if'], post, postIf: given['post-if'] };
  }),
);

const manifest = v.pipe(
  v.object({
    name: v.optional(scalar, ''),
    description: v.optional(scalar, ''),
    inputs: v.nullish(v.record(v.string(), input), {}),
    outputs: v.nullish(v.record(v.string(), output), {}),
    runs,
  }),
  v.transform((given): ActionManifest => given),
);
