import { describe, expect, test } from '@jest/globals';
import type { Deployment, WorkflowRun } from '#github';
import { doubts, isGenuine, payloadOf, type Doubt, type Rules } from '#ledger';
import { parseInstant } from '#time';
import { deployment, digest, intent, mona, repository, run } from './samples.ts';

const at = (time: string) => parseInstant(`2026-01-01T${time}Z`);
const ended = { completed: true, conclusion: 'success', createdAt: at('12:00:00'), startedAt: at('12:00:00') } as const;
/** A run that was run again: the first attempt began at 12:00, the third at 14:00 and is done at 14:30. */
const again = { ...ended, attempt: 3, startedAt: at('14:00:00'), updatedAt: at('14:30:00') } as const;
const ofAttempt = (attempt: number, createdAt: ReturnType<typeof at>): Deployment =>
  deployment({ createdAt, payload: payloadOf(intent({ run: { ...intent().run, attempt } })) });

const rules: Rules = { repository, workflows: undefined };
const only = (...workflows: string[]): Rules => ({ repository, workflows });
const saying = (more: Parameters<typeof intent>[0]): Deployment => deployment({ payload: payloadOf(intent(more)) });

interface Forgery {
  readonly name: string;
  readonly doubt: Doubt;
  readonly deployment?: Deployment;
  readonly run?: WorkflowRun | undefined;
  readonly rules?: Rules;
}

const forgeries: readonly Forgery[] = [
  { name: 'a person made it', doubt: 'not-by-actions', deployment: deployment({ creator: mona, app: undefined }) },
  {
    name: 'a person made it and calls it an app',
    doubt: 'not-by-actions',
    deployment: deployment({ creator: { login: 'github-actions', type: 'User' }, app: undefined }),
  },
  {
    name: 'a person has the login of the bot',
    doubt: 'not-by-actions',
    deployment: deployment({ creator: { login: 'github-actions[bot]', type: 'User' }, app: undefined }),
  },
  {
    name: 'another app made it',
    doubt: 'not-by-actions',
    deployment: deployment({ creator: { login: 'evil[bot]', type: 'Bot' }, app: 'evil' }),
  },
  { name: 'another app made it as the bot', doubt: 'not-by-actions', deployment: deployment({ app: 'evil' }) },
  { name: 'nobody made it', doubt: 'not-by-actions', deployment: deployment({ creator: undefined, app: undefined }) },
  { name: 'it has no payload', doubt: 'no-intent', deployment: deployment({ payload: '' }) },
  { name: "it has another tool's payload", doubt: 'no-intent', deployment: deployment({ payload: { sha: 'x' } }) },
  {
    name: 'its payload is of another schema',
    doubt: 'malformed-intent',
    deployment: deployment({ payload: { delivery: { schema: 2 } } }),
  },
  { name: 'its image is a tag', doubt: 'no-digest', deployment: saying({ image: 'ghcr.io/acme/shop:v1' }) },
  {
    name: 'its image has half a digest',
    doubt: 'no-digest',
    deployment: saying({ image: 'ghcr.io/acme/shop@sha256:abc' }),
  },
  { name: 'its image holds a line break', doubt: 'no-digest', deployment: saying({ image: `${digest('a')}\n` }) },
  {
    name: 'it stands under the task of another service',
    doubt: 'other-service',
    deployment: deployment({ task: 'deploy:payments' }),
  },
  { name: 'it names another service', doubt: 'other-service', deployment: saying({ service: 'payments' }) },
  { name: 'its run does not exist', doubt: 'unknown-run', run: undefined },
  { name: 'another run was given for it', doubt: 'unknown-run', run: run({ id: 78 }) },
  { name: 'its run is of another repository', doubt: 'other-repository', run: run({ repository: 'acme/other' }) },
  {
    name: 'its run has the address of another repository',
    doubt: 'other-repository',
    deployment: saying({ run: { ...intent().run, url: 'https://github.com/evil/shop/actions/runs/77' } }),
  },
  {
    name: 'its run has the address of another run',
    doubt: 'other-repository',
    deployment: saying({ run: { ...intent().run, url: 'https://github.com/acme/shop/actions/runs/771' } }),
  },
  { name: 'its run ran at another commit', doubt: 'other-commit', run: run({ headSha: '2'.repeat(40) }) },
  {
    name: 'its run is of another workflow than it says',
    doubt: 'other-workflow',
    run: run({ path: '.github/workflows/test.yml' }),
  },
  { name: 'its workflow is not allowed', doubt: 'workflow-not-allowed', rules: only('release.yml') },
  {
    name: 'its run never had that attempt',
    doubt: 'future-attempt',
    deployment: saying({ run: { ...intent().run, attempt: 2 } }),
  },
  {
    name: 'it was made before its run was',
    doubt: 'outside-run',
    deployment: deployment({ createdAt: at('11:54:59') }),
    run: run({ createdAt: at('12:00:00'), startedAt: at('12:00:00') }),
  },
  {
    name: 'it was made after its run had ended',
    doubt: 'outside-run',
    deployment: deployment({ createdAt: at('12:35:01') }),
    run: run({ ...ended, updatedAt: at('12:30:00') }),
  },
  {
    name: 'it was made after its attempt had ended, in the next but one',
    doubt: 'outside-run',
    deployment: ofAttempt(1, at('14:05:01')),
    run: run(again),
  },
  {
    name: 'it was made before its attempt began',
    doubt: 'outside-run',
    deployment: ofAttempt(3, at('13:54:59')),
    run: run(again),
  },
  {
    name: 'it was made after the end of the newest attempt',
    doubt: 'outside-run',
    deployment: ofAttempt(3, at('14:35:01')),
    run: run(again),
  },
];

