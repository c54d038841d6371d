import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { progressOf, type Intent, type LedgerRecord } from '#ledger';
import { chooseTarget, quarantinedImages, type Wish } from '#rollback';
import { deployment, digest, intent, statuses, type States } from '../ledger/samples.ts';

/** A record: its number, the letter of its image, and what became of it. */
function record(id: number, letter: string, states: States, more: Partial<Intent> = {}): LedgerRecord {
  const image = digest(letter);
  return {
    deployment: deployment({ id }),
    intent: intent({ image, kind: 'change', remediates: undefined, previous: undefined, ...more }),
    progress: progressOf(statuses(...states)),
  };
}

const good: States = ['in_progress', 'success', 'inactive'];
const live: States = ['in_progress', 'success'];
const failed: States = ['in_progress', 'failure'];
const rollback = (remediates: number) => ({ kind: 'rollback', remediates }) as const;

/** Newest first, as the ledger is read. */
function choose(records: readonly LedgerRecord[], wish: Partial<Wish> = {}) {
  const { from, target, previous, ...rest } = chooseTarget(
    records.toSorted((left, right) => right.deployment.id - left.deployment.id),
    { remediates: undefined, image: undefined, quarantine: [], ...wish },
  );
  return { from: from?.deployment.id, target: target?.deployment.id, previous: previous?.deployment.id, ...rest };
}

describe('where to', () => {
  test('away from the newest that began, to the newest good one before it', () => {
    const records = [record(1, 'a', good), record(2, 'b', live), record(3, 'c', failed), record(4, 'd', ['queued'])];
    expect(choose(records)).toMatchObject({ from: 3, target: 2, previous: 2, overtaken: false });
  });

  test('away from what is live, to what was before it', () => {
    expect(choose([record(1, 'a', good), record(2, 'b', live)])).toMatchObject({ from: 2, target: 1, previous: 1 });
  });

  test('never to the image that is to be left, also when an earlier record of it was good', () => {
    const records = [record(1, 'a', good), record(2, 'b', live), record(3, 'b', failed)];
    expect(choose(records)).toMatchObject({ from: 3, target: 1, previous: 2 });
  });

  test('past what failed after it had been live', () => {
    const records = [record(1, 'a', good), record(2, 'b', ['in_progress', 'success', 'failure']), record(3, 'c', live)];
    expect(choose(records)).toMatchObject({ from: 3, target: 1, previous: 1 });
    expect(choose(records, { image: digest('b') })).toMatchObject({ target: undefined, takenBack: true });
  });

  test('past what is on the list, and says that this is not what was live before', () => {
    const records = [record(1, 'a', good), record(2, 'b', good), record(3, 'c', live)];
    const listed = digest('b').slice(digest('b').indexOf('@') + 1);
    expect(choose(records, { quarantine: [listed] })).toMatchObject({ target: 1, previous: 2 });
  });

  test('to an image that was asked for, by its newest good record', () => {
    const records = [record(1, 'a', good), record(2, 'a', good), record(3, 'b', good), record(4, 'c', live)];
    expect(choose(records, { image: digest('a') })).toMatchObject({ target: 2, previous: 3 });
    expect(choose(records, { image: digest('e') })).toMatchObject({ target: undefined, takenBack: false });
  });

  test('nowhere when the ledger knows nothing, or not what is to be left', () => {
    expect(choose([])).toMatchObject({ from: undefined, target: undefined });
    expect(choose([record(1, 'a', live)], { remediates: 9 })).toMatchObject({ from: undefined, target: undefined });
  });

  test('says when what is to be left is not live any more, but not because of one that failed', () => {
    const records = [record(1, 'a', good), record(2, 'b', good), record(3, 'c', live)];
    expect(choose(records, { remediates: 2 })).toMatchObject({ target: 1, overtaken: true });
    const after = [record(1, 'a', good), record(2, 'b', live), record(3, 'c', failed)];
    expect(choose(after, { remediates: 2 })).toMatchObject({ target: 1, overtaken: false });
  });
});

