import { boolean, integer, lines, oneOf, optional, secret, text, url } from '#inputs';
import { kinds, outcomes } from '#ledger';
import { imageReference } from '#oci';
import { gates } from './gates.ts';
import { migration } from './migration.ts';
import { note } from './note.ts';

const line = (maxLength: number, takes: string) => text({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const word = text({ pattern: /[a-z][a-z0-9-]{0,39}/, takes: 'a lower-case word such as health' });

/** The inputs; which of them a task needs is asked by `readTask`. */
export const inputs = {
  task: oneOf('open', 'stage', 'close', 'find', 'claim', 'floor'),
  environment: optional(line(255, 'the name of an environment such as production')),
  service: optional(
    text({
      pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
      takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    }),
  ),
  image: optional(imageReference({ digest: 'required' })),
  version: optional(line(128, 'a version of at most 128 characters such as 1.4.2')),
  kind: oneOf('auto', ...kinds),
  state: oneOf('in_progress', 'queued'),
  id: optional(integer({ min: 1 })),
  stage: optional(word),
  detail: optional(lines(note())),
  outcome: optional(oneOf(...outcomes)),
  leaveOpen: boolean(),
  environmentUrl: optional(url()),
  remediates: optional(integer({ min: 1 })),
  rehearsal: boolean(),
  gates: optional(gates()),
  migration: optional(migration()),
  revision: optional(
    text({ pattern: /[0-9a-f]{40}(?:[0-9a-f]{24})?/, takes: 'a full commit id of 40 or 64 hexadecimal digits' }),
  ),
  productionEnvironment: optional(boolean()),
  transientEnvironment: boolean(),
  workflow: optional(lines(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
  token: secret(text()),
};
