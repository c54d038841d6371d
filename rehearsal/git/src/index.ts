export { git, GitFailure } from './git.ts';
