import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { runStep } from '#rehearsal/runner';
import { hostile } from '../../packages/notice/texts.ts';
import { channel, startSlack, type FakeSlack } from './slack.ts';

const action = join(import.meta.dirname, '../../../dist/notify');
let slack: FakeSlack;

beforeAll(async () => {
  slack = await startSlack();
});

afterAll(async () => {
  await slack[Symbol.asyncDispose]();
});

// An environment of a process cannot hold NUL, nor a text as long as the longest of these.
const given = hostile.map((text) => text.replaceAll('\0', '').slice(0, 15_000));

describe.each(given.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))('%s', (_, foreign) => {
  test('gets through to people as a text, and to the runner not at all', async () => {
    const plain = foreign.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200);
    const record = await runStep({
      action,
      inputs: {
        to: 'slack',
        status: 'failed',
        environment: plain,
        version: plain,
        image: plain,
        why: foreign,
        'slack-token': slack.token,
        'slack-channel': channel,
        'slack-api-url': slack.url,
      },
      defaults: { 'github.token': 'ghs_notusedhere' },
      env: { GITHUB_SERVER_URL: 'https://github.com', GITHUB_TRIGGERING_ACTOR: 'mona' },
    });
    expect([record.exitCode, record.outputs['reason'], record.commandErrors]).toEqual([0, 'posted', []]);
    expect([record.annotations, record.env, record.path, record.state]).toEqual([[], {}, [], {}]);
    expect(record.masks).not.toContain('a');
    expect(record.log.filter((line) => line.startsWith('::error') || line.includes('##[error]'))).toEqual([]);
    expect(record.summary).not.toMatch(/<(?!br)|\]\(|@(?!&#8203;)|:\/\//u);
    const text = String(slack.posts.at(-1)?.fields['text']);
    expect(text).not.toMatch(/[<>*`~\n\r]|&(?!(?:amp|lt|gt);)|@(?!\u200B)|:\/\//u);
    expect(slack.posts.at(-1)?.fields).toMatchObject({ parse: 'none', link_names: false, unfurl_links: false });
  });
});
