export { databases, tools, type Database, type Tool } from './tool.ts';
export type { Issue } from './issue.ts';
export type { Allowance, ContractTerms, Migration, Piece, Section, TransactionModel } from './migration.ts';
