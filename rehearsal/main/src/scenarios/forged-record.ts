import { payloadOf, taskOf } from '#ledger';
import { repository } from '../release.ts';
import type { Scenario } from '../scenario.ts';

export const forgedRecord: Scenario = {
  name: 'forged-record',
  about: 'somebody writes a success into the ledger that never was: a rollback does not go there',
  async play(stage) {
    const { github } = stage.world;
    const first = await stage.deliverGood('1.0.0');
    const evil = await stage.release('6.6.6');
    const { length } = stage.world.registry.journal;
    const payload = (run: number): Record<string, unknown> => ({
      ...payloadOf({
        service: 'shop',
        image: evil.pinned,
        version: '6.6.6',
        kind: 'change',
        previous: undefined,
        run: { id: run, attempt: 1, url: '', workflow: undefined },
        gates: [],
        migration: undefined,
        remediates: undefined,
        rehearsal: false,
        revision: undefined,
      }),
    });
    const seed = { environment: 'production', task: taskOf('shop'), statuses: [{ state: 'success' }] } as const;
    const asJson = (run: number): string => JSON.stringify(payload(run));
    github.addDeployment(repository, { ...seed, creator: 'mallory', payload: asJson(first.runId) });
    github.addDeployment(repository, { ...seed, payload: asJson(4_242_424_242) });

    const second = await stage.deliver(await stage.release('1.1.0', 'prices'));
    stage.expectOutcome(second, {
      outcome: 'failure',
      'rolled-back': 'true',
      'previous-image': first.release.pinned,
    });
    await stage.expectLive('1.0.0');
    const pulled = stage.world.registry.journal
      .slice(length)
      .filter(({ method, path }) => method === 'GET' && path.includes(evil.pinned.split('@')[1] ?? evil.pinned));
    stage.checks.equal('pulls of the forged image', pulled.length, 0);
  },
};
