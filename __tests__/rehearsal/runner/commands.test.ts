import { describe, expect, test } from '@jest/globals';
import { commandNames, parseCommand } from '#rehearsal/runner';

const registered = new Set(commandNames);

function parse(line: string): readonly [string, Readonly<Record<string, string>>, string] | undefined {
  const command = parseCommand(line, registered);
  return command && [command.name, Object.fromEntries(command.properties), command.data];
}

describe('the form with colons', () => {
  test.each([
    ['::debug::hello', ['debug', {}, 'hello']],
    ['::set-output name=a::b', ['set-output', { name: 'a' }, 'b']],
    ['::SET-Output name=a::b', ['set-output', { name: 'a' }, 'b']],
    ['  \t::debug::after blanks', ['debug', {}, 'after blanks']],
    ['\u0085\u00a0::debug::after .NET blanks', ['debug', {}, 'after .NET blanks']],
    ['::debug::', ['debug', {}, '']],
    ['::debug::a::b', ['debug', {}, 'a::b']],
    ['::error file=a.ts,line=3,title=x::m', ['error', { file: 'a.ts', line: '3', title: 'x' }, 'm']],
    ['::error  file=a.ts ::m', ['error', { file: 'a.ts' }, 'm']],
    ['::error file=a.ts, line=3::m', ['error', { file: 'a.ts', ' line': '3' }, 'm']],
    ['::error file=,line=3::m', ['error', { line: '3' }, 'm']],
    ['::error =file==a=b::m', ['error', { file: 'a=b' }, 'm']],
    ['::error FILE=a::m', ['error', { file: 'a' }, 'm']],
    ['::error file=a,file=b::m', ['error', { file: 'b' }, 'm']],
    ['::debug::%25%0A%0D%3A', ['debug', {}, '%\n\r%3A']],
    ['::debug::%250A', ['debug', {}, '%0A']],
    ['::error title=%3A%2C%25%0A::m', ['error', { title: ':,%\n' }, 'm']],
  ] as const)('%j is a command', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  test.each([
    'text ::debug::hello',
    '::debug hello',
    ':debug::hello',
    '::::hello',
    ':: debug::hello',
    '::unknown::hello',
    '::add-mas\u212A::the Kelvin sign is no k',
    '\uFEFF::debug::a byte order mark is no blank',
    '| ::debug::prefixed',
    '',
  ])('%j is ordinary output', (line) => {
    expect(parse(line)).toBeUndefined();
  });
});

describe('the legacy form with brackets', () => {
  test.each([
    ['##[debug]hello', ['debug', {}, 'hello']],
    ['{"body":"##[set-output name=healthy;]true"}', ['set-output', { name: 'healthy' }, 'true"}']],
    ['x ##[error file=a;line=3]m%3B%5D%25', ['error', { file: 'a', line: '3' }, 'm;]%']],
    ['::unknown::##[debug]x', ['debug', {}, 'x']],
    ['::debug ##[debug]x', ['debug', {}, 'x']],
  ] as const)('%j is a command', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  test.each([
    '##[debug',
    '##\\[debug]x',
    '##[section]x ##[debug]only the first bracket counts',
    '#[debug]x',
    '##[ debug]x',
  ])('%j is ordinary output', (line) => {
    expect(parse(line)).toBeUndefined();
  });
});

test('a name that is registered later is a command from then on', () => {
  expect(parseCommand('::token-123::', registered)).toBeUndefined();
  expect(parseCommand('::token-123::', new Set([...registered, 'token-123']))?.name).toBe('token-123');
});