describe('quarantine by the ledger', () => {
  const names = (...records: readonly LedgerRecord[]) =>
    [...quarantinedImages(records)].map(([image, by]) => [image.at(-1), by.deployment.id]);

  test('keeps away what a rollback left, also one that failed', () => {
    const before = [record(1, 'a', good), record(2, 'b', failed)];
    expect(names(...before, record(3, 'a', live, rollback(2)))).toEqual([['b', 3]]);
    expect(names(...before, record(3, 'a', failed, rollback(2)))).toEqual([['b', 3]]);
    expect(names(...before, record(3, 'a', ['queued'], rollback(2)))).toEqual([]);
    expect(names(...before)).toEqual([]);
  });

  test('until it is live and healthy again', () => {
    const before = [record(1, 'a', good), record(2, 'b', good), record(3, 'a', good, rollback(2))];
    expect(names(...before, record(4, 'b', failed))).toEqual([['b', 3]]);
    expect(names(...before, record(4, 'b', live))).toEqual([]);
    expect(names(...before, record(4, 'b', good), record(5, 'c', live))).toEqual([]);
    expect(names(...before, record(4, 'b', good), record(5, 'a', live, rollback(4)))).toEqual([['b', 5]]);
  });

  test('keeps away what was live before a rollback that does not say what it mends', () => {
    const previous = { id: 2, image: digest('b'), sha: '1'.repeat(40) };
    expect(names(record(3, 'a', live, { kind: 'rollback', previous }))).toEqual([['b', 3]]);
    expect(names(record(3, 'b', live, { kind: 'rollback', previous }))).toEqual([]);
  });
});

describe('a rehearsal', () => {
  const rehearsal = (remediates?: number) => ({ kind: 'rollback', rehearsal: true, remediates }) as const;
  const forward = { kind: 'change', rehearsal: true } as const;
  const played = [
    record(1, 'a', good),
    record(2, 'b', good),
    record(3, 'a', good, rehearsal()),
    record(4, 'b', live, forward),
  ];

  test('changes nothing about where a rollback goes', () => {
    expect(choose(played)).toMatchObject({ from: 2, target: 1, previous: 1, overtaken: false });
  });

  test('keeps no image away, also when it failed', () => {
    expect([...quarantinedImages(played).keys()]).toEqual([]);
    const broken = [record(1, 'a', good), record(2, 'b', good), record(3, 'a', failed, rehearsal(2))];
    expect([...quarantinedImages([...broken, record(4, 'b', live, rehearsal(3))]).keys()]).toEqual([]);
  });

  test('that was cut off half way is gone back from as if it had not been', () => {
    expect(choose(played.slice(0, 3))).toMatchObject({ from: 2, target: 1, overtaken: false });
  });

  test('that failed goes back to what ran right before it', () => {
    const back = [record(1, 'a', good), record(2, 'b', live), record(3, 'a', failed, rehearsal())];
    expect(choose(back, { remediates: 3 })).toMatchObject({ from: 3, target: 2, previous: 2 });
    const again = [...played.slice(0, 3), record(4, 'b', failed, forward)];
    expect(choose(again, { remediates: 4 })).toMatchObject({ from: 4, target: 3, previous: 3 });
  });
});

const history = fc
  .array(
    fc.record({
      letter: fc.constantFrom('a', 'b', 'c', 'd'),
      states: fc.constantFrom<States>(good, live, failed, ['queued'], ['in_progress'], ['success', 'failure']),
      remediates: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((entries) =>
    entries.map(({ letter, states, remediates }, index) =>
      record(index + 1, letter, states, remediates === undefined ? {} : rollback(remediates)),
    ),
  );

test('whatever the history: the target was good, is older, is another image and is not quarantined', () => {
  fc.assert(
    fc.property(history, (records) => {
      const newestFirst = records.toReversed();
      const { from, target, quarantined } = chooseTarget(newestFirst, {
        remediates: undefined,
        image: undefined,
        quarantine: [],
      });
      if (target === undefined || from === undefined) {
        expect(target).toBeUndefined();
        return;
      }
      expect(['live', 'superseded']).toContain(target.progress.stand);
      expect(target.deployment.id).toBeLessThan(from.deployment.id);
      expect(target.intent.image).not.toBe(from.intent.image);
      expect(quarantined.has(target.intent.image)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
