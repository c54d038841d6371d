import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  boolean,
  duration,
  headers,
  inputName,
  InvalidInputs,
  optional,
  readInputs,
  readSecrets,
  secret,
  text,
  url,
} from '#inputs';

const fields = {
  url: url(),
  timeout: duration(),
  expectVersion: optional(text()),
  dryRun: boolean(),
  token: optional(secret(text({ pattern: /ghs_\w+/u }))),
};

const good = { INPUT_URL: 'https://a.example', INPUT_TIMEOUT: ' 5m\n', 'INPUT_DRY-RUN': 'False' };

function problemsOf(env: Readonly<Record<string, string | undefined>>): InvalidInputs {
  try {
    readInputs(fields, env);
  } catch (error) {
    if (error instanceof InvalidInputs) return error;
    throw error;
  }
  throw new Error('the inputs were accepted');
}

describe('all inputs', () => {
  test('are read by their names, hyphens kept and blanks around them dropped', () => {
    const { values } = readInputs(fields, { ...good, 'INPUT_EXPECT-VERSION': '1.10', INPUT_TOKEN: 'ghs_x' });
    expect(values).toEqual({
      url: new URL('https://a.example/'),
      timeout: 300_000,
      expectVersion: '1.10',
      dryRun: false,
      token: 'ghs_x',
    });
  });

  test('that are optional and not given, or blank, are undefined', () => {
    const { values } = readInputs(fields, { ...good, 'INPUT_EXPECT-VERSION': ' \t' });
    expect(values).toMatchObject({ expectVersion: undefined, token: undefined });
    expect(values).toHaveProperty('token');
  });

  test('that cannot be used are listed together: name, what it got and what it takes', () => {
    const { message, problems } = problemsOf({ INPUT_URL: 'a.example', INPUT_TIMEOUT: '30', 'INPUT_DRY-RUN': ' ' });
    expect(message).toBe(
      'These 3 inputs are not usable:\n' +
        '- url: got "a.example": does not begin with a scheme and ://; it takes a URL such as https://service.example/path (https, http)\n' +
        '- timeout: got "30": "30" has no unit: say 30s for seconds or 30m for minutes; it takes a duration such as 90s, 5m, 1h30m, 2d or PT1H30M\n' +
        '- dry-run: is required and was not given; it takes true or false',
    );
    expect(problems.map(({ input }) => input)).toEqual(['url', 'timeout', 'dry-run']);
  });

  test('show what they got cut to 80 characters and with its line breaks escaped', () => {
    const { message } = problemsOf({ ...good, 'INPUT_DRY-RUN': `${'a\n'.repeat(40)}END` });
    expect(message).toContain(`got "${String.raw`a\n`.repeat(40)}…": is no`);
    expect(message).not.toContain('END');
  });

  test('never show a secret', () => {
    const { message } = problemsOf({ ...good, INPUT_TOKEN: 'hunter2' });
    expect(message).toBe(
      'This input is not usable:\n- token: got a value that is not shown here: is not accepted; it takes text that matches ghs_\\w+',
    );
  });

  test('are never both accepted and wrong, whatever they are given', () => {
    const raw = fc.oneof(fc.string(), fc.constantFrom('true', '5m', 'https://a.example', '30'));
    fc.assert(
      fc.property(raw, raw, raw, (first, second, third) => {
        const env = { INPUT_URL: first, INPUT_TIMEOUT: second, 'INPUT_DRY-RUN': third };
        try {
          const { values } = readInputs(fields, env);
          expect(values.url).toBeInstanceOf(URL);
          expect(values.timeout).toBeGreaterThanOrEqual(0);
          expect(typeof values.dryRun).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputs);
        }
      }),
    );
  });
});

describe('the secrets among the inputs', () => {
  test('are found without reading the rest, also where they are unusable', () => {
    const env = { INPUT_TOKEN: 'hunter2', INPUT_HEADERS: 'Authorization: Basic dTpwOnc=\nno header', INPUT_URL: 'x' };
    expect(readSecrets({ ...fields, headers: headers() }, env)).toEqual([
      'hunter2',
      'Basic dTpwOnc=',
      'dTpwOnc=',
      'u:p:w',
      'p:w',
      'no header',
    ]);
  });
});

describe('the name of an input', () => {
  test.each([
    ['url', 'url'],
    ['expectVersion', 'expect-version'],
    ['latencyP95', 'latency-p95'],
    ['caFile', 'ca-file'],
  ])('of %s is %s', (key, name) => {
    expect(inputName(key)).toBe(name);
  });
});
