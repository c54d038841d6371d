import { type AlterTableCmd, type Constraint, type Name, parts } from '#sql';

/** One command of an ALTER TABLE under judgement. */
export interface Command {
  readonly table: Name;
  /** The table as it is written in SQL. */
  readonly tableName: string;
  readonly command: AlterTableCmd;
  /** `ALTER TABLE users ADD …`: the command as a statement of its own. */
  readonly text: string;
  /** How many commands the statement has. */
  readonly of: number;
}

/** The constraint of a command. */
export function constraintOf({ command }: Command): Constraint | undefined {
  return parts(command.def).Constraint;
}
