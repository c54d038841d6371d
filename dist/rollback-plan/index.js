import { actions } from '../chunks/index.js';

await actions['rollback-plan']();
