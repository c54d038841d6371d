import { runAction } from '#kit';

import { contract } from './contract.ts';
import { withDeployEnv } from './deploy-env.ts';
import { main } from './main.ts';

await runAction(contract, (step) => main(step, withDeployEnv(process.env)));
