import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  intentOf,
  isOvertaken,
  rehearsalBegins,
  type LedgerRecord,
  type Opening,
  type Outcome,
  type Stand,
  type Survey,
} from '#ledger';
import { selectReusable } from '../../../packages/ledger/src/again.ts';
import { planClosing } from '../../../packages/ledger/src/closing.ts';
import { deriveKind } from '../../../packages/ledger/src/kind.ts';
import { planOrphanClosing } from '../../../packages/ledger/src/orphan.ts';
import { selectPrevious } from '../../../packages/ledger/src/previous.ts';
import { digest, intent, record, run, sha, type States } from './samples.ts';

const idOf = (found: LedgerRecord | undefined): number | undefined => found?.deployment.id;

describe('what is live', () => {
  test.each<readonly [string, readonly LedgerRecord[], number | undefined]>([
    ['nothing in an empty ledger', [], undefined],
    [
      'nothing where nothing ever succeeded',
      [record(1, ['in_progress', 'failure']), record(2, ['in_progress'])],
      undefined,
    ],
    ['the newest that succeeded', [record(3, ['success']), record(2, ['success', 'inactive'])], 3],
    [
      'an old good one, although its latest status is inactive',
      [record(2, ['success', 'inactive']), record(3, ['in_progress', 'failure'])],
      2,
    ],
    ['not one that was taken back', [record(3, ['success', 'failure']), record(2, ['success', 'inactive'])], 2],
    [
      'the rollback, not what it rolled back',
      [
        record(4, ['success'], { kind: 'rollback', image: digest('a') }),
        record(3, ['failure'], { image: digest('b') }),
        record(2, ['success', 'inactive']),
      ],
      4,
    ],
    [
      'not a rollback that failed',
      [record(4, ['failure'], { kind: 'rollback' }), record(2, ['success', 'inactive'])],
      2,
    ],
    ['not one that is queued', [record(4, ['queued']), record(2, ['success'])], 2],
    [
      'not one that only a person calls a success',
      [record(4, ['in_progress', 'mona:success']), record(2, ['success'])],
      2,
    ],
  ])('is %s', (_, records, id) => {
    expect(idOf(selectPrevious(records))).toBe(id);
    expect(idOf(selectPrevious(records.toReversed()))).toBe(id);
  });

  test('is the newest good one of any ledger', () => {
    const states = fc.constantFrom<States>(
      ['success'],
      ['success', 'inactive'],
      ['failure'],
      ['in_progress'],
      ['queued'],
      ['success', 'error'],
    );
    fc.assert(
      fc.property(fc.array(states, { maxLength: 12 }), (all) => {
        const good = all.flatMap((each, id) => (each[0] === 'success' && each[1] !== 'error' ? [id + 1] : []));
        expect(idOf(selectPrevious(all.map((each, id) => record(id + 1, each))))).toBe(good.at(-1));
      }),
    );
  });
});

describe('the kind of a deployment', () => {
  test.each([
    [undefined, 'initial'],
    [digest('a'), 'redeploy'],
    [digest('b'), 'change'],
  ])('with %s live is %s', (live, kind) => {
    expect(deriveKind(digest('a'), live)).toBe(kind);
  });
});

describe('an orphan', () => {
  test.each<readonly [string, States, Parameters<typeof run>[0], 'run-ended' | 'attempt-ended' | undefined]>([
    ['in progress, its run over', ['in_progress'], { completed: true }, 'run-ended'],
    ['without any status, its run over', [], { completed: true }, 'run-ended'],
    ['queued after it had begun, its run over', ['in_progress', 'queued'], { completed: true }, 'run-ended'],
    ['in progress, its run at a newer attempt', ['in_progress'], { attempt: 2 }, 'attempt-ended'],
    ['in progress, its run still going', ['in_progress'], {}, undefined],
    ['queued and never begun', ['queued'], { completed: true }, undefined],
    ['successful', ['in_progress', 'success'], { completed: true }, undefined],
    ['superseded', ['in_progress', 'success', 'inactive'], { completed: true }, undefined],
    ['failed', ['in_progress', 'failure'], { completed: true, attempt: 2 }, undefined],
    ['in progress, but that is another run', ['in_progress'], { id: 78, completed: true }, undefined],
  ])('%s', (_, states, ofRun, why) => {
    const opened = record(1, states);
    expect(planOrphanClosing([{ record: opened, run: run(ofRun) }])).toEqual(
      why === undefined ? [] : [{ record: opened, why }],
    );
  });
});

describe('opening once more', () => {
  const wanted = intent();
  test.each<readonly [string, LedgerRecord, boolean]>([
    ['takes up the open record of this attempt', record(1, ['in_progress']), true],
    ['takes up one whose first status was never written', record(1, []), true],
    ['takes up one that is queued', record(1, ['queued']), true],
    ['does not take up one that has ended', record(1, ['in_progress', 'failure']), false],
    ['does not take up one that succeeded', record(1, ['in_progress', 'success']), false],
    [
      'does not take up one of another attempt',
      record(1, ['in_progress'], { run: { ...wanted.run, attempt: 2 } }),
      false,
    ],
    ['does not take up one of another run', record(1, ['in_progress'], { run: { ...wanted.run, id: 78 } }), false],
    ['does not take up one of another image', record(1, ['in_progress'], { image: digest('b') }), false],
    ['does not take up the rollback of the same run', record(1, ['in_progress'], { kind: 'rollback' }), false],
  ])('%s', (_, open, taken) => {
    expect(idOf(selectReusable([open], 'production', wanted))).toBe(taken ? 1 : undefined);
  });

  test('does not take up one of another environment', () => {
    expect(selectReusable([record(1, ['in_progress'])], 'staging', wanted)).toBeUndefined();
  });

  test('takes up one of the same environment under another spelling', () => {
    expect(idOf(selectReusable([record(1, ['in_progress'])], 'Production', wanted))).toBe(1);
  });

  test('takes up the oldest of several', () => {
    expect(idOf(selectReusable([record(2, ['in_progress']), record(1, ['in_progress'])], 'production', wanted))).toBe(
      1,
    );
  });
});

