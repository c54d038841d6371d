// node migrate.ts: brings the database at DATABASE_URL to what this release needs, with dbmate. MIGRATIONS is the directory to read, when that is
// not the one in the image: whoever runs it may hold some of them back.
import { spawn } from 'node:child_process';

const directory = process.env['MIGRATIONS'] ?? 'migrations';
const dbmate = spawn('dbmate', ['--no-dump-schema', '--migrations-dir', directory, 'up'], { stdio: 'inherit' });
dbmate.once('error', (error) => {
  console.error(`dbmate cannot be run: ${error.message}`);
  process.exitCode = 1;
});
dbmate.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
// The signal has reached dbmate too, which rolls back; its end is waited for.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
