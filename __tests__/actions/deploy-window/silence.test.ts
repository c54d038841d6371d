import { afterAll, afterEach, expect, test } from '@jest/globals';
import { opennessAt } from '#calendar';
import { connect } from '#github';
import { ActionFailure } from '#kit';
import type { Ledger } from '#ledger';
import { fakeClock } from '#rehearsal/clock';
import type { FaultAnswer } from '#rehearsal/github';
import { milliseconds, parseInstant, type Duration } from '#time';
import { openCalendar } from '../../../actions/deploy-window/src/calendar.ts';
import { decide } from '../../../actions/deploy-window/src/decision.ts';
import { findExemption, type Plea } from '../../../actions/deploy-window/src/exemption.ts';
import { glassOf } from '../../../actions/deploy-window/src/glass.ts';
import { image, permissions, repository, startWorld } from './world.ts';

// What never comes takes a quarter of a minute of real time in the bundle; here each request ends after a moment, and waits take no time.

const calendar = `time-zone: UTC
override-actors: [team:sre]
freezes: [{ from: 2026-11-28, to: 2026-11-28 }, { issue-label: incident }]
environments: { staging: { freezes: [{ from: 2026-11-01, to: 2026-11-30 }] } }
`;
const world = await startWorld(calendar);
const { server } = world;
world.past('a', ['success']);
const run = server.addRun(repository, { event: 'workflow_dispatch', actor: 'sally' });

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

afterEach(() => {
  server.faults.clear();
});

interface Case {
  readonly path: RegExp;
  readonly at?: string;
  readonly plea?: Partial<Plea>;
}

const openDay = '2026-11-25T12:00:00Z';
const frozenDay = '2026-11-28T12:00:00Z';
const rollback: Omit<Case, 'path'> = { at: frozenDay, plea: { kind: 'rollback' } };
const override: Omit<Case, 'path'> = { at: frozenDay, plea: { reason: 'now' } };

/** Each request, and a deployment that passes if only that request does not fail. */
const cases: Readonly<Record<string, Case>> = {
  'the calendar': { path: /\/contents\// },
  'the issues': { path: /\/issues$/ },
  'the label': { path: /\/labels\/incident$/ },
  'the environments': { path: /\/environments$/ },
  'the attempt of the run': { path: /\/attempts\/1$/, ...override },
  'the membership': { path: /\/teams\/sre\//, ...override },
  'the deployments': { path: /\/deployments$/, ...rollback },
  'the statuses': { path: /\/statuses$/, ...rollback },
  'the run of a record': { path: /\/actions\/runs\/\d+$/, ...rollback },
};

/** Decides as the action does: `pass`, or the reason of a block or an error. */
async function outcome({ at = openDay, plea = {} }: Omit<Case, 'path'>, timeout?: Duration): Promise<string> {
  const clock = fakeClock();
  const as = (token: string) => connect({ token, apiUrl: server.url, repository, clock, random: () => 0, timeout });
  const github = as(server.issueToken({ repository, permissions, run: { id: run.id } }));
  const ledger: Ledger = {
    github,
    clock,
    rules: { repository, workflows: undefined },
    run: { id: run.id, attempt: 1, url: '' },
  };
  const question = {
    environment: 'production',
    service: 'shop',
    remaining: milliseconds(0),
    image: image('a'),
    at: parseInstant(at),
    now: false,
  };
  try {
    const place = { source: { kind: 'path', path: 'delivery/calendar.yml' }, workspace: undefined } as const;
    const opened = await openCalendar(place, github, question);
    const openness = opennessAt(opened.timetable, question.at);
    const glass = glassOf({ ...opened, environment: 'production', given: undefined });
    const whole: Plea = { question, kind: 'auto', reason: undefined, glass, ...plea };
    const exemption = await findExemption(whole, ledger, as(world.orgToken()).teams);
    const { decision, reason } = decide(openness, exemption, 'fail');
    return decision === 'pass' ? 'pass' : reason;
  } catch (error) {
    if (error instanceof ActionFailure) return `error: ${error.reason}`;
    throw error;
  }
}

test.each(Object.entries(cases))('without a fault %s lets it pass', async (_, each) => {
  expect(await outcome(each)).toBe('pass');
});

test.each(Object.entries(cases))('%s that never comes is an error', async (_, each) => {
  server.faults.add({ path: each.path, answer: 'hang' });
  expect(await outcome(each, milliseconds(150))).toBe('error: github-unavailable');
});

const lists = ['the issues', 'the environments', 'the deployments', 'the statuses'] as const;
const elsewhere = { link: '<https://api.github.com/more?after=Y3Vyc29y>; rel="next"' };
const bodies: Readonly<Record<(typeof lists)[number], FaultAnswer>> = {
  'the issues': { status: 200, headers: elsewhere, body: [] },
  'the environments': { status: 200, headers: elsewhere, body: { total_count: 0, environments: [] } },
  'the deployments': { status: 200, headers: elsewhere, body: [] },
  'the statuses': { status: 200, headers: elsewhere, body: [] },
};

test.each(lists)('%s with a page that cannot be asked for are an error', async (name) => {
  server.faults.add({ path: cases[name]?.path ?? /./, answer: bodies[name] });
  expect(await outcome(cases[name] ?? {})).toBe('error: github-invalid-answer');
});

test('environments of which a part is missing are an error', async () => {
  const body = { total_count: 2, environments: [{ name: 'staging' }] };
  server.faults.add({ path: /\/environments$/, answer: { status: 200, body } });
  expect(await outcome({})).toBe('error: github-invalid-answer');
});

test.each(['the deployments', 'the statuses'] as const)('%s that lag behind exempt nothing', async (name) => {
  server.faults.add({ path: cases[name]?.path ?? /./, answer: { status: 200, body: [] } });
  expect(await outcome(cases[name] ?? {})).toBe('not-live-before');
});
