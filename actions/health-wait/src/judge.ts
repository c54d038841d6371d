import { bodyJson, readVersion, type Answer, type HttpAnswer, type StatusSet, type VersionSource } from '#probe';
import { milliseconds, type Duration } from '#time';
import type { Judgement } from './judgement.ts';

/** What an answer must be like. */
export interface Expectation {
  readonly statuses: StatusSet;
  readonly version: string | undefined;
  readonly versionFrom: VersionSource;
  readonly condition: string | undefined;
  readonly failWhen: string | undefined;
}

/** Evaluates an expression over an answer, within a time; a value is true or false, otherwise says why there is none. */
export type Evaluate = (
  expression: string,
  answer: HttpAnswer,
  limits: { readonly timeout: Duration; readonly signal: AbortSignal },
) => Promise<boolean | { readonly problem: string }>;

/**
 * Holds an answer against what was asked for: first whether the service says that it failed for good, then the status, the version, the condition.
 * Nothing is good that could not be read: a condition that cannot be evaluated is not met, and with a `fail-when` that cannot be evaluated nobody
 * knows whether the service failed, so the answer is bad, though not fatal.
 */
export async function judge(
  answer: Answer,
  expected: Expectation,
  evaluate: Evaluate,
  limits: { readonly timeout: Duration; readonly signal: AbortSignal },
): Promise<Judgement> {
  if (answer.kind === 'tcp') return { worth: 'good', detail: 'accepts connections' };
  if (answer.kind === 'none') {
    const fault = { about: 'failure', kind: answer.failure } as const;
    return { worth: 'bad', fault, detail: answer.message, hint: answer.hint };
  }
  const started = performance.now();
  const left = () => ({
    ...limits,
    timeout: milliseconds(Math.max(1, limits.timeout - (performance.now() - started))),
  });
  const { version } = versionOf(answer, expected);
  const failed = expected.failWhen !== undefined && (await evaluate(expected.failWhen, answer, left()));
  if (failed === true) {
    return { worth: 'fatal', detail: `fail-when is true: ${expected.failWhen?.slice(0, 200)}`, version };
  }
  const judgement = await judgeContent(answer, expected, (expression) => evaluate(expression, answer, left()));
  if (judgement.worth !== 'good' || failed === false) return judgement;
  const detail = `answered ${answer.status}, and fail-when ${unevaluated(failed, answer)}`;
  const hint = 'fail-when must be true or false of a good answer too, as in has(body.error) && body.error != "".';
  return { worth: 'bad', fault: { about: 'condition' }, detail, hint, version };
}

async function judgeContent(
  answer: HttpAnswer,
  expected: Expectation,
  evaluate: (expression: string) => ReturnType<Evaluate>,
): Promise<Judgement> {
  const { status } = answer;
  const { version, missing } = versionOf(answer, expected);
  const wanted = expected.version;
  if (!expected.statuses.has(status)) {
    const detail = `answered ${status}, and ${expected.statuses.text} is wanted`;
    return { worth: 'bad', fault: { about: 'status', status }, detail, hint: statusHint(answer), version };
  }
  if (wanted !== undefined && version !== wanted) {
    const seen = version === undefined ? `no version (${missing})` : `version ${version}`;
    const hint = version === undefined ? undefined : versionHint(version, wanted);
    const detail = `answered ${status} with ${seen}, and version ${wanted} is wanted`;
    return { worth: 'bad', fault: { about: 'version' }, detail, hint, version };
  }
  const met = expected.condition === undefined || (await evaluate(expected.condition));
  if (met === true) return { worth: 'good', detail: `answered ${status}`, version };
  const why = met === false ? 'is false' : unevaluated(met, answer);
  return {
    worth: 'bad',
    fault: { about: 'condition' },
    detail: `answered ${status}, and the condition ${why}`,
    version,
  };
}

/** A problem may quote the answer, as long as it is. */
const longestProblem = 300;

function unevaluated({ problem }: { readonly problem: string }, answer: HttpAnswer): string {
  const [line = ''] = problem.split('\n', 1);
  const shown = line.length > longestProblem ? `${line.slice(0, longestProblem).toWellFormed()}…` : line;
  return `cannot be evaluated: ${shown}${unreadable(answer)}`;
}

/** The version is read also when none is asked for, because people want to know what answered; but a whole body is one only on demand. */
function versionOf(
  answer: HttpAnswer,
  expected: Expectation,
): { readonly version?: string; readonly missing?: string } {
  const { version, versionFrom } = expected;
  return version === undefined && versionFrom.from === 'text' ? {} : readVersion(answer, versionFrom);
}

function unreadable(answer: HttpAnswer): string {
  if (answer.cut) return ' (only the first MiB of the body was read)';
  if (answer.headers['content-encoding'] !== undefined)
    return ' (the body is encoded, although no encoding was asked for)';
  return bodyJson(answer) === undefined ? ' (the body is not JSON, so body is text)' : '';
}

function versionHint(seen: string, wanted: string): string | undefined {
  const bare = (version: string) => version.replace(/^v(?=\d)/i, '');
  if (bare(seen) === bare(wanted))
    return 'The two differ only by a leading v: write expect-version as the service does.';
  const [short, long] = seen.length < wanted.length ? [seen, wanted] : [wanted, seen];
  if (/^[0-9a-f]{7,}$/.test(short) && long.startsWith(short)) {
    return 'One is the short form of the other: expect-version must be written as the service does.';
  }
  return undefined;
}

function statusHint(answer: HttpAnswer): string | undefined {
  const { status, headers } = answer;
  if (status >= 300 && status < 400 && headers['location'] !== undefined)
    return 'It redirects: ask for the final address.';
  if (status === 405) return 'The endpoint does not know this method: see the input method.';
  if (status === 407) return 'A proxy asks for credentials: see HTTPS_PROXY and NO_PROXY.';
  return undefined;
}