describe('closing', () => {
  const write = (state: string) => ({ act: 'write', state });
  const nothing = { act: 'nothing' };
  const refuse = { act: 'refuse' };
  test.each<readonly [Stand, Outcome, object]>([
    ['running', 'success', write('success')],
    ['running', 'failure', write('failure')],
    ['running', 'error', write('error')],
    ['running', 'cancelled', write('error')],
    ['waiting', 'success', refuse],
    ['waiting', 'failure', write('failure')],
    ['waiting', 'error', write('error')],
    ['waiting', 'cancelled', write('inactive')],
    ['live', 'success', nothing],
    ['live', 'failure', refuse],
    ['live', 'error', refuse],
    ['live', 'cancelled', refuse],
    ['superseded', 'success', nothing],
    ['superseded', 'failure', refuse],
    ['failed', 'success', refuse],
    ['failed', 'failure', nothing],
    ['failed', 'error', nothing],
    ['failed', 'cancelled', nothing],
    ['withdrawn', 'success', refuse],
    ['withdrawn', 'failure', nothing],
  ])('a record that is %s as %s', (stand, outcome, closing) => {
    expect(planClosing(stand, outcome)).toMatchObject(closing);
  });
});

describe('the intent of an opening', () => {
  const opening: Opening = {
    environment: 'production',
    service: 'shop',
    image: digest('b'),
    version: '2.0.0',
    kind: undefined,
    gates: [],
    migration: undefined,
    remediates: undefined,
    rehearsal: false,
    revision: undefined,
    state: 'in_progress',
    environmentUrl: undefined,
    notes: {},
    productionEnvironment: undefined,
    transientEnvironment: undefined,
  };
  const own = { id: 77, attempt: 1, url: 'https://github.com/acme/shop/actions/runs/77/attempts/1' };
  const seen = (...records: LedgerRecord[]): Survey => ({
    own: run(),
    previous: selectPrevious(records),
    orphans: [],
    records,
    doubtful: [],
  });

  test('names what is live, and is a change when that is another image', () => {
    expect(intentOf(opening, seen(record(9, ['success'])), own)).toMatchObject({
      kind: 'change',
      previous: { id: 9, image: digest('a'), sha },
    });
  });

  test('is the initial one where nothing is live', () => {
    expect(intentOf(opening, seen(record(9, ['failure'])), own)).toMatchObject({
      kind: 'initial',
      previous: undefined,
    });
  });

  test('keeps the kind that was named', () => {
    expect(intentOf({ ...opening, kind: 'hotfix' }, seen(), own).kind).toBe('hotfix');
  });

  test('knows the commit of an image that was deployed before, so that a rollback from a newer commit says the older one', () => {
    const older = record(9, ['success', 'inactive'], { image: digest('b'), revision: 'd'.repeat(40) });
    expect(intentOf(opening, seen(older), own).revision).toBe('d'.repeat(40));
    expect(intentOf({ ...opening, revision: 'e'.repeat(40) }, seen(older), own).revision).toBe('e'.repeat(40));
    expect(intentOf(opening, seen(), own).revision).toBeUndefined();
    expect(intentOf(opening, seen(older), own).previous?.sha).toBe('d'.repeat(40));
  });

  test('says the workflow of its own run', () => {
    expect(intentOf(opening, seen(), own).run).toEqual({ ...own, workflow: '.github/workflows/deploy.yml' });
  });
});

describe('a rehearsal begins', () => {
  const rehearsal = { rehearsal: true } as const;
  test.each<readonly [string, readonly LedgerRecord[], number, boolean]>([
    ['when what it names is live', [record(1, ['success'])], 1, true],
    ['not in an empty place', [], 1, false],
    ['not when something newer is live', [record(1, ['success', 'inactive']), record(2, ['success'])], 1, false],
    ['from its own way back', [record(1, ['success', 'inactive']), record(2, ['success'], rehearsal)], 2, true],
    ['where another was cut off', [record(1, ['success', 'inactive']), record(2, ['success'], rehearsal)], 1, true],
    [
      'not where something came after its way back',
      [record(1, ['success', 'inactive']), record(2, ['success', 'inactive'], rehearsal), record(3, ['success'])],
      2,
      false,
    ],
  ])('%s', (_, records, expected, begins) => expect(rehearsalBegins(records, expected)).toBe(begins));
});

test('a rollback is overtaken by what succeeded after the record that it leaves, and by nothing else', () => {
  const left = record(2, ['success']);
  expect(isOvertaken([left, record(1, ['success', 'inactive'])], 2)).toBe(false);
  expect(isOvertaken([record(4, ['queued']), record(3, ['failure']), left], 2)).toBe(false);
  expect(isOvertaken([record(3, ['success'], { rehearsal: true }), left], 2)).toBe(false);
  expect(isOvertaken([record(3, ['success']), record(2, ['success', 'inactive'])], 2)).toBe(true);
});
