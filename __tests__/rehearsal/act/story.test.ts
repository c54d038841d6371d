import { expect } from '@jest/globals';
import { exampleWorkflow } from '#rehearsal/main';
import { withAct } from './peer.ts';
import { type Play, playTwice } from './play.ts';

type Plays = Readonly<Record<string, Play & { readonly succeeded: readonly boolean[] }>>;

const good = { version: '1.0.0' };
const bad = { version: '1.1.0', flaw: 'prices' } as const;
const better = { version: '1.2.0' };

const plays: Plays = {
  'a good deploy, one that is rolled back, a good one': {
    workflow: await exampleWorkflow('deploy.yml'),
    name: 'deploy.yml',
    releases: [good, bad, better],
    succeeded: [true, false, true],
  },
  'a deploy that migrates, and one that is rolled back after it': {
    workflow: await exampleWorkflow('migrate.yml'),
    name: 'migrate.yml',
    releases: [good, bad],
    succeeded: [true, false],
  },
  'a deploy through all gates, under a lock': {
    workflow: await exampleWorkflow('gated.yml'),
    name: 'gated.yml',
    releases: [good],
    succeeded: [true],
  },
  'a release that is built, signed and delivered': {
    workflow: await exampleWorkflow('release.yml'),
    name: 'release.yml',
    releases: [good],
    inputs: {},
    succeeded: [true],
  },
};

/** act copies the workspace instead of running actions/checkout, so there is no post step either: see docs/rehearsal.md. */
const isCheckoutPost = (step: string): boolean => step.endsWith(' checkout post success');

for (const [name, { succeeded, ...play }] of Object.entries(plays)) {
  withAct(
    `act tells the same story: ${name}`,
    async (act) => {
      const { own, byAct } = await playTwice(act, play);
      expect(own.story.length).toBeGreaterThan(10);
      expect(byAct.steps).toEqual(own.steps.filter((step) => !isCheckoutPost(step)));
      expect(byAct.story).toEqual(own.story);
      expect(own.steps.filter(isCheckoutPost).length).toBeGreaterThan(0);
      expect([own.succeeded, byAct.succeeded]).toEqual([succeeded, succeeded]);
      expect([own.violations, byAct.violations]).toEqual([[], []]);
    },
    120_000,
  );
}

withAct(
  'act tells the same story of a promotion up to its last environment, which it cannot find by a computed number',
  async (act) => {
    const workflow = await exampleWorkflow('promote.yml');
    const { own, byAct } = await playTwice(act, { workflow, name: 'promote.yml', releases: [good] });
    expect(own.succeeded).toEqual([true]);
    expect(byAct.story.length).toBeGreaterThan(10);
    // What is only read has no order in a story, and act ends in the middle of it.
    const lastWrite = byAct.story.findLastIndex((line) => !line.startsWith('{"ask":"GET '));
    expect(byAct.story.slice(0, lastWrite + 1)).toEqual(own.story.slice(0, lastWrite + 1));
    const after = own.story.slice(lastWrite + 1);
    const read = after.slice(
      0,
      after.findIndex((line) => !line.startsWith('{"ask":"GET ')),
    );
    expect(read).toEqual(expect.arrayContaining(byAct.story.slice(lastWrite + 1)));
    expect(byAct.story.filter((line) => line.includes('"state":"success"'))).toHaveLength(1);
    expect([own.violations, byAct.violations]).toEqual([[], []]);
  },
  120_000,
);
