// Runs the rest of its command line on Node 24 or newer, as GitHub's runners do. Plain JavaScript, so that an old Node
// can read it and say what is missing.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';

const needed = 24;

/** The machine's own Node (the one that runs npm) counts first, then the platform package that npm put on the PATH. */
function findNode() {
  const candidates = [process.env.DELIVERY_NODE, process.env.npm_node_execpath, process.execPath];
  return candidates.find((path) => {
    if (!path) return false;
    const version = path === process.execPath ? process.version : spawnSync(path, ['--version']).stdout?.toString();
    return Number(/^v(\d+)\./.exec(version ?? '')?.[1] ?? 0) >= needed;
  });
}

const node = findNode();
if (!node) {
  console.error(
    `delivery needs Node ${needed} or newer and found ${process.version} on ${process.platform}-${process.arch}.\n` +
      `npm has no Node ${needed} package for this platform here: install Node ${needed} and run the same line again,\n` +
      `or run "npm ci --include=optional" if optional packages were left out.`,
  );
  process.exit(1);
}

const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
