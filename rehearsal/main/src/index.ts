export { environmentsOf, exampleWorkflow, withInputs } from './caller.ts';
export { Checks } from './checks.ts';
export { resign } from './own-signer.ts';
export { whatForbidsRehearsal } from './rehearsable.ts';
export { explain } from './scenarios/caller.ts';
export { scenarios } from './scenarios/catalog.ts';
export { selectScenarios, UnknownScenario } from './selection.ts';
export { openShop } from './shop.ts';
