import { runAction } from '#kit';
import { contract } from './contract.ts';
import { mainOf } from './main.ts';

await runAction(contract, mainOf(process.env));
