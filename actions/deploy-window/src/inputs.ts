import { overrideActor } from '#calendar';
import { boolean, duration, instant, lines, oneOf, optional, secret, text } from '#inputs';
import { kinds } from '#ledger';
import { imageReference } from '#oci';
import { days } from '#time';
import { calendarSource } from './calendar-source.ts';

const line = (maxLength: number, takes: string) => text({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });

/** The inputs of deploy-window. */
export const inputs = {
  mode: oneOf('enforce', 'warn'),
  calendar: calendarSource(),
  calendarFrom: oneOf('default-branch', 'workspace'),
  environment: line(255, 'the name of an environment such as production'),
  service: optional(
    text({
      pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
      takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    }),
  ),
  at: optional(instant()),
  minRemaining: duration({ max: days(7) }),
  kind: oneOf('auto', ...kinds),
  image: optional(imageReference({ digest: 'required' })),
  overrideReason: optional(line(500, 'one line that says why')),
  overrideActors: optional(lines(overrideActor())),
  preview: boolean(),
  onClosed: oneOf('fail', 'queue'),
  workflow: optional(lines(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
  token: secret(text()),
  orgToken: optional(secret(text())),
};
