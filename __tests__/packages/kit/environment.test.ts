import { describe, expect, test } from '@jest/globals';
import { ActionFailure } from '#kit';
import { Environment } from '../../../packages/kit/src/environment.ts';

const variables = {
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_REF_TYPE: 'tag',
  GITHUB_RUN_ID: '30433642',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_API_URL: 'https://github.example/api/v3/',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_HEAD_REF: '',
};

function caught(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

describe('what the runner says about a run', () => {
  test('is read with its types', () => {
    const environment = new Environment(variables);
    expect(environment.repository).toBe('acme/shop');
    expect(environment.refType).toBe('tag');
    expect(environment.runId).toBe(30_433_642);
    expect(environment.apiUrl).toBe('https://github.example/api/v3');
    expect(environment.runUrl).toBe('https://github.com/acme/shop/actions/runs/30433642/attempts/2');
    expect(environment.headRef).toBeUndefined();
    expect(environment.debug).toBe(false);
  });

  test.each([
    ['sha', { GITHUB_SHA: 'main' }, 'GITHUB_SHA is "main", which is not a commit id'],
    ['repository', { GITHUB_REPOSITORY: 'acme/..' }, 'which is not owner/name'],
    ['refType', { GITHUB_REF_TYPE: 'Tag' }, 'which is not branch or tag'],
    ['runId', { GITHUB_RUN_ID: '0x10' }, 'which is not a number'],
    ['runAttempt', { GITHUB_RUN_ATTEMPT: '9999999999999999' }, 'too large'],
    ['apiUrl', { GITHUB_API_URL: 'https://user@evil.example' }, 'which is not a URL'],
    ['apiUrl', { GITHUB_API_URL: 'file:///etc' }, 'which is not a URL'],
    ['workspace', {}, 'GITHUB_WORKSPACE is not set'],
  ] as const)('names the variable that makes %s unusable (%j)', (property, wrong, message) => {
    const failure = caught(() => new Environment({ ...variables, ...wrong })[property]);
    expect(failure).toBeInstanceOf(ActionFailure);
    expect(failure).toMatchObject({ reason: 'bad-environment', message: expect.stringContaining(message) });
  });
});
