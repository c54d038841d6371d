// A worker thread of the file that was started, which need not be this one, evaluates policies: there, `mainOf` serves them and never resolves.
import { pathToFileURL } from 'node:url';
import { runAction } from '#kit';

import { contract } from './contract.ts';
import { mainOf } from './main.ts';

await runAction(contract, await mainOf(pathToFileURL(process.argv[1] ?? ''), process.env));
