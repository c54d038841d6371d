import { actions } from '../chunks/index.js';

await actions['health-wait']();
