import { TextDecoder } from 'node:util';
import type { HttpAnswer } from './answer.ts';

/** The body as text, in the charset that its content type names if that is known, else UTF-8; what cannot be decoded becomes U+FFFD. */
export function bodyText(answer: HttpAnswer): string {
  const label = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(answer.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return decoder(label).decode(answer.body);
}

/** The constructor throws for a charset that it does not know, and for nothing else. */
function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** The body as JSON, whatever its content type says; undefined when it is not JSON (RFC 8259), or was cut. */
export function bodyJson(answer: HttpAnswer): { readonly value: unknown } | undefined {
  if (answer.cut) return undefined;
  try {
    const value: unknown = JSON.parse(bodyText(answer));
    return { value };
  } catch {
    return undefined;
  }
}
