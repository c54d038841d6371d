import type { TransactionModel } from './migration.ts';

/** The tool opens a transaction for the file and commits it. */
export const fileTransaction: TransactionModel = { mode: 'transaction', batch: 'file' };

/** One transaction for every file that is run together. */
export const batchTransaction: TransactionModel = { mode: 'transaction', batch: 'all-pending' };

/** The file is sent as one string without BEGIN. */
export const implicitTransaction: TransactionModel = { mode: 'implicit', batch: 'file' };

/** Each statement is sent by itself. */
export const noTransaction: TransactionModel = { mode: 'autocommit', batch: 'file' };
