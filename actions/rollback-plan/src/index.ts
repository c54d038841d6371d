import { runAction } from '#kit';
import { contract } from './contract.ts';
import { planWith } from './main.ts';

await runAction(contract, planWith(process.env));
