import { actions } from '../chunks/index.js';

await actions['immutable-tag']();
