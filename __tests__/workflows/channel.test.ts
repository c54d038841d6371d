import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkWorkflow } from '#rehearsal/workflow';
import { root } from './public-workflows.ts';

const name = '.github/workflows/channel.yml';
const content = await readFile(join(root, 'examples/callers/channel.yml'), 'utf8');
const provider = {
  ownFile: () => Promise.resolve(undefined),
  otherFile: async ({ repository, ref }: { repository: string; ref: string }, file: string) =>
    repository === 'org/delivery' && ref === 'v1' ? await readFile(join(root, 'actions', file), 'utf8') : undefined,
};

test("GitHub's own validator finds nothing in the caller that moves a channel, the inputs of the action included", async () => {
  expect(await checkWorkflow({ name, content }, provider)).toEqual([]);
  const wrong = content.replace('channel: stable', 'chanel: stable');
  expect((await checkWorkflow({ name, content: wrong }, provider)).map(({ message }) => message).join()).toMatch(
    /chanel/,
  );
});
