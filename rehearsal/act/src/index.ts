export { type ActEnd, type ActRun, runAct } from './act.ts';
export { type ActDelivery, type ActDeliveryOptions, type ActPlayer, deliverByAct } from './delivery.ts';
export type { ActEvent, ActResult } from './event.ts';
export { storyOf, type Story } from './story.ts';
export { type ActSuite, translateSuite } from './suite.ts';
export { translate, Untranslatable } from './translate.ts';
