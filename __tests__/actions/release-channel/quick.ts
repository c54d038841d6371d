// The action with claims that settle at once, for steps that no other mover contends with, and a clock that may be
// ahead.
import { runAction } from '#kit';
import { instant, milliseconds, seconds, systemClock } from '#time';

import { contract } from '../../../actions/release-channel/src/contract.ts';
import { main } from '../../../actions/release-channel/src/main.ts';

const pace = { promptness: seconds(5), settling: milliseconds(Number(process.env['SETTLING'] ?? 50)) };
const ahead = Number(process.env['AHEAD'] ?? 0);
/** A runner that dies while its claim settles. */
const die = async (): Promise<void> => void process.kill(process.pid, 'SIGKILL');
const clock = {
  ...systemClock,
  now: () => instant(systemClock.now() + ahead),
  ...(process.env['DIES'] === undefined ? {} : { sleep: die }),
};

await runAction(contract, (step) => main(step, process.env, pace), { clock });
