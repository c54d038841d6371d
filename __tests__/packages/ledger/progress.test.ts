import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { DeploymentState } from '#github';
import { progressOf, type Stand } from '#ledger';
import { parseInstant } from '#time';
import { statuses, type StateText, type States } from './samples.ts';

const table: readonly (readonly [States, Stand])[] = [
  [[], 'running'],
  [['pending'], 'running'],
  [['queued'], 'waiting'],
  [['in_progress'], 'running'],
  [['queued', 'in_progress'], 'running'],
  [['in_progress', 'queued'], 'running'],
  [['in_progress', 'success'], 'live'],
  [['in_progress', 'success', 'inactive'], 'superseded'],
  [['in_progress', 'failure'], 'failed'],
  [['in_progress', 'error'], 'failed'],
  [['in_progress', 'failure', 'inactive'], 'failed'],
  [['in_progress', 'success', 'failure'], 'failed'],
  [['in_progress', 'success', 'failure', 'inactive'], 'failed'],
  [['queued', 'inactive'], 'withdrawn'],
  [['in_progress', 'mona:success'], 'running'],
  [['mona:success'], 'running'],
  [['in_progress', 'failure', 'mona:success'], 'failed'],
  [['in_progress', 'mona:failure'], 'failed'],
  [['in_progress', 'success', 'mona:failure'], 'failed'],
  [['in_progress', 'success', 'mona:inactive'], 'superseded'],
  [['in_progress', 'success', 'mona:in_progress'], 'live'],
  [['in_progress', 'failure', 'mona:queued'], 'failed'],
  [['in_progress', 'failure', 'success'], 'failed'],
  [['in_progress', 'error', 'success', 'inactive'], 'failed'],
  [['in_progress', 'success', 'failure', 'success'], 'failed'],
  [['in_progress', 'mona:error', 'success'], 'failed'],
  [['in_progress', 'failure', 'in_progress'], 'failed'],
  [['in_progress', 'failure', 'in_progress', 'success'], 'failed'],
  [['queued', 'inactive', 'success'], 'withdrawn'],
  [['queued', 'inactive', 'in_progress'], 'withdrawn'],
  [['in_progress', 'success', 'inactive', 'success'], 'live'],
];

describe('how far a record has come', () => {
  test.each(table)('%j is %s', (states, stand) => {
    expect(progressOf(statuses(...states)).stand).toBe(stand);
  });

  test('does not depend on the order in which GitHub lists the statuses', () => {
    const state = fc.constantFrom<DeploymentState>(
      'error',
      'failure',
      'inactive',
      'in_progress',
      'queued',
      'pending',
      'success',
    );
    fc.assert(
      fc.property(fc.array(state, { maxLength: 8 }), (states) => {
        const history = statuses(...states);
        expect(progressOf(history.toReversed())).toEqual(progressOf(history));
      }),
    );
  });

  test('is never live or superseded without a success of GitHub Actions', () => {
    const state = fc.constantFrom<StateText>(
      'error',
      'failure',
      'inactive',
      'in_progress',
      'queued',
      'pending',
      'mona:success',
      'mona:in_progress',
      'mona:inactive',
    );
    fc.assert(
      fc.property(fc.array(state, { maxLength: 8 }), (states) => {
        const { stand, liveSince } = progressOf(statuses(...states));
        expect(['live', 'superseded']).not.toContain(stand);
        expect(liveSince).toBeUndefined();
      }),
    );
  });

  test('knows since when it is live: the first success, also when it is inactive by now', () => {
    const { liveSince } = progressOf(statuses('in_progress', 'success', 'success', 'inactive'));
    expect(liveSince).toBe(parseInstant('2026-01-01T00:01:00Z'));
  });

  test('was never live by a success that came after its end', () => {
    expect(progressOf(statuses('in_progress', 'failure', 'success')).liveSince).toBeUndefined();
    const stage = progressOf(statuses('in_progress stage=deploy', 'error', 'in_progress stage=open')).stage;
    expect(stage).toBe('deploy');
  });

  test('knows the stage that was named last, and every floor that was ever written', () => {
    const history = statuses(
      'in_progress stage=open',
      'in_progress stage=contract floor=1.4.0',
      'in_progress floor=1.5.0',
      'failure outcome=failure',
      'mona:in_progress',
    );
    expect(progressOf(history)).toMatchObject({ stage: 'contract', floors: ['1.4.0', '1.5.0'] });
  });

  test('takes no stage and no floor from a status that a person wrote', () => {
    const [status] = statuses('mona:failure');
    if (status === undefined) throw new Error('no status');
    expect(progressOf([{ ...status, description: 'stage=evil floor=9.9.9' }])).toMatchObject({
      stage: undefined,
      floors: [],
    });
  });
});
