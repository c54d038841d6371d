import { actions } from '../chunks/index.js';

await actions['promotion-gate']();
