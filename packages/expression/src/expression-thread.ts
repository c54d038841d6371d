import { parentPort } from 'node:worker_threads';

/** What an expression sees, by the name of the variable. */
export interface Seen {
  readonly values: Readonly<Record<string, unknown>>;
  /** Texts from outside: what JSON they hold, else the text itself. They are read in the thread. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** What the thread is asked: whether an expression can be used at all, or whether it is true of what is seen. */
export interface Question {
  readonly expression: string;
  readonly seen?: Seen;
}

/** `true` to a question without anything seen means that the expression can be used. */
export type Finding = boolean | { readonly problem: string };

/**
 * Answers CEL expressions over these variables, with their CEL types such as `string` or `dyn`, for the thread that started
 * this one, until it is ended; never resolves.
 */
export async function answerExpressions(variables: Readonly<Record<string, string>>): Promise<never> {
  const { Environment } = await import('@marcbachmann/cel-js');
  const environment = new Environment({ homogeneousAggregateLiterals: false });
  for (const [name, type] of Object.entries(variables)) environment.registerVariable(name, type);
  parentPort?.on('message', (question: Question) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(find(environment, question));
  });
  return await new Promise<never>(() => undefined);
}

type CelEnvironment = InstanceType<typeof import('@marcbachmann/cel-js').Environment>;

function find(environment: CelEnvironment, { expression, seen }: Question): Finding {
  try {
    const program = environment.parse(expression);
    if (seen === undefined) return usable(program.check());
    const texts = Object.entries(seen.texts ?? {}).map(([name, text]) => [name, contentOf(text)]);
    const value: unknown = program({ ...seen.values, ...Object.fromEntries(texts) });
    return typeof value === 'boolean' ? value : { problem: 'its value is neither true nor false' };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function usable(check: { readonly valid: boolean; readonly type?: string; readonly error?: Error }): Finding {
  if (!check.valid) return { problem: check.error?.message ?? 'it cannot be used' };
  const boolean = check.type === 'bool' || check.type === 'dyn';
  return boolean || { problem: `its value is of type ${check.type}, and true or false is wanted` };
}

/** JSON as what it stands for, anything else as text. */
function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
