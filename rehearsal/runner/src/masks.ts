import { Buffer } from 'node:buffer';

/**
 * The secrets of one job, and what hides them in logs, annotations and summaries.
 *
 * A value is hidden as itself, line by line, and in the encoded forms that the runner knows; there is no minimum length,
 * so masking `a` really breaks every log. Hex, base64url and split values are not covered, as on GitHub.
 * Source: actions/runner src/Sdk/DTLogging/Logging/SecretMasker.cs, ValueEncoders.cs; the list of encoders is that of
 * src/Runner.Common/HostContext.cs; lines are added by AddMaskCommandExtension and Worker.cs InitializeSecretMasker.
 */
export class Masks {
  readonly #forms = new Set<string>();
  readonly #values: string[] = [];

  /** The values as they were given, oldest first; a blank value is never kept. */
  get values(): readonly string[] {
    return this.#values;
  }

  /** Hides `value`, each of its trimmed lines, and their encoded forms from now on; a blank value is ignored. */
  add(value: string): void {
    if (value.trim() === '') return;
    if (!this.#values.includes(value)) this.#values.push(value);
    const lines = value.split(/[\r\n]/u).map((line) => line.trim());
    for (const original of [value, ...lines].filter((text) => text !== '')) {
      this.#forms.add(original);
      for (const encode of encoders) this.#forms.add(encode(original));
    }
    this.#forms.delete('');
  }

  /** `text` with every hidden form replaced by `***`; forms that touch or overlap become one `***`. */
  hide(text: string): string {
    const ranges = merge(this.#ranges(text));
    let shown = '';
    let from = 0;
    for (const range of ranges) {
      shown += `${text.slice(from, range.start)}***`;
      from = range.end;
    }
    return shown + text.slice(from);
  }

  /**
   * Whether hiding would change `text`. A job output or an environment URL for which this holds is skipped by the runner
   * (src/Runner.Worker/JobExtension.cs, "Skip output '…' since it may contain secret"); a step output is kept.
   */
  hides(text: string): boolean {
    return this.hide(text) !== text;
  }

  #ranges(text: string): Range[] {
    const ranges: Range[] = [];
    for (const form of this.#forms) {
      for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
        ranges.push({ start, end: start + form.length });
      }
    }
    return ranges.sort((left, right) => left.start - right.start);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

const encoders: readonly ((value: string) => string)[] = [
  (value) => base64(value, 0),
  (value) => base64(value, 1),
  (value) => base64(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  json,
  uri,
  xml,
  trimDoubleQuotes,
  beforeAmpersand,
  afterAmpersand,
];

function base64(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

/** Newtonsoft.Json also escapes these three line separators, which JSON.stringify leaves as they are. */
function json(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/gu, (separator) => `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** .NET's Uri.EscapeDataString leaves only the unreserved characters of RFC 3986, encodeURIComponent also `!'()*`. */
function uri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function xml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function trimDoubleQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/** PowerShell colours the part of a command after `&`, so its two sides appear apart; sides under 6 characters are left. */
function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  const section = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1);
  return section.length >= 6 ? section : '';
}

function afterAmpersand(value: string): string {
  if (!value.includes('&')) return '';
  const plus = value.indexOf('&+');
  const section = plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1);
  return section.length >= 6 ? section : '';
}
