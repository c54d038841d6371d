import { HttpFailure, send, type HttpResponse } from '#http';
import { milliseconds, type Duration } from '#time';
import type { Answer, NoAnswer } from './answer.ts';
import type { Probe, ProbeLimits } from './probe.ts';

/** How a URL is asked; see `#http` for what each part promises. */
export interface HttpCheck {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly ca: string | undefined;
  readonly allowHttp: boolean;
}

/** A health answer is small; what is beyond this many bytes is not read. */
const longestBody = 1_048_576;

/**
 * A probe of an HTTP URL. A server that does not know HEAD (405 or 501, RFC 9110 sections 15.5.6 and 15.6.2) is asked by GET instead,
 * from then on.
 */
export function httpProbe(check: HttpCheck): Probe {
  let method = check.method;
  return async (limits) => {
    const started = performance.now();
    try {
      const response = await ask(check, method, limits);
      if (method !== 'HEAD' || (response.status !== 405 && response.status !== 501)) return answerOf(response);
      method = 'GET';
      const left = Math.max(1, limits.timeout - (performance.now() - started));
      return answerOf(await ask(check, method, { ...limits, timeout: milliseconds(left) }));
    } catch (error) {
      return noAnswer(error, milliseconds(performance.now() - started));
    }
  };
}

function ask(check: HttpCheck, method: string, limits: ProbeLimits): Promise<HttpResponse> {
  const { body, ca } = check;
  return send({
    url: check.url,
    method,
    headers: check.headers,
    allowHttp: check.allowHttp,
    maxBytes: longestBody,
    overflow: 'cut',
    connection: 'fresh',
    ...limits,
    ...(body === undefined ? {} : { body }),
    ...(ca === undefined ? {} : { ca }),
  });
}

function answerOf({ status, headers, body, cut, url, latency }: HttpResponse): Answer {
  return { kind: 'http', status, headers, body, cut, url, latency };
}

/** The failure as an answer; anything but a HttpFailure is a defect and is thrown on. */
export function noAnswer(error: unknown, latency: Duration): NoAnswer {
  if (!(error instanceof HttpFailure)) throw error;
  const { kind, message, hint, code } = error;
  return { kind: 'none', failure: kind, message, hint, code, latency };
}