describe('a record is evidence', () => {
  test('when GitHub Actions made it for a run of this repository at the same commit', () => {
    expect(isGenuine(deployment(), run(), rules)).toEqual({ genuine: true, intent: intent() });
  });

  test.each<readonly [string, Deployment, WorkflowRun, Rules]>([
    ['GitHub names no app, only its bot', deployment({ app: undefined }), run(), rules],
    ['its payload is handed out as text', deployment({ payload: JSON.stringify(payloadOf(intent())) }), run(), rules],
    ['its run has ended', deployment(), run({ completed: true, conclusion: 'failure' }), rules],
    ['its run was run again since', deployment(), run({ attempt: 3 }), rules],
    ['the repository is written in other letters', deployment(), run({ repository: 'Acme/Shop' }), rules],
    ['its workflow is allowed by path', deployment(), run(), only('.github/workflows/deploy.yml')],
    ['its workflow is allowed by name', deployment(), run(), only('release.yml', 'deploy.yml')],
    ['it does not say of which workflow', saying({ run: { ...intent().run, workflow: undefined } }), run(), rules],
    ['it does not say where its run is', saying({ run: { ...intent().run, url: '' } }), run(), rules],
    [
      'clocks differ by five minutes at its beginning',
      deployment({ createdAt: at('11:55:00') }),
      run({ ...ended, updatedAt: at('12:30:00') }),
      rules,
    ],
    [
      'clocks differ by five minutes at its end',
      deployment({ createdAt: at('12:35:00') }),
      run({ ...ended, updatedAt: at('12:30:00') }),
      rules,
    ],
    [
      'its run goes on, whenever that was last heard of',
      deployment({ createdAt: at('23:00:00') }),
      run({ createdAt: at('12:00:00'), startedAt: at('12:00:00'), updatedAt: at('12:00:00') }),
      rules,
    ],
    ['it was made in an earlier attempt', ofAttempt(2, at('13:00:00')), run(again), rules],
    ['it was made in the newest attempt', ofAttempt(3, at('14:10:00')), run(again), rules],
    [
      'the newest attempt goes on',
      ofAttempt(3, at('20:00:00')),
      run({ ...again, completed: false, conclusion: undefined }),
      rules,
    ],
  ])('also when %s', (_, made, ofRun, byRules) => {
    expect(isGenuine(made, ofRun, byRules).genuine).toBe(true);
  });

  test.each(forgeries)('not when $name ($doubt)', (forgery) => {
    const ofRun = 'run' in forgery ? forgery.run : run();
    expect(isGenuine(forgery.deployment ?? deployment(), ofRun, forgery.rules ?? rules)).toEqual({
      genuine: false,
      doubt: forgery.doubt,
    });
    expect(doubts[forgery.doubt]).toMatch(/^[a-zA-Z]+( [a-zA-Z]+)+$/);
  });
});
