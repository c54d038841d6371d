import { parentPort } from 'node:worker_threads';

/** What the thread is asked: whether an expression can be used at all, or whether it is true of an answer. */
export interface Question {
  readonly expression: string;
  readonly answer?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
    readonly latency: number;
  };
}

/** `true` to a question without an answer means that the expression can be used. */
export type Finding = boolean | { readonly problem: string };

/** Answers expressions for the thread that started this one, until it is ended; never resolves. */
export async function answerExpressions(): Promise<never> {
  const { Environment } = await import('@marcbachmann/cel-js');
  const environment = new Environment({ homogeneousAggregateLiterals: false })
    .registerVariable('status', 'int')
    .registerVariable('headers', 'map<string, string>')
    .registerVariable('body', 'dyn')
    .registerVariable('latency', 'double');
  parentPort?.on('message', (question: Question) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(find(environment, question));
  });
  return await new Promise<never>(() => undefined);
}

type CelEnvironment = InstanceType<typeof import('@marcbachmann/cel-js').Environment>;

function find(environment: CelEnvironment, { expression, answer }: Question): Finding {
  try {
    const program = environment.parse(expression);
    if (answer === undefined) return usable(program.check());
    const value: unknown = program({
      status: BigInt(answer.status),
      headers: answer.headers,
      body: contentOf(answer.text),
      latency: answer.latency,
    });
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
