import { detectionReasons } from './detect.ts';

/** Every reason of an ActionFailure that this package throws, with its meaning. */
export const migrationReasons = {
  ...detectionReasons,
  'no-directory': 'the directory of the migrations is not there, or is no directory',
  'unsafe-directory': 'a link leads out of the directory, or a name in it is no UTF-8',
  'too-large': 'the directory holds too many files or is too deep to be one of migrations',
  'broken-layout': "the tool's own index of its files (a journal, a plan) is missing or cannot be read",
  'no-base': 'the checkout does not hold the commit to compare with, or its history was cut off before it',
  'git-failed': 'git is missing, or failed at something that it should be able to do',
} as const;
