// A worker thread of this same file evaluates policies: there, `mainOf` serves them and never resolves.
import { runAction } from '#kit';

import { contract } from './contract.ts';
import { mainOf } from './main.ts';

await runAction(contract, await mainOf(new URL(import.meta.url), process.env));
