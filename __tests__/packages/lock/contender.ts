// One process that wants the lock: says `ready`, waits for a line, then says how it went, as JSON. With `hold` it stays alive holding it.
import { once } from 'node:events';
import { connect } from '#github';
import { acquire } from '#lock';
import { seconds, systemClock } from '#time';

const [apiUrl = '', token = '', run = '', commit = '', lease = '60'] = process.argv.slice(2);
const repository = 'acme/shop';
const github = connect({ token, apiUrl, repository, clock: systemClock });
// Octokit and the connection are ready before the race begins.
await github.runs.get(Number(run));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const self = { repository, run: Number(run), attempt: 1, url: '', actor: 'mona' };
const keeper = { github, commit, clock: systemClock, self, random: Math.random };
const acquired = await acquire(keeper, {
  place: { environment: 'production', service: 'shop' },
  lease: seconds(Number(lease)),
  kept: false,
  reason: 'a race',
  steal: false,
  wait: seconds(0),
});
process.stdout.write(`${JSON.stringify(acquired)}\n`);
process.exit(0);
