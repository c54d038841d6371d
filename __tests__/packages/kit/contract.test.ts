import { describe, expect, test } from '@jest/globals';
import { text } from '#inputs';
import { defineContract } from '#kit';

const sound = {
  name: 'some-gate',
  inputs: { url: text() },
  outputs: { elapsed: 'How long.' },
  reasons: { 'not-ready': 'It was not.' },
};

describe('a contract', () => {
  test('is what it was defined as', () => {
    expect(defineContract(sound)).toBe(sound);
  });

  test.each([
    ['a name that is not kebab-case', { name: 'someGate' }, 'names are kebab-case, not someGate'],
    ['an output that is not kebab-case', { outputs: { latency_p95: '' } }, 'not latency_p95'],
    ['a reason that is not kebab-case', { reasons: { 'not ready': '' } }, 'not not ready'],
    ['an output that every action has', { outputs: { decision: '' } }, 'every action has decision already'],
    ['a reason that every action has', { reasons: { cancelled: '' } }, 'every action has cancelled already'],
  ])('does not have %s', (_, part, message) => {
    expect(() => defineContract({ ...sound, ...part })).toThrow(message);
  });
});
