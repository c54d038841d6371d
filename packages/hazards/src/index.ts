export type { Finding, Judgement } from './finding.ts';
export { nextFile } from './fix.ts';
export { judge, type JudgeContext } from './judge.ts';
export type { Phase, Rule, Severity } from './rule.ts';
export { rules } from './rules/rules.ts';
export type { Size } from './sizes.ts';
