import type { HttpResponse } from '#http';
import * as v from 'valibot';

import { RegistryFailure } from './failure.ts';
import { printable } from './printable.ts';

/** One entry of a registry's error body (distribution-spec 1.1, "Error Codes"). */
export interface RegistryError {
  readonly code: string;
  readonly message: string;
}

const errors = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ errors: v.array(v.object({ code: v.string(), message: v.optional(v.string(), '') })) }),
);

/** The errors an answer names; none when its body is anything but a registry's error body, e.g. a page of a proxy. */
export function readErrors(response: HttpResponse): readonly RegistryError[] {
  const parsed = v.safeParse(errors, new TextDecoder().decode(response.body));
  return parsed.success ? parsed.output.errors : [];
}

/** The codes an answer names. */
export function errorCodes(response: HttpResponse): readonly string[] {
  return readErrors(response).map(({ code }) => code);
}

/** Says what came, for people: status, the registry's own words where it has some, else what kind of thing it is. */
export function describeAnswer(response: HttpResponse): string {
  const [error] = readErrors(response);
  if (error !== undefined) return `${response.status} ${printable(error.code)} (${printable(error.message)})`;
  const type = response.headers['content-type']?.split(';')[0] ?? 'nothing that says its type';
  return response.body.length === 0 ? `${response.status}` : `${response.status} with ${printable(type)}`;
}

/**
 * Says whether an answer proves that a manifest does not exist: a 404 by the registry itself, with the error body the
 * specification asks for.
 *
 * Harbor says NOT_FOUND instead, and names what it looked for, `project/repository` (goharbor/harbor `src/lib/errors/const.go`). A page, an empty body, or another
 * origin's word prove nothing.
 */
export function provesAbsence(response: HttpResponse, origin: URL, repository: string): boolean {
  if (response.status !== 404 || response.url.origin !== origin.origin) return false;
  return readErrors(response).some(({ code, message }) => {
    return (
      code === 'MANIFEST_UNKNOWN' || code === 'NAME_UNKNOWN' || (code === 'NOT_FOUND' && names(message, repository))
    );
  });
}

/** Says whether a message is about a repository, and not only about something whose name contains its letters. */
function names(message: string, repository: string): boolean {
  return repository.includes('/') && message.split(/[^a-z0-9._/-]/).includes(repository);
}

/**
 * The failure for an answer that does not fit the question: `doing` says what was asked, e.g. `asked for the tags of
 * acme/shop`.
 */
export function unexpected({ host, origin }: Asked, doing: string, response: HttpResponse): RegistryFailure {
  const what = `${host}, ${doing}, answered ${describeAnswer(response)}`;
  if (response.url.origin !== origin.origin) {
    const who = `It came from ${response.url.origin}, where the registry redirected to`;
    return new RegistryFailure('registry-untrusted', `${what}. ${who}: only the registry itself can say that.`);
  }
  if (response.status >= 400 && response.status < 500 && readErrors(response).length > 0) {
    return new RegistryFailure('registry-refused', `${what}.`);
  }
  const next = 'Check the address, and what stands between here and the registry.';
  return new RegistryFailure('registry-invalid-answer', `${what}, which a registry does not say. ${next}`);
}

/** Who was asked. */
interface Asked {
  readonly host: string;
  readonly origin: URL;
}
