export { answerExpressions, type Finding, type Seen } from './expression-thread.ts';
export { Expressions, isExpressionThread, type Limits } from './expressions.ts';
