import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Waits for the end of its standard input, which comes when the process that holds the other end is gone, however it went. */
const script = `
read -r _
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) && kill -s INT "$pid"
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$1/data/postmaster.pid" ] || break; sleep 0.3; done
rm -rf "$1"
`;

/** Starts a process that ends the server in `directory` and removes it, should this process be killed before it can do so itself. */
export async function watchOver(directory: string): Promise<Disposable> {
  const child = spawn('sh', ['-c', script, 'sentinel', directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await once(child, 'spawn');
  child.unref();
  return {
    [Symbol.dispose]() {
      child.kill('SIGKILL');
      child.stdin.destroy();
    },
  };
}
