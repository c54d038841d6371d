import { runAction } from '#kit';

import { contract } from './contract.ts';
import { main } from './main.ts';

await runAction(contract, (step) => main(step, process.env));
