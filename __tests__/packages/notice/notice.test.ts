import { describe, expect, test } from '@jest/globals';
import {
  belongsTo,
  commentBody,
  escapeMrkdwn,
  headline,
  isEnd,
  markerOf,
  readComment,
  readMetadata,
  sign,
  slackMessage,
  slackMetadata,
  statuses,
  webhookBody,
  type Notice,
} from '#notice';
import { instant, parseInstant } from '#time';
import { hostile } from './texts.ts';

const notice: Notice = {
  status: 'gate-closed',
  repository: 'acme/shop',
  environment: 'production',
  service: 'shop',
  image: undefined,
  version: '1.4.0',
  why: 'A freeze holds.',
  nextOpening: parseInstant('2027-01-02T08:00:00Z'),
  environmentUrl: undefined,
  record: undefined,
  run: { id: 7, attempt: 1, url: 'https://github.com/acme/shop/actions/runs/7/attempts/1', actor: 'mona' },
  at: parseInstant('2026-12-24T15:00:00Z'),
};

describe('a message', () => {
  test('says what, where to and how it stands, for every status in words of its own', () => {
    expect(headline(notice)).toBe('⏸️ shop 1.4.0 → production waits: a gate is closed');
    expect(new Set(statuses.map((status) => headline({ ...notice, status }))).size).toBe(6);
    expect(statuses.filter((status) => !isEnd(status))).toEqual(['deploying']);
  });

  test('says why a gate is closed and when it opens', () => {
    expect(JSON.stringify(slackMessage(notice))).toContain('*Next opening:* 2027-01-02T08:00:00Z');
    // A colon before `//` alone is broken up, so an instant stays as it is.
    expect(commentBody(notice)).toContain('| Next opening | 2027-01-02T08:00:00Z |');
    expect(JSON.parse(webhookBody(notice))).toEqual({
      type: 'deployment.gate-closed',
      timestamp: '2026-12-24T15:00:00Z',
      data: {
        schema: 1,
        status: 'gate-closed',
        headline: '⏸️ shop 1.4.0 → production waits: a gate is closed',
        repository: 'acme/shop',
        environment: 'production',
        service: 'shop',
        image: null,
        version: '1.4.0',
        why: 'A freeze holds.',
        'next-opening': '2027-01-02T08:00:00Z',
        'environment-url': null,
        record: null,
        run: { id: 7, attempt: 1, url: notice.run.url, actor: 'mona' },
      },
    });
  });
});

describe('whose a message is', () => {
  const known = markerOf({ ...notice, status: 'deploying' });
  const mine = (change: Partial<Notice>) => markerOf({ ...notice, status: 'deploying', ...change });

  test.each<readonly [string, Partial<Notice>, boolean]>([
    ['the same run', {}, true],
    ['a re-run', { run: { ...notice.run, attempt: 2 } }, true],
    ['the same run that has a record now', { record: 12 }, true],
    ['another run', { run: { ...notice.run, id: 8 } }, false],
    ['another environment', { environment: 'staging' }, false],
    ['another service', { service: 'cart' }, false],
    ['another repository', { repository: 'acme/cart' }, false],
    ['the environment spelled otherwise', { environment: 'Production' }, true],
  ])('by %s', (_, change, same) => {
    expect(belongsTo(known, mine(change))).toBe(same);
  });

  test('is told by the record alone where both have one', () => {
    const of12 = mine({ record: 12 });
    expect(belongsTo(of12, mine({ record: 12, run: { ...notice.run, id: 8 } }))).toBe(true);
    expect(belongsTo(of12, mine({ record: 13 }))).toBe(false);
  });

  test('passes to the next run of a release that waits', () => {
    const waiting = markerOf(notice);
    const later = { run: { ...notice.run, id: 8 } };
    expect(belongsTo(waiting, mine(later))).toBe(true);
    expect(belongsTo(waiting, mine({ ...later, version: '1.5.0' }))).toBe(false);
    expect(belongsTo(markerOf({ ...notice, version: undefined }), mine({ ...later, version: undefined }))).toBe(false);
  });

  test('is kept with the message, and what it says as a fingerprint that knows no time and no run', () => {
    expect(readComment(commentBody(notice))).toEqual(markerOf(notice));
    expect(readMetadata(slackMetadata(notice))).toEqual(markerOf(notice));
    const again = { ...notice, at: instant(notice.at + 3_600_000), run: { ...notice.run, id: 8 } };
    expect(markerOf(again).fingerprint).toBe(markerOf(notice).fingerprint);
    expect(markerOf({ ...notice, why: 'other' }).fingerprint).not.toBe(markerOf(notice).fingerprint);
  });

  test.each([
    '',
    'hello',
    '<!-- delivery:notify e30 -->\n',
    '<!-- delivery:notify !!! -->\n',
    `> quoted\n${commentBody(notice)}`,
    ` ${commentBody(notice)}`,
  ])('is not told by %j', (body) => {
    expect(readComment(body)).toBeUndefined();
    expect(readMetadata({ event_type: 'delivery_notify', event_payload: { marker: body } })).toBeUndefined();
  });
});

