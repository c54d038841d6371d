import { describe, expect, test } from '@jest/globals';
import { compareInterfaces } from '../../scripts/interface/compare.ts';
import type { Interface, Snapshot } from '../../scripts/interface/interface.ts';
import { judge } from '../../scripts/interface/promise.ts';

const old: Interface = {
  actions: {
    wait: {
      using: 'node24',
      inputs: { url: { required: true }, timeout: { required: false, default: '5m' } },
      outputs: ['decision'],
    },
  },
  workflows: {
    'deploy.yml': {
      inputs: {
        image: { type: 'string', required: true },
        count: { type: 'number', required: false, default: '3' },
      },
      secrets: { TOKEN: { required: false }, KEY: { required: true } },
      outputs: ['outcome'],
      permissions: { contents: 'read', deployments: 'write' },
    },
  },
};

/** The old interface with something changed in it. */
function changed(change: (now: Interface) => void): Interface {
  const now = structuredClone(old);
  change(now);
  return now;
}

const action = (now: Interface) => now.actions['wait'] ?? missing();
const workflow = (now: Interface) => now.workflows['deploy.yml'] ?? missing();
function missing(): never {
  throw new Error('the sample lost a part');
}

test('an interface that did not change has no changes', () => {
  expect(compareInterfaces(old, structuredClone(old))).toEqual([]);
});

describe('callers break when', () => {
  const cases: readonly (readonly [string, (now: Interface) => void, string])[] = [
    ['an action is gone', (now) => delete now.actions['wait'], 'wait: the action is gone'],
    ['a workflow is gone', (now) => delete now.workflows['deploy.yml'], 'deploy.yml: the workflow is gone'],
    [
      'an action needs another runtime',
      (now) => (action(now).using = 'node26'),
      'wait: runs on node26 and no longer on node24',
    ],
    ['an input is gone', (now) => delete action(now).inputs['timeout'], 'wait: input "timeout" is gone'],
    [
      'an input is new and must be given',
      (now) => (workflow(now).inputs['ring'] = { type: 'string', required: true }),
      'deploy.yml: input "ring" is new and must be given',
    ],
    [
      'an input must be given now',
      (now) => (action(now).inputs['timeout'] = { required: true }),
      'wait: input "timeout" must be given',
    ],
    [
      'a default is another',
      (now) => (action(now).inputs['timeout'] = { required: false, default: '10m' }),
      'wait: input "timeout" is "10m" by default and no longer "5m"',
    ],
    [
      'a default is gone',
      (now) => (workflow(now).inputs['count'] = { type: 'number', required: false, default: '0' }),
      'deploy.yml: input "count" is "0" by default and no longer "3"',
    ],
    [
      'a type is another',
      (now) => (workflow(now).inputs['count'] = { type: 'string', required: false, default: '3' }),
      'deploy.yml: input "count" is a string and no longer a number',
    ],
    ['an output is gone', (now) => (workflow(now).outputs = []), 'deploy.yml: output "outcome" is gone'],
    ['a secret is gone', (now) => delete workflow(now).secrets['TOKEN'], 'deploy.yml: secret "TOKEN" is gone'],
    [
      'a secret is new and must be given',
      (now) => (workflow(now).secrets['NEW'] = { required: true }),
      'deploy.yml: secret "NEW" is new and must be given',
    ],
    [
      'a secret must be given now',
      (now) => (workflow(now).secrets['TOKEN'] = { required: true }),
      'deploy.yml: secret "TOKEN" must be given',
    ],
    [
      'one more permission is asked for',
      (now) => (workflow(now).permissions['issues'] = 'read'),
      'deploy.yml: asks for issues: read and no longer for none',
    ],
    [
      'more of a permission is asked for',
      (now) => (workflow(now).permissions['contents'] = 'write'),
      'deploy.yml: asks for contents: write and no longer for read',
    ],
  ];

  test.each(cases)('%s', (_, change, what) => {
    expect(compareInterfaces(old, changed(change))).toEqual([{ breaking: true, what }]);
  });

  test('something is renamed: the old name is gone', () => {
    const now = changed((each) => {
      action(each).inputs['deadline'] = { required: false, default: '5m' };
      delete action(each).inputs['timeout'];
    });
    expect(compareInterfaces(old, now)).toEqual([
      { breaking: false, what: 'wait: input "deadline" is new' },
      { breaking: true, what: 'wait: input "timeout" is gone' },
    ]);
  });
});

describe('callers go on when', () => {
  const cases: readonly (readonly [string, (now: Interface) => void, string])[] = [
    [
      'an action is new',
      (now) => (now.actions['sign'] = { using: 'node24', inputs: { key: { required: true } }, outputs: [] }),
      'sign: the action is new',
    ],
    [
      'an input is new and can be left out',
      (now) => (action(now).inputs['mode'] = { required: false, default: '' }),
      'wait: input "mode" is new',
    ],
    [
      'an input is new, required, and has a default',
      (now) => (action(now).inputs['mode'] = { required: true, default: 'x' }),
      'wait: input "mode" is new',
    ],
    [
      'an input can be left out now',
      (now) => (action(now).inputs['url'] = { required: false, default: '' }),
      'wait: input "url" can be left out',
    ],
    ['an output is new', (now) => action(now).outputs.push('result'), 'wait: output "result" is new'],
    [
      'a secret is new and can be left out',
      (now) => (workflow(now).secrets['NEW'] = { required: false }),
      'deploy.yml: secret "NEW" is new',
    ],
    [
      'a secret can be left out now',
      (now) => (workflow(now).secrets['KEY'] = { required: false }),
      'deploy.yml: secret "KEY" can be left out',
    ],
    [
      'less of a permission is asked for',
      (now) => (workflow(now).permissions['deployments'] = 'read'),
      'deploy.yml: asks for deployments: read and no longer for write',
    ],
    [
      'a permission is not asked for any more',
      (now) => delete workflow(now).permissions['contents'],
      'deploy.yml: asks for contents: none and no longer for read',
    ],
  ];

  test.each(cases)('%s', (_, change, what) => {
    expect(compareInterfaces(old, changed(change))).toEqual([{ breaking: false, what }]);
  });
});

describe('a promise', () => {
  const snapshot = (version: string): Snapshot => ({ version, ...old });
  const breaking = changed((now) => delete action(now).inputs['timeout']);
  const adding = changed((now) => action(now).outputs.push('result'));

  test.each([
    ['1.0.0', '1.0.0', breaking, 'broken'],
    ['1.0.0', '1.1.0', breaking, 'broken'],
    ['1.9.0', '2.0.0', breaking, 'changed'],
    ['2.0.0', '1.0.0', breaking, 'broken'],
    ['1.0.0', '2.0.0-rc.1', breaking, 'changed'],
    ['0.0.0', '0.0.0', breaking, 'changed'],
    ['0.9.0', '1.0.0', breaking, 'changed'],
    ['1.0.0', '1.0.0', adding, 'changed'],
    ['1.0.0', '1.0.0', old, 'kept'],
  ] as const)('of %s, to be released as %s', (promised, version, now, kind) => {
    expect(judge(snapshot(promised), now, version).kind).toBe(kind);
  });
});
