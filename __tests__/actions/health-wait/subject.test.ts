import { expect, test } from '@jest/globals';
import { statuses, versionSource, type Answer } from '#probe';
import { fakeClock } from '#rehearsal/clock';
import { milliseconds, seconds } from '#time';
import { redactionOf } from '../../../actions/health-wait/src/secrets.ts';
import { probedSubject } from '../../../actions/health-wait/src/subject.ts';

test('what the service echoes of a credential is nowhere in the judgement, also not in a hint', async () => {
  const answer: Answer = {
    kind: 'none',
    failure: 'redirect',
    message: 'shop.example redirects to https://s3cr3t-t0ken.example, which is refused',
    hint: 'Ask for the final address (https://s3cr3t-t0ken.example) itself if it is the right one.',
    code: undefined,
    latency: milliseconds(1),
  };
  const subject = probedSubject(
    { name: 'shop', url: new URL('https://shop.example/') },
    {
      probe: () => Promise.resolve(answer),
      expected: {
        statuses: statuses().parse('200'),
        version: undefined,
        versionFrom: versionSource().parse('text'),
        condition: undefined,
        failWhen: undefined,
      },
      evaluate: () => Promise.resolve(false),
      clock: fakeClock(),
      redact: redactionOf({ 'X-Token': 's3cr3t-t0ken' }),
    },
  );
  const { judgement } = await subject.ask({ timeout: seconds(1), signal: new AbortController().signal });
  expect(judgement).toMatchObject({ worth: 'bad', hint: expect.stringContaining('https://***.example') });
  expect(JSON.stringify(judgement)).not.toContain('s3cr3t-t0ken');
});
