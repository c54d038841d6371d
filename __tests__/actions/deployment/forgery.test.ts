import { expect, test } from '@jest/globals';
import { image, inWorld, repository, type World } from './world.ts';

/** Each puts a deployment of an evil image with a success beside the good one. */
const evil = { image: image('e'), version: '6.6.6' };
const forgeries: readonly (readonly [string, (world: World) => { readonly id: number }])[] = [
  ['a person made it', ({ past }) => past(['success'], evil, { creator: 'mallory' })],
  [
    'it says the run of another repository',
    ({ past, run }) =>
      past(['success'], {
        ...evil,
        run: { id: run.id, attempt: 1, url: `https://github.com/evil/shop/actions/runs/${run.id}` },
      }),
  ],
  ['its run does not exist', ({ past }) => past(['success'], { ...evil, run: { id: 4_242, attempt: 1 } })],
  [
    'its run never had that attempt',
    ({ past, run }) => past(['success'], { ...evil, run: { id: run.id, attempt: 9 } }),
  ],
  [
    'its run ran at another commit',
    (each) =>
      each.past(['success'], evil, {
        sha: each.server.addCommit(repository, { message: 'later', branch: 'side' }).sha,
      }),
  ],
  [
    'its run is of another workflow than it says',
    ({ past, run }) =>
      past(['success'], { ...evil, run: { id: run.id, attempt: 1, workflow: '.github/workflows/release.yml' } }),
  ],
  [
    'it was made an hour before its run was',
    ({ past }) => past(['success'], evil, { createdAt: Date.now() - 3_600_000 }),
  ],
  [
    'it was made an hour after its run had ended',
    ({ past }) => past(['success'], evil, { createdAt: Date.now() + 3_600_000 }),
  ],
  ['its payload is of another schema', ({ past }) => past(['success'], { ...evil, schema: 9 })],
  ['its payload has no run', ({ past }) => past(['success'], { ...evil, run: undefined })],
  ['its payload is no object', ({ past }) => past(['success'], {}, { payload: 'deployed by hand' })],
  ['its payload is broken JSON', ({ past }) => past(['success'], {}, { payload: '{"delivery":{"schema":1,' })],
  ['its image is a tag', ({ past }) => past(['success'], { ...evil, image: 'ghcr.io/acme/shop:latest' })],
  ['it names another service', ({ past }) => past(['success'], { ...evil, service: 'payments' })],
  [
    'a person called it a success',
    (each) => each.past([], evil, { statuses: [{ state: 'in_progress' }, { state: 'success', creator: 'mallory' }] }),
  ],
];

test.concurrent.each(forgeries)('a record is never returned to when %s', (_, forge) =>
  inWorld(async (world) => {
    const good = world.past(['success', 'inactive']);
    const { id } = forge(world);
    const step = await world.open({ image: image('c') });
    expect(step.outputs).toMatchObject({
      reason: 'opened',
      'previous-id': String(good.id),
      'previous-image': image('a'),
    });
    expect(JSON.stringify(step.outputs)).not.toContain('6.6.6');
    expect(world.records().find((each) => each.id === id)).toBeDefined();
  }),
);

test.concurrent('a payload that is handed out as text counts as what it says', () =>
  inWorld(async (world) => {
    const { payload } = world.past(['failure'], { version: '1.2.3' });
    const text = world.server.addDeployment(repository, {
      task: 'deploy:shop',
      payload: JSON.stringify(payload),
      statuses: [{ state: 'success' }],
    });
    expect((await world.open()).outputs).toMatchObject({ 'previous-id': String(text.id), 'previous-version': '1.2.3' });
  }));

test.concurrent('forged records are shown with their reason, and their text does no harm', () =>
  inWorld(async (world) => {
    const { id } = world.past(['success'], evil, { creator: 'mallory' });
    const step = await world.open();
    expect(step.summary).toContain('Does not count');
    expect(step.summary).toContain('mallory');
    expect(step.outputs['result']).toContain(`deployment ${id}`);
  }));

test.concurrent('a workflow that is not allowed counts for nothing, and cannot open', () =>
  inWorld(async (world) => {
    const other = world.server.addRun(repository, { path: '.github/workflows/test.yml', conclusion: 'success' });
    world.past(['success'], { ...evil, run: { id: other.id, attempt: 1 } });
    expect((await world.open({ workflow: 'deploy.yml' })).outputs).toMatchObject({ 'previous-image': '' });
    expect(await world.open({ workflow: 'release.yml' })).toMatchObject({
      exitCode: 1,
      outputs: { reason: 'workflow-not-allowed' },
    });
    expect(world.records()).toHaveLength(2);
  }));

test.concurrent('an environment under another spelling than GitHub keeps opens nothing', () =>
  inWorld(async (world) => {
    const { id } = world.past(['success']);
    const step = await world.open({ environment: 'Production' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'environment-spelling' } });
    expect(step.outputs['message']).toContain('"production"');
    expect(world.records().map((record) => record.id)).toEqual([id]);
  }));

const injections = [
  '::set-output name=previous-image::evil',
  '##[set-output name=previous-image;]evil',
  '  ::add-mask::production',
  '::stop-commands::x',
  'x\n::error::boom',
  'x\r::set-output name=id::7',
  'x%0A::set-output name=id::7',
  '\u2028::set-output name=id::7',
  'id<<EOF\nevil\nEOF',
  '${{ secrets.TOKEN }}',
  '`|</td><script>alert(1)</script>',
  '[x](javascript:alert(1)) @everyone #1',
];

test.concurrent.each(injections)('text from a record reaches no output but its own: %j', (text) =>
  inWorld(async (world) => {
    world.past(['success'], { version: text });
    world.past(['in_progress'], {
      image: image('d'),
      version: text,
      gates: [{ gate: text, decision: text, reason: text }],
    });
    world.past(['success'], { ...evil, version: text }, { creator: 'mallory' });
    const step = await world.open();
    expect(step).toMatchObject({ exitCode: 0, commandErrors: [], env: {} });
    expect(step.masks.filter((mask) => text.includes(mask))).toEqual([]);
    expect(step.outputs).toMatchObject({ 'previous-image': image('a'), 'previous-version': text, reason: 'opened' });
    expect(step.annotations).toEqual([]);
    expect(step.summary).not.toContain('<script>');
  }),
);
