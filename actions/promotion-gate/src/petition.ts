import type { Issue } from '#github';
import * as v from 'valibot';
import { digestOf } from './image.ts';
import type { Quorum } from './policy.ts';
import type { Question } from './question.ts';
import { markdown } from '#kit';

/** The label by which the issues are found on which images are approved. */
export const approvalLabel = 'delivery-approval';

const marker = v.object({
  environment: v.string(),
  service: v.string(),
  digest: v.string(),
  'requested-by': v.string(),
});

/** The issue on which an image can be approved for an environment, for a gate that opens it. */
export function petitionFor({ environment, service, image }: Question, quorums: readonly Quorum[], requester: string) {
  const digest = digestOf(image);
  const said = JSON.stringify({ environment, service, digest, 'requested-by': requester });
  const wanted = quorums.map(({ count, groups, paths }) => [
    `${count} of ${groups.join(', ')}`,
    paths.length === 0 ? 'every change' : paths.join(', '),
  ]);
  const body = [
    `<!-- delivery-approval ${said.replaceAll('>', String.raw`\u003e`)} -->`,
    '',
    `${markdown.text(`${requester} asks to deploy ${service} to ${environment}:`)} ${markdown.code(image)}`,
    '',
    markdown.table(['Approvals wanted', 'For changes of'], wanted),
    'Approve exactly this image by a comment with this line, and take it back with `/revoke` in its place:',
    '',
    markdown.block(`/approve ${digest}`),
    'Who wrote or asked for the change cannot approve it. A comment that was edited does not count.',
  ].join('\n');
  return {
    title: `Approve ${service} for ${environment}: ${digest.slice(0, 19)}…`.slice(0, 200),
    body,
    label: approvalLabel,
  };
}

/** Who asked, when an issue is about this very image, environment and service; undefined when it is not. */
export function requesterIn(
  { title, body }: Issue,
  question: Question,
  quorums: readonly Quorum[],
): string | undefined {
  const text = /^<!-- delivery-approval (\{.*\}) -->/.exec(body)?.[1] ?? '';
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), marker), text);
  if (!read.success) return undefined;
  // Anybody can open an issue that looks like one, so all that people see in it must be what this gate writes: then it does not matter who did.
  const requester = read.output['requested-by'];
  const wanted = petitionFor(question, quorums, requester);
  return title === wanted.title && plain(body) === plain(wanted.body) ? requester : undefined;
}

function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}
