import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { floorsOf, judgeByFloors, stageRecord } from '#ledger';
import { startLineage, type Lineage, type ReleaseName } from './lineage.ts';

let lineage: Lineage;
beforeEach(async () => void (lineage = await startLineage()));
afterEach(async () => {
  expect(lineage.server.violations).toEqual([]);
  await lineage[Symbol.asyncDispose]();
});

const place = { environment: 'production', service: 'shop' };
const floors = () => floorsOf(lineage.ledger, place);
const judge = async (release: ReleaseName) =>
  judgeByFloors(lineage.ledger, await floors(), { sha: lineage.sha(release), version: release });
const raised = (floor: string, last: 'success' | 'failure' | 'error') => ({
  states: [
    { state: 'in_progress', description: `stage=contract floor=${floor}` },
    { state: last, description: `stage=contract outcome=${last}` },
  ] as const,
});

describe('the floor', () => {
  test('is none where nobody ever raised it, and then every release may run', async () => {
    lineage.deployed('1.0.0', 30);
    expect(await floors()).toEqual([]);
    expect(await judge('1.0.0')).toMatchObject({ allowed: true });
  });

  test.each(['success', 'failure', 'error'] as const)('counts however its deployment ended (%s)', async (last) => {
    const record = lineage.deployed('1.3.0', 30, raised('v1.1.0', last));
    expect(await floors()).toMatchObject([{ text: 'v1.1.0', record: record.id, commit: lineage.sha('1.1.0') }]);
    expect(await judge('1.0.0')).toMatchObject({ allowed: false, against: { record: record.id } });
    expect(await judge('1.1.0')).toMatchObject({ allowed: true });
    expect(await judge('1.3.0')).toMatchObject({ allowed: true });
  });

  test('is the highest of all records, whichever came last and however it is written', async () => {
    lineage.deployed('1.3.0', 30, raised(lineage.sha('1.2.0'), 'failure'));
    lineage.deployed('1.3.0', 20, raised('1.1.0', 'success'));
    for (let index = 0; index < 20; index++) lineage.deployed('1.3.0', 10);
    expect(await floors()).toMatchObject([{ text: lineage.sha('1.2.0') }]);
    expect(await judge('1.1.0')).toMatchObject({ allowed: false });
  });

  test('is read from what a deployment meant to do as well', async () => {
    lineage.deployed('1.3.0', 30, { intent: { migration: { planned: [], schemaFloor: 'v1.2.0' } } });
    expect(await judge('1.1.0')).toMatchObject({ allowed: false });
  });

  test('is two, when neither is above the other, and then both must be reached', async () => {
    lineage.deployed('1.3.0', 30, raised('v1.2.0', 'success'));
    lineage.deployed('1.1.1', 20, raised('v1.1.1', 'success'));
    expect((await floors()).map(({ text }) => text).toSorted()).toEqual(['v1.1.1', 'v1.2.0']);
    expect(await judge('1.3.0')).toMatchObject({ allowed: false, against: { text: 'v1.1.1' } });
  });

  test('that names nothing allows nothing', async () => {
    lineage.deployed('1.3.0', 30, raised('who-knows', 'success'));
    expect(await judge('1.3.0')).toMatchObject({ allowed: false, why: expect.stringContaining('nobody can tell') });
  });

  test('of a version that has no tag is compared by version', async () => {
    lineage.deployed('1.3.0', 30, raised('1.1.5', 'success'));
    expect([await judge('1.1.1'), await judge('1.2.0')]).toMatchObject([{ allowed: false }, { allowed: true }]);
  });

  test('that a person wrote, or of another environment, does not count', async () => {
    lineage.deployed('1.3.0', 30, { ...raised('v1.2.0', 'success'), creator: 'mona' });
    lineage.deployed('1.3.0', 30, { ...raised('v1.2.0', 'success'), environment: 'staging' });
    const [first] = raised('v1.2.0', 'success').states;
    lineage.deployed('1.3.0', 30, { states: [{ ...first, creator: 'mona' }, { state: 'success' }] });
    expect(await floors()).toEqual([]);
  });

  test('is there as soon as its status is written', async () => {
    const { run } = lineage.ledger;
    const record = lineage.deployed('1.3.0', 0, {
      states: [{ state: 'in_progress' }],
      intent: { run: { id: run.id, attempt: 1, url: '', workflow: undefined } },
    });
    await stageRecord(lineage.ledger, {
      id: record.id,
      place,
      stage: 'contract',
      notes: { floor: 'v1.1.0', held: '1' },
      environmentUrl: undefined,
    });
    expect(record.statuses.all().at(-1)?.description).toBe('stage=contract floor=v1.1.0 held=1');
    expect(await floors()).toMatchObject([{ text: 'v1.1.0', record: record.id }]);
  });
});
