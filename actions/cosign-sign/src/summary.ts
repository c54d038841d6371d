import { markdown } from '#kit';

import type { Engine, Stored } from './job.ts';
import type { Inputs } from './plan.ts';

/** What a summary tells about. */
export interface Signing {
  readonly name: string;
  readonly reason: string;
  readonly engine: Engine;
  readonly stored: readonly Stored[];
  readonly inputs: Inputs;
}

/** What was signed, where it is kept, and how anybody verifies it without this suite. */
export function renderSummary({ name, reason, engine, stored, inputs }: Signing): string {
  const rows = stored.map(({ image, format, digest }) => [
    { markdown: markdown.code(image) },
    format,
    { markdown: markdown.code(digest) },
  ]);
  const noted = Object.entries(engine.annotations).map(([key, value]) => [key, value]);
  return [
    markdown.heading(2, `✅ cosign-sign: ${reason}`),
    `${markdown.code(name)}\n\n`,
    markdown.table(['signed', 'format', 'stored as'], rows),
    noted.length === 0
      ? ''
      : markdown.details('Annotations in the signature', markdown.table(['name', 'value'], noted)),
    markdown.details('Verify it with plain cosign', markdown.block(command(name, inputs))),
  ].join('');
}

function command(name: string, { key, transparency, predicateType }: Inputs): string {
  const verb = predicateType === undefined ? 'verify' : `verify-attestation --type ${predicateType}`;
  const offline = transparency === 'none' ? ' --insecure-ignore-tlog=true' : '';
  if (key !== undefined) return `cosign ${verb} --key cosign.pub${offline} ${name}`;
  const issuer = '--certificate-oidc-issuer https://token.actions.githubusercontent.com';
  return `cosign ${verb} ${issuer} \\\n  --certificate-identity https://github.com/OWNER/REPOSITORY/.github/workflows/FILE@REF ${name}`;
}
