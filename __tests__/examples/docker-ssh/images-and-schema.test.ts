import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWithHost, type Stage, setStage } from './stage.ts';

/** A migrate command that tells what it was given; `HANG` makes it wait, `FAIL` fail. */
const migrator = `
  import { readdirSync, writeFileSync } from 'node:fs';
  const files = readdirSync(process.env.DELIVERY_MIGRATIONS);
  console.log('migrates', files.join(' '), 'in', process.env.DATABASE_URL, 'by', process.argv[2]);
  if (files.includes('fail.sql')) process.exit(3);
  process.once('SIGTERM', () => process.exit(0));
  if (files.includes('hang.sql')) setInterval(() => {}, 1000);
`;
const database = "postgres://shop:s3cr'et$(touch pwned)@db.example/shop";

describeWithHost('the example for Docker over SSH, before and after the switch', () => {
  let stage: Stage;
  let good: string;

  beforeAll(async () => {
    stage = await setStage();
    good = await stage.makeImage({ version: '1.0.0', files: { 'migrate.mjs': migrator } });
    await stage.deploy(good);
  }, 60_000);
  afterAll(async () => await stage?.[Symbol.asyncDispose](), 30_000);

  const migrate = async (file: string, killAt?: string) => {
    const directory = join(stage.checkout.directory, file);
    await mkdir(directory);
    await writeFile(join(directory, file), 'select 1;\n');
    const variables = { IMAGE: good, DELIVERY_MIGRATIONS: directory, DATABASE_URL: database };
    return await stage.checkout.command('migrate.sh', ['node', 'migrate.mjs', 'shop'], variables, killAt);
  };
  const nothingIsLeft = async () => {
    expect(await stage.containers()).toEqual(['shop running']);
    expect(await stage.host.shell('ls -A "$TMPDIR"')).toBe('');
    expect(await stage.answer()).toBe('200 1.0.0');
  };

  test('the migration runs in a temporary container of the image, beside the version that is live', async () => {
    const { exitCode, log } = await migrate('1_orders.sql');
    expect(log).toContain(`migrates 1_orders.sql in ${database} by shop`);
    expect(exitCode).toBe(0);
    await nothingIsLeft();
  }, 30_000);

  test('a migration that fails is the failure of the command', async () => {
    const { exitCode, log } = await migrate('fail.sql');
    expect(log).toContain('It ended with 3.');
    expect(exitCode).toBe(1);
    await nothingIsLeft();
  }, 30_000);

  test('a migration whose runner dies is ended', async () => {
    expect((await migrate('hang.sql', 'migrating (')).exitCode).toBeNull();
    for (let tries = 0; tries < 150 && (await stage.containers()).length > 1; tries += 1) await wait(100);
    await nothingIsLeft();
  }, 60_000);

  test.each(['a b', '$(touch pwned)', "x'; touch pwned", '-c "x"'])('the word %j is not for the host', async (word) => {
    const { exitCode } = await stage.checkout.command('migrate.sh', ['node', word], { IMAGE: good });
    expect(exitCode).toBe(2);
  });

  test('the images of the last five deploys stay, and those that the ledger names however old they are', async () => {
    const images: string[] = [];
    const known = async () =>
      (await stage.host.shell("podman image ls --digests --format '{{.Repository}}@{{.Digest}}'")).split('\n');
    for (const version of [1, 2, 3, 4, 5, 6, 7]) {
      const image = await stage.makeImage({ version: `2.0.${version}` });
      images.push(image);
      const { exitCode, log } = await stage.deploy(image, { PREVIOUS_IMAGE: images[0] ?? '' });
      expect([exitCode, log]).toEqual([0, expect.stringContaining('clean up')]);
    }
    const [first = '', second = '', ...rest] = images;
    expect((await known()).toSorted()).toEqual([first, ...rest].toSorted());
    expect(await known()).not.toContain(second);
  }, 120_000);
});
