export { type Body, readBody } from './body.ts';
export { constantText } from './constant-text.ts';
export { formatName, listName, type Name, objectName, quoteLiteral, quoteName, relationName } from './name.ts';
export * from './node.ts';
export { largestScript } from './refusal.ts';
export { readScript, type Script, type Statement } from './script.ts';
export { type Token, tokens } from './token.ts';
export { nodesOf } from './walk.ts';