describe.each(hostile.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))('%s', (_, foreign) => {
  const told = { ...notice, version: foreign, why: foreign, image: foreign, environment: foreign };

  test('does nothing in Slack', () => {
    const { text, blocks } = slackMessage(told);
    for (const { text: block } of blocks) {
      expect(block.text.length).toBeLessThanOrEqual(3000);
      expect(block.verbatim).toBe(true);
    }
    const lines = [text, ...blocks.map((block) => block.text.text)].filter((line) => !line.startsWith('*Run:*'));
    for (const line of lines) {
      // The only marks are those around a headline or a label.
      const inner = line.replace(/^\*(?:([^*]*)\*$|[A-Z][A-Za-z ]*:\*)/u, '$1');
      expect(inner).not.toMatch(/[<>*`~\n\r]|&(?!(?:amp|lt|gt);)|@(?!\u200B)|:\/\/|(?<![\p{L}\p{N}])_/u);
    }
  });

  test('does nothing in Markdown, and does not touch whose comment it is', () => {
    const body = commentBody(told);
    expect(body.length).toBeLessThan(65_536);
    expect(readComment(body)).toEqual(markerOf(told));
    const [, ...rest] = body.trimEnd().split('\n');
    // A heading, a blank line, the head of a table and one row for each of six facts (the blank line has no first
    // character).
    expect(rest.map((line) => line[0]).join('')).toBe(`#${'|'.repeat(8)}`);
    for (const line of rest.filter((each) => !each.startsWith('| Run |'))) {
      expect(line.replace(/^### /u, '')).not.toMatch(/[<>`*[\]]|@(?!&#8203;)|:\/\/|www\.|#\d(?!\d*;)/u);
    }
  });

  test('stays one text of JSON for a webhook', () => {
    const { data } = JSON.parse(webhookBody(told));
    expect(data.why.length).toBeLessThanOrEqual(500);
    expect(data.why).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}]/u);
    expect(data.repository).toBe('acme/shop');
  });
});

test('escaping for Slack keeps innocent texts as they are', () => {
  expect(escapeMrkdwn('v1.4.0 of my_shop_api, 3 < 4 & 5 > 4')).toBe('v1.4.0 of my_shop_api, 3 &lt; 4 &amp; 5 &gt; 4');
});

describe('a signature', () => {
  // The example of Standard Webhooks, which its libraries test themselves with (standard-webhooks/libraries, webhook
  // tests).
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
  const at = instant(1_614_265_330_000);
  const body = '{"test": 2432232314}';

  test('is that of Standard Webhooks', () => {
    expect(sign({ id, at, body, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' })).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test.each([
    'whsec_', // no key
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS-', // base64url
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLQ==', // 22 bytes
    `whsec_${'A'.repeat(88)}`, // 66 bytes
  ])('is not made with %s, of which a receiver would make another key', (bad) => {
    expect(() => sign({ id, at, body, secret: bad })).toThrow('base64 of 24 to 64 bytes');
    expect(() => sign({ id, at, body, secret: bad })).not.toThrow(bad.slice(6) || 'nothing');
  });

  test('differs for another id, time, body or secret', () => {
    const given = { id, at, body, secret: 'sixteen characters' };
    const others = [
      given,
      { ...given, id: 'msg_other' },
      { ...given, at: instant(at + 1000) },
      { ...given, body: '{}' },
      { ...given, secret: 'sixteen characterz' },
    ];
    expect(new Set(others.map((each) => sign(each)['webhook-signature'])).size).toBe(5);
  });
});
