export type { Answer, HttpAnswer, NoAnswer, TcpAnswer } from './answer.ts';
export { bodyJson, bodyText } from './body.ts';
export { httpProbe, type HttpCheck } from './http-probe.ts';
export { parsePointer, resolvePointer } from './json-pointer.ts';
export type { Probe, ProbeLimits } from './probe.ts';
export { statuses, type StatusSet } from './status-set.ts';
export { targets, type Target } from './target.ts';
export { tcpProbe } from './tcp-probe.ts';
export { readVersion, versionSource, type ReadVersion, type VersionSource } from './version.ts';
