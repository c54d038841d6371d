import { runAction } from '#kit';
import { contract } from './contract.ts';
import { main } from './main.ts';
import { post } from './post.ts';

await runAction(contract, main, { post });
