import { type BakedSetting, belongingWords, type Finding, type FindingKind } from '#configuration';
import type { Evidence, Reason } from '#kit';

import type { ConfigCheckContract } from './contract.ts';

export interface Decision {
  readonly decision: 'pass' | 'block';
  readonly reason: Reason<ConfigCheckContract>;
  readonly message: string;
}

/** What was found in an image. */
export interface ImageReport {
  /** By digest. */
  readonly name: string;
  /** `image` for one of a single platform. */
  readonly platforms: readonly string[];
  readonly baked: readonly BakedSetting[];
}

/** What blocks, the worst first: a secret that is out cannot be taken back. */
const blocking: readonly (readonly [FindingKind, Reason<ConfigCheckContract>])[] = [
  ['misplaced', 'misplaced-secret'],
  ['exposed', 'exposed-secret'],
  ['missing', 'missing'],
  ['malformed', 'malformed'],
  ['forbidden', 'forbidden'],
  ['unknown', 'unknown-name'],
];

const mostNamed = 10;

/** Decides by everything that was found; the message names all of it, as far as ten sentences go. */
export function decide(where: string, findings: readonly Finding[], baked: readonly BakedSetting[]): Decision {
  const sorted = blocking.flatMap(([kind, reason]) =>
    findings.filter((finding) => finding.kind === kind).map((finding) => ({ finding, reason })),
  );
  const inImage = baked.filter(({ allowed }) => allowed === undefined);
  const sentences = [...sorted.map(({ finding }) => sayFinding(finding)), ...inImage.map(sayBaked)];
  const reason = sorted[0]?.reason ?? (inImage.length > 0 ? 'baked-in' : undefined);
  if (reason === undefined) {
    const given = findings.filter(({ kind }) => kind === 'ok' || kind === 'short').length;
    return {
      decision: 'pass',
      reason: 'complete',
      message: `The configuration of ${where} is complete: ${count(given)} given, as the contract says.`,
    };
  }
  const more = sentences.length > mostNamed ? ` And ${sentences.length - mostNamed} more.` : '';
  const message = `The configuration of ${where} is not right. ${sentences.slice(0, mostNamed).join(' ')}${more}`;
  return { decision: 'block', reason, message };
}

function count(number: number): string {
  return number === 1 ? '1 name' : `${number} names`;
}

function sayFinding({ name, detail }: Finding): string {
  return `${name} ${detail}.`;
}

/** Where the image says it, and why that is wrong. */
export function sayBaked({ name, where, belonging }: BakedSetting): string {
  return `${name} is baked into the image (${where}) and ${belongingWords[belonging]}.`;
}

/** Whether a finding stops a deploy, is doubtful, or is as it should be. */
export function weigh(kind: FindingKind): Evidence['verdict'] {
  if (blocking.some(([blocked]) => blocked === kind)) return 'block';
  if (kind === 'lookalike' || kind === 'short') return 'warn';
  return kind === 'ok' ? 'pass' : 'info';
}

/** One line of evidence for each name, for the image, and for each setting in it. */
export function evidenceOf(findings: readonly Finding[], image: ImageReport | undefined): readonly Evidence[] {
  return [
    ...findings.map(({ name, kind, detail }): Evidence => ({ subject: name, verdict: weigh(kind), detail, kind })),
    ...(image === undefined ? [] : [describeImage(image), ...image.baked.map(describeBaked)]),
  ];
}

function describeImage({ name, platforms }: ImageReport): Evidence {
  return { subject: 'image', verdict: 'info', detail: `${name} was read from the registry`, kind: 'image', platforms };
}

function describeBaked(setting: BakedSetting): Evidence {
  const { name, where, belonging, platforms, allowed } = setting;
  const detail = allowed === undefined ? sayBaked(setting) : `is baked in, which the contract allows: ${allowed}`;
  const verdict = allowed === undefined ? 'block' : 'info';
  return { subject: name, verdict, detail, kind: 'baked', where, belonging, platforms };
}
