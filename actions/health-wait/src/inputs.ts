import { absolutePath, boolean, duration, field, headers, integer, oneOf, optional, path, text } from '#inputs';
import { statuses, targets, versionSource } from '#probe';
import { hours, milliseconds } from '#time';

const moment = duration({ min: milliseconds(1), max: hours(6) });

/** A path on the runner, or one inside the workspace. */
const file = field({
  kind: 'path',
  takes: 'the path of a PEM file, absolute or relative to the workspace',
  parse: (raw) => (raw.startsWith('/') ? absolutePath() : path()).parse(raw),
});

/** The inputs of health-wait; their defaults stand in action.yml. */
export const inputs = {
  url: targets(),
  method: oneOf('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'),
  headers: optional(headers()),
  body: optional(text()),
  expectStatus: statuses(),
  expectVersion: optional(text({ maxLength: 256 })),
  versionFrom: versionSource(),
  condition: optional(text({ maxLength: 10_000 })),
  failWhen: optional(text({ maxLength: 10_000 })),
  successes: integer({ min: 1, max: 50 }),
  timeout: moment,
  requestTimeout: moment,
  interval: optional(moment),
  maxLatency: optional(moment),
  caFile: optional(file),
  allowHttp: boolean(),
  mode: oneOf('enforce', 'warn'),
};
