import { formatCommand } from './command.ts';

/** Shorter values would blank out innocent text all over the log, and outputs with it. */
const shortest = 4;

/** Short derived forms, such as the base64 of three characters, turn up in innocent text by chance. */
const shortestDerived = 6;

/** Words that outputs and logs are full of; masking one makes GitHub drop every job output that contains it. */
const innocent = new Set(['true', 'false', 'null', 'none', 'undefined']);

/**
 * Every form of a secret that must be masked: each of its lines, and of these the forms that the runner does not derive
 * itself: base64url at each alignment, hexadecimal, percent-encoded and form-encoded.
 *
 * The runner derives base64, JSON, XML, URI and shell forms (actions/runner src/Runner.Common/HostContext.cs, constructor).
 * Forms shorter than 4 characters, and words such as `true`, are left out. Never give this a value that may be part of a
 * digest, tag or URL output: GitHub drops job outputs that contain a masked text.
 */
export function maskForms(value: string): readonly string[] {
  const lines = value.split(/[\r\n]+/u).map((line) => line.trim());
  return [...new Set(lines.filter(isMaskable).flatMap(formsOf))];
}

function formsOf(line: string): readonly string[] {
  const bytes = Buffer.from(line);
  const hex = bytes.toString('hex');
  const percent = encodeURIComponent(line.toWellFormed());
  const derived = [
    base64url(bytes, 0),
    base64url(bytes, 1),
    base64url(bytes, 2),
    hex,
    hex.toUpperCase(),
    percent,
    percent.replace(/%[\dA-F]{2}/gu, (code) => code.toLowerCase()),
    percent.replaceAll('%20', '+'),
  ];
  return [line, ...derived.filter((form) => form.length >= shortestDerived && isMaskable(form))];
}

/** The characters that stand for these bytes alone, when `shift` bytes come before them in the same text. */
function base64url(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return text.slice(Math.ceil((shift * 8) / 6), whole);
}

function isMaskable(text: string): boolean {
  return text.length >= shortest && !innocent.has(text.toLowerCase());
}

/** The masks of a step. */
export class Masks {
  readonly #write: (text: string) => void;
  readonly #forms = new Set<string>();

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Masks a value in the log from now on; false when it is too short or too common to be masked. */
  add(value: string): boolean {
    const forms = maskForms(value);
    for (const form of forms) {
      if (this.#forms.has(form)) continue;
      this.#forms.add(form);
      this.#write(formatCommand('add-mask', form));
    }
    return forms.length > 0;
  }

  /** Whether a text contains something masked. */
  covers(text: string): boolean {
    return [...this.#forms].some((form) => text.includes(form));
  }

  /** The text with everything masked replaced by `***`. */
  hide(text: string): string {
    const longestFirst = [...this.#forms].toSorted((a, b) => b.length - a.length);
    return longestFirst.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
  }
}
