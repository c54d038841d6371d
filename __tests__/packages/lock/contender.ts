// One process that wants the lock: says `ready`, then for each line `take` how it went, as JSON, and for each line `free` whether it let go.
import { createInterface } from 'node:readline';
import { connect } from '#github';
import { acquire, release, type Keeper } from '#lock';
import { seconds, systemClock } from '#time';

const [apiUrl = '', token = '', run = '', commit = '', lease = '60'] = process.argv.slice(2);
const repository = 'acme/shop';
const place = { environment: 'production', service: 'shop' };
const github = connect({ token, apiUrl, repository, clock: systemClock });
const self = { repository, run: Number(run), attempt: 1, url: '', actor: 'mona' };
const keeper: Keeper = { github, commit: () => Promise.resolve(commit), clock: systemClock, self, random: Math.random };
const wish = { place, lease: seconds(Number(lease)), kept: false, reason: 'a race', steal: false, wait: seconds(0) };
// Octokit and the connection are ready before the race begins.
await github.runs.get(Number(run));
process.stdout.write('ready\n');
let held = '';
for await (const line of createInterface({ input: process.stdin })) {
  const answer = line === 'take' ? await acquire(keeper, wish) : await release(keeper, place, held);
  if (typeof answer === 'object' && answer.kind === 'acquired') held = answer.token;
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
