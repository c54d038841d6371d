import type { Issue } from '#github';
import { markdown } from '#kit';
import * as v from 'valibot';
import { digestOf } from './image.ts';
import type { Quorum } from './policy.ts';
import type { Question } from './question.ts';

/** The label by which the issues are found on which images are approved. */
export const approvalLabel = 'delivery-approval';

/** Who asked for a deployment, and in which attempt of which run. */
export interface Request {
  readonly by: string;
  readonly run: { readonly id: number; readonly attempt: number };
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const marker = v.object({
  environment: v.string(),
  service: v.string(),
  digest: v.string(),
  version: v.string(),
  'requested-by': v.string(),
  run: v.object({ id: count, attempt: count }),
});

/** The issue on which an image can be approved for an environment, for a gate that opens it. */
export function petitionFor(question: Question, quorums: readonly Quorum[], { by, run }: Request) {
  const { environment, service, image, version } = question;
  const digest = digestOf(image);
  const said = JSON.stringify({ environment, service, digest, version, 'requested-by': by, run });
  const wanted = quorums.map(({ count: most, groups, paths }) => [
    `${most} of ${groups.join(', ')}`,
    paths.length === 0 ? 'every change' : paths.join(', '),
  ]);
  const what = `${service}${version === '' ? '' : ` ${version}`}`;
  const body = [
    `<!-- delivery-approval ${said.replaceAll('>', String.raw`\u003e`)} -->`,
    '',
    `${markdown.text(`${by} asks in run ${run.id} to deploy ${what} to ${environment}:`)} ${markdown.code(image)}`,
    '',
    markdown.table(['Approvals wanted', 'For changes of'], wanted),
    'Approve exactly this image by a comment with this line, and take it back with `/revoke` in its place:',
    '',
    markdown.block(`/approve ${digest}`),
    'Who wrote or asked for the change cannot approve it. A comment that is edited or deleted takes back what its author approved before, and an answer by mail approves nothing.',
  ].join('\n');
  return {
    title: `Approve ${service} for ${environment}: ${digest.slice(0, 19)}…`.slice(0, 200),
    body,
    label: approvalLabel,
  };
}

/** What an issue is to a question. */
export type Reading =
  /** About something else. */
  | { readonly kind: 'other' }
  /** It says to be about this, and people see something else in it. */
  | { readonly kind: 'disguised' }
  | { readonly kind: 'petition'; readonly request: Request };

/** Reads an issue with the label: whether all that it says, to the gate and to people, is what this gate writes about this image, version and place. */
export function readPetition({ title, body }: Issue, question: Question, quorums: readonly Quorum[]): Reading {
  const text = /^<!-- delivery-approval (\{.*\}) -->/.exec(body)?.[1] ?? '';
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), marker), text);
  if (!read.success) return { kind: 'other' };
  const { environment, service, digest, version, run, 'requested-by': by } = read.output;
  const same =
    environment === question.environment &&
    service === question.service &&
    digest === digestOf(question.image) &&
    version === question.version;
  if (!same) return { kind: 'other' };
  const wanted = petitionFor(question, quorums, { by, run });
  if (title !== wanted.title || plain(body) !== plain(wanted.body)) return { kind: 'disguised' };
  return { kind: 'petition', request: { by, run } };
}

function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}
