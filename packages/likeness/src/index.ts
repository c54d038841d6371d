export { findLike, looksLike } from './likeness.ts';
