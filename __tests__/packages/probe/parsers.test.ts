import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { InvalidInput } from '#inputs';
import {
  bodyJson,
  bodyText,
  parsePointer,
  readVersion,
  resolvePointer,
  statuses,
  targets,
  versionSource,
} from '#probe';
import { milliseconds } from '#time';

function answer(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, cut = false) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const url = new URL('https://shop.example/');
  return { kind: 'http', status: 200, headers, body: bytes, cut, url, latency: milliseconds(1) } as const;
}

describe('a JSON pointer', () => {
  // The document and the pointers of RFC 6901 section 5.
  const document = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  };

  test.each([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j leads where RFC 6901 says', (pointer, value) => {
    expect(resolvePointer(document, parsePointer(pointer))).toEqual(value);
  });

  test.each(['/foo/2', '/foo/-', '/foo/00', '/foo/length', '/absent', '/a~1b/x', '/__proto__', '/constructor/name'])(
    '%j leads nowhere',
    (pointer) => {
      expect(resolvePointer(document, parsePointer(pointer))).toBeUndefined();
    },
  );

  test.each(['foo', '/a~2', '/a~'])('%j is none', (pointer) => {
    expect(() => parsePointer(pointer)).toThrow(InvalidInput);
  });

  test('finds any key that is escaped as the standard says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (outer, inner) => {
        const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
        const nested = Object.fromEntries([[outer, Object.fromEntries([[inner, 'here']])]]);
        expect(resolvePointer(nested, parsePointer(`/${escape(outer)}/${escape(inner)}`))).toBe('here');
      }),
    );
  });
});

describe('expected statuses', () => {
  test('are codes and ranges, ends included', () => {
    const set = statuses().parse('200-299, 401');
    const codes = [199, 200, 250, 299, 300, 400, 401, 402];
    expect(codes.filter((code) => set.has(code))).toEqual([200, 250, 299, 401]);
  });

  test.each(['2xx', '', '200-', '299-200', '600', '99', '200,,201', '200;201', '-200', '2e2'])('are not %j', (text) => {
    expect(() => statuses().parse(text)).toThrow(InvalidInput);
  });
});

describe('targets', () => {
  test('have names, given or taken from the URL without its query', () => {
    const found = targets().parse(
      'https://shop.example/health?key=a=b\ndb = tcp://db.example:5432\nx=http://127.0.0.1:1/?a=1',
    );
    expect(found.map(({ name, url }) => [name, url.href])).toEqual([
      ['shop.example/health', 'https://shop.example/health?key=a=b'],
      ['db', 'tcp://db.example:5432'],
      ['x', 'http://127.0.0.1:1/?a=1'],
    ]);
  });

  test.each([
    'shop.example/health',
    'ftp://shop.example',
    'tcp://db.example',
    'tcp://db.example:0',
    'tcp://db.example:5432/x',
    'https://a:b@shop.example',
    'a=https://x.example\na=https://y.example',
    '=https://x.example',
    'ev:il=https://x.example',
    '',
  ])('are not %j', (text) => {
    expect(() => targets().parse(text)).toThrow(InvalidInput);
  });
});

describe('a version', () => {
  const read = (from: string, ...given: Parameters<typeof answer>) =>
    readVersion(answer(...given), versionSource().parse(from));

  test.each([
    ['json:/version', '{"version":"1.10"}', '1.10'],
    ['json:/version', '{"version":3}', '3'],
    ['json:/build/0', '{"build":["abc"]}', 'abc'],
    ['text', ' 1.2.3\n', '1.2.3'],
  ])('is read by %s from %j', (from, body, version) => {
    expect(read(from, body)).toEqual({ version });
  });

  test('is read from a header, whatever its case', () => {
    expect(read('header:X-Version', '', { 'x-version': '7' })).toEqual({ version: '7' });
  });

  test.each([
    ['json:/version', 'not json', 'not JSON'],
    ['json:/version', '{"version":{"toString":"x"}}', 'no text or number'],
    ['json:/version', '{"version":null}', 'no text or number'],
    ['header:x-version', '', 'not there'],
    ['text', '', 'too long'],
    ['text', 'x'.repeat(257), 'longer than 256'],
    ['text', 'a\nb', 'line breaks'],
    ['json:/version', '{"version":"1\\u0000"}', 'control characters'],
  ])('is missing by %s in %j, and it is said why', (from, body, why) => {
    expect(read(from, body)).toEqual({ missing: expect.stringContaining(why) });
  });

  test.each(['version', 'json', 'header:', 'header:a b', 'json:version', 'Text'])('does not come from %j', (from) => {
    expect(() => versionSource().parse(from)).toThrow(InvalidInput);
  });
});

describe('a body', () => {
  test('is text in the charset it names, else UTF-8, and never an error', () => {
    expect(bodyText(answer('ü'))).toBe('ü');
    expect(bodyText(answer(new Uint8Array([0xfc]), { 'content-type': 'text/plain; charset="iso-8859-1"' }))).toBe('ü');
    expect(bodyText(answer(new Uint8Array([0xfc]), { 'content-type': 'text/plain; charset=klingon' }))).toBe('\uFFFD');
    expect(bodyText(answer(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])))).toBe('a');
  });

  test('is JSON when it is, whatever it says it is, and not when it was cut', () => {
    expect(bodyJson(answer('{"a":1}', { 'content-type': 'text/html' }))).toEqual({ value: { a: 1 } });
    expect(bodyJson(answer('{"a":'))).toBeUndefined();
    expect(bodyJson(answer('1', {}, true))).toBeUndefined();
  });
});
