// node deploy/migrate.ts DIRECTORY: brings IMAGE to the host and runs its own migrate command there, before it is started: what a temporary
// container does elsewhere, `docker run --rm -e DATABASE_URL -v "$DIRECTORY:/migrations" "$IMAGE" …`. The image knows the tool; DIRECTORY holds
// what may run now.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pull } from './registry.ts';

const [directory = ''] = process.argv.slice(2);
if (directory === '') throw new Error('say which directory holds the migrations that may run');
const credentials = { username: process.env['REGISTRY_USERNAME'], password: process.env['REGISTRY_PASSWORD'] };
const program = await pull(setting('IMAGE'), join(setting('SHOP_HOST'), 'images'), credentials);
const migrator = spawn('node', ['migrate.ts'], {
  cwd: program.directory,
  env: {
    PATH: process.env['PATH'],
    DATABASE_URL: setting('DATABASE_URL'),
    MIGRATIONS: resolve(directory),
    // By which the runner ends what a job has left running.
    RUNNER_TRACKING_ID: process.env['RUNNER_TRACKING_ID'],
  },
  stdio: 'inherit',
});
migrator.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set; the migration needs it`);
  return value;
}
