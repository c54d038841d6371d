/** One input that cannot be used. */
export interface InputProblem {
  /** The name as in action.yml, `expect-version`. */
  readonly input: string;
  /** What it got, why that is no use and what it takes. */
  readonly message: string;
}

/** One or more inputs cannot be used; the message lists them all, one per line. */
export class InvalidInputs extends Error {
  override readonly name = 'InvalidInputs';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const list = problems.map(({ input, message }) => `- ${input}: ${message}`).join('\n');
    super(`${problems.length === 1 ? 'This input is' : `These ${problems.length} inputs are`} not usable:\n${list}`);
    this.problems = problems;
  }
}
