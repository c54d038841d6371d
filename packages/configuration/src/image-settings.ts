import * as v from 'valibot';

/** What the configuration of an image says about how it runs (OCI image-spec 1.1, config.md). */
export interface ImageSettings {
  /** NAME=value. */
  readonly env: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Entrypoint, then command, argument by argument. */
  readonly command: readonly string[];
}

// Go writes an absent list as null, and reads names of fields without case.
const texts = v.nullish(v.array(v.string()), []);
const table = v.nullish(v.record(v.string(), v.string()), {});
const settings = v.object({ env: texts, labels: table, entrypoint: texts, cmd: texts });
const image = v.object({ os: v.string(), architecture: v.string(), rootfs: v.looseObject({}), config: v.unknown() });

/**
 * Reads the configuration of an image; throws RangeError for what is none, without a word of it: it may hold secrets.
 *
 * Fields are found whatever their case, as the runtimes do it (Go `encoding/json`); two that differ in case only are refused.
 */
export function readImageSettings(bytes: Uint8Array): ImageSettings {
  const outer = v.safeParse(image, { config: undefined, ...lowerCase(parse(bytes)) });
  if (!outer.success) throw unreadable();
  const inner = v.safeParse(settings, lowerCase(outer.output.config ?? {}));
  if (!inner.success) throw unreadable();
  const { env, labels, entrypoint, cmd } = inner.output;
  return { env, labels, command: [...entrypoint, ...cmd] };
}

function lowerCase(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable();
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key.toLowerCase(), inner]);
  if (new Set(entries.map(([key]) => key)).size < entries.length) throw unreadable();
  return Object.fromEntries(entries);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw unreadable();
  }
}

function unreadable(): RangeError {
  return new RangeError('is not the configuration of an image');
}
