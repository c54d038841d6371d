import { boolean, duration, integer, lines, oneOf, optional, path, secret, text } from '#inputs';
import { digestField, imageReference, registryInputs } from '#oci';
import { days } from '#time';

const line = (maxLength: number, takes: string) => text({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });

/** The inputs; how they go together is asked by `readOrder`. */
export const inputs = {
  mode: oneOf('enforce', 'warn'),
  task: oneOf('find', 'decide'),
  trigger: oneOf('automatic', 'person', 'rehearsal'),
  environment: line(255, 'the name of an environment such as production'),
  service: optional(
    text({
      pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
      takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    }),
  ),
  remediates: optional(integer({ min: 1 })),
  image: optional(imageReference({ digest: 'required' })),
  quarantine: optional(lines(digestField())),
  minLive: duration({ max: days(365) }),
  verify: oneOf('required', 'none'),
  verifiedImage: optional(imageReference({ digest: 'required' })),
  registry: oneOf('check', 'skip'),
  schema: oneOf('recorded', 'none'),
  directory: path(),
  applied: optional(lines(line(512, 'the name of a migration'))),
  known: optional(lines(line(512, 'the name of a migration'))),
  compatibility: oneOf('unknown', 'tested'),
  down: oneOf('untested', 'tested'),
  writtenData: oneOf('undeclared', 'readable', 'unreadable'),
  consumers: oneOf('undeclared', 'compatible', 'need-current'),
  exposure: oneOf('full', 'canary'),
  autoWindow: duration({ max: days(365) }),
  autoLimit: integer({ min: 0, max: 100 }),
  confirmed: boolean(),
  rollbackWorkflow: text({ pattern: /[\w.-]{1,100}\.ya?ml/, takes: 'the file of a workflow, such as rollback.yml' }),
  ...registryInputs,
  workflow: optional(lines(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
  token: secret(text()),
};
