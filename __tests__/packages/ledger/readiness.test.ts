import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readinessFor, type Terms } from '#ledger';
import { hours } from '#time';
import { noon, startLineage, type Lineage } from './lineage.ts';

let lineage: Lineage;
beforeEach(async () => void (lineage = await startLineage()));
afterEach(async () => {
  expect(lineage.server.violations).toEqual([]);
  await lineage[Symbol.asyncDispose]();
});

const ask = (terms: Partial<Terms> = {}) =>
  readinessFor(lineage.ledger, 'shop', { after: 'v1.1.0', soak: hours(24), environments: undefined, ...terms });

describe('a contract may run', () => {
  test('when every environment with a record has run its release long enough, whatever the release is called', async () => {
    lineage.deployed('1.1.0', 30, { environment: 'staging' });
    lineage.deployed('1.2.0', 25);
    for (const after of ['v1.1.0', '1.1.0', lineage.sha('1.1.0'), lineage.sha('1.1.0').slice(0, 10)]) {
      const readiness = await ask({ after });
      expect({ after, ready: readiness.ready }).toEqual({ after, ready: true });
      expect(readiness.environments.map(({ environment }) => environment).toSorted()).toEqual([
        'production',
        'staging',
      ]);
    }
  });

  test('although a later release is younger than the soak, because it only followed one that was late enough too', async () => {
    const first = lineage.deployed('1.1.0', 30, { states: [{ state: 'success' }, { state: 'inactive' }] });
    lineage.deployed('1.2.0', 1);
    const { ready, environments } = await ask();
    expect(ready).toBe(true);
    expect(environments).toMatchObject([{ record: first.id, since: noon - hours(30) }]);
  });

  test('although a deployment failed, when what it tried is late enough too', async () => {
    lineage.deployed('1.1.0', 30);
    lineage.deployed('1.2.0', 1, { states: [{ state: 'failure' }] });
    expect((await ask()).ready).toBe(true);
  });

  test('by its version, where the commit of its release is not known any more', async () => {
    lineage.deployed('1.2.0', 30);
    expect(await ask({ after: '1.1.5' })).toMatchObject({
      ready: true,
      milestone: { commit: undefined, version: '1.1.5' },
    });
    expect((await ask({ after: '1.2.1' })).ready).toBe(false);
  });
});

describe('a contract waits', () => {
  test.each([
    ['an environment runs an older release', '1.0.0', 30, 'is older than v1.1.0'],
    ['the release was live for too short a time', '1.1.0', 23, '1d are over at 2026-03-01T13:00:00Z'],
    ['a release is on a branch that the contract is not on', '1.1.1', 30, 'is older than v1.2.0'],
  ] as const)('when %s', async (_, release, ago, why) => {
    lineage.deployed(release, ago);
    const after = release === '1.1.1' ? 'v1.2.0' : 'v1.1.0';
    const { ready, environments } = await ask({ after });
    expect(ready).toBe(false);
    expect(environments[0]?.why).toContain(why);
  });

  test('when one environment of two is late', async () => {
    lineage.deployed('1.1.0', 30);
    lineage.deployed('1.0.0', 30, { environment: 'staging' });
    const { ready, environments } = await ask();
    expect(ready).toBe(false);
    expect(environments.filter((each) => !each.ready).map(({ environment }) => environment)).toEqual(['staging']);
  });

  test('when a rollback to an older release came between, until the newer one has soaked anew', async () => {
    lineage.deployed('1.1.0', 60);
    lineage.deployed('1.0.0', 20, { intent: { kind: 'rollback' } });
    lineage.deployed('1.1.0', 10);
    const { ready, environments } = await ask();
    expect(ready).toBe(false);
    expect(environments).toMatchObject([{ since: noon - hours(10) }]);
  });

  test('while another run deploys an older release', async () => {
    lineage.deployed('1.1.0', 60);
    lineage.deployed('1.0.0', 0, { states: [{ state: 'in_progress' }] });
    expect((await ask()).ready).toBe(false);
  });

  test('when an environment is named that has no record, and when there is no record at all', async () => {
    expect(await ask()).toMatchObject({ ready: false, environments: [] });
    lineage.deployed('1.1.0', 30);
    const { ready, environments } = await ask({ environments: ['production', 'staging'] });
    expect(ready).toBe(false);
    expect(environments[1]).toMatchObject({
      environment: 'staging',
      ready: false,
      why: expect.stringContaining('no record'),
    });
  });

  test('when nobody can tell what it waits for', async () => {
    lineage.deployed('1.1.0', 30);
    const { ready, environments } = await ask({ after: 'the-big-one' });
    expect(ready).toBe(false);
    expect(environments[0]?.why).toContain('names no commit or tag');
  });

  test('when a branch is named: it moves', async () => {
    lineage.deployed('1.3.0', 30);
    expect((await ask({ after: 'main' })).ready).toBe(false);
  });
});

describe('what counts', () => {
  test('a record that a person made proves nothing, and asks for nothing', async () => {
    lineage.deployed('1.0.0', 30);
    lineage.deployed('1.1.0', 30, { creator: 'mona' });
    expect((await ask()).ready).toBe(false);
    lineage.deployed('1.1.0', 30, { environment: 'staging', creator: 'mona' });
    expect((await ask()).environments.map(({ environment }) => environment)).toEqual(['production']);
  });

  test('what waits in the queue has not begun', async () => {
    lineage.deployed('1.1.0', 30);
    lineage.deployed('1.0.0', 0, { states: [{ state: 'queued' }] });
    expect((await ask()).ready).toBe(true);
  });

  test('what cannot be read is an error, never an answer', async () => {
    lineage.deployed('1.1.0', 30);
    lineage.server.faults.add({ method: 'GET', path: /\/compare\//, times: 9, answer: { status: 403 } });
    lineage.deployed('1.2.0', 1);
    await expect(ask()).rejects.toMatchObject({ name: 'ActionFailure' });
  });
});
