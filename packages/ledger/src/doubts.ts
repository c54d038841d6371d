import type { Doubt } from './genuine.ts';

/** Why a deployment does not count, for people. */
export const doubts: Readonly<Record<Doubt, string>> = {
  'not-by-actions': 'GitHub Actions did not create it',
  'no-intent': 'its payload says nothing about a delivery',
  'malformed-intent': 'its payload cannot be understood',
  'no-digest': 'its image is not named by digest',
  'other-service': 'its payload names another service than its task',
  'unknown-run': 'the run it names does not exist in this repository',
  'other-repository': 'the run it names belongs to another repository',
  'other-commit': 'the run it names ran at another commit',
  'other-workflow': 'the run it names is of another workflow',
  'workflow-not-allowed': 'the workflow of its run is not allowed to write evidence',
  'future-attempt': 'the run it names never had that attempt',
  'outside-run': 'it was not made while the run it names went on',
};
