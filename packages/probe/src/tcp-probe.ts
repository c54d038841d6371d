import type { Socket } from 'node:net';
import { diagnose, HttpFailure } from '#http';
import { milliseconds } from '#time';
import type { Answer } from './answer.ts';
import { noAnswer } from './http-probe.ts';
import type { Probe, ProbeLimits } from './probe.ts';

/** How long a connection must stay open: a port forwarder accepts and hangs up when nobody is behind it (as Docker's userland proxy does). */
const settling = milliseconds(25);

/** A probe of `tcp://host:port`: good when the connection is accepted and still open, or has data, 25 ms later. */
export function tcpProbe(url: URL): Probe {
  return async (limits) => {
    const { connect } = await import('node:net');
    const started = performance.now();
    const passed = () => milliseconds(performance.now() - started);
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) });
    try {
      await connected(socket, url, limits);
      const latency = passed();
      await stays(socket, url);
      return { kind: 'tcp', latency } satisfies Answer;
    } catch (error) {
      return noAnswer(explained(diagnose(error, url), url), passed());
    } finally {
      socket.destroy();
    }
  };
}

function connected(socket: Socket, url: URL, { timeout, signal }: ProbeLimits): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const late = () =>
      reject(new HttpFailure('timeout', `no connection to ${url.host} within ${Math.round(timeout)} ms`));
    const giveUp = () => reject(new HttpFailure('aborted', 'the connection was given up', { cause: signal.reason }));
    const timer = setTimeout(late, timeout);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    socket.once('connect', resolve);
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    });
  });
}

function stays(socket: Socket, url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, settling);
    socket.once('data', () => resolve(clearTimeout(timer)));
    const cut = () => {
      clearTimeout(timer);
      reject(new HttpFailure('reset', `${url.host} hung up`));
    };
    socket.once('end', cut);
    socket.once('error', cut);
    socket.resume();
  });
}

/** A connection that is cut at once, before or after it is there, has one likely cause. */
function explained(failure: HttpFailure, url: URL): HttpFailure {
  if (failure.kind !== 'reset') return failure;
  return new HttpFailure('reset', `${url.host} accepted the connection and closed it at once`, {
    code: failure.code,
    cause: failure,
    hint: 'A forwarder (a load balancer, a published container port) may listen while nobody is behind it yet.',
  });
}
