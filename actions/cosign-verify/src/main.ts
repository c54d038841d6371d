import { answerExpressions, isExpressionThread } from '#expression';
import type { Step, Verdict } from '#kit';
import { formatReference, indexEntries, openRegistry, type PinnedReference, type Resolution, resolveIn } from '#oci';

import { loadAuthority } from './authority.ts';
import type { CosignVerifyContract } from './contract.ts';
import { type Decision, type Finding, shortfall } from './decision.ts';
import { deniedDigest } from './denial.ts';
import { evidenceOf, jsonOf, signersOf } from './outcome.ts';
import { wantedSigner } from './plan.ts';
import { compilePolicy, policyVariables } from './policy.ts';
import { renderSummary } from './summary.ts';
import type { Variables } from './variables.ts';
import { collectFor, examine, type Examination } from './verify.ts';

type VerifyStep = Step<CosignVerifyContract>;

/** The action for the bundle at `self`. In a thread that it started from the same bundle it serves policies and never resolves. */
export async function mainOf(
  self: URL,
  variables: Variables,
): Promise<(step: VerifyStep) => Promise<Verdict<CosignVerifyContract>>> {
  return isExpressionThread() ? await answerExpressions(policyVariables) : (step) => main(step, self, variables);
}

/** Verifies the signatures of an image: whose they are, what they say, and that they say it about exactly this image. */
async function main(step: VerifyStep, self: URL, variables: Variables): Promise<Verdict<CosignVerifyContract>> {
  const { inputs, clock, signal } = step;
  const signer = wantedSigner(inputs);
  await using policy = inputs.policy === undefined ? undefined : await compilePolicy(inputs.policy, self, signal);
  const registry = openRegistry(inputs.image.registry, inputs, { variables, clock, signal, mask: step.mask });
  const { digest } = inputs.image;
  // What a digest stands for cannot change, so both are asked for at once.
  const answers = Promise.all([
    resolveIn(registry, inputs.image),
    digest === undefined ? undefined : collectFor(step, registry, digest),
  ]);
  // The keys are read while the registry answers, and what is wrong with them is said first.
  answers.catch(() => undefined);
  await departure();
  const authority = await loadAuthority(step, signer, variables);
  const [found, early] = await answers;
  if (found === undefined) {
    return blocked({ reason: 'not-found', message: `The registry has no ${formatReference(inputs.image)}.` });
  }
  const image = pinned(step, found);
  const nested = inputs.recursive || inputs.deny !== undefined;
  const inside = nested ? await indexEntries(registry, image.repository, found.manifest) : [];
  const reached = [found, ...inside].map(({ digest: one }) => one);
  const denied = await deniedDigest(registry, image.repository, reached, inputs.deny ?? []);
  if (denied !== undefined) return blocked({ reason: 'denied', message: `${denied} is on the deny list.` });
  const examination = { registry, image, signer, authority, policy, early };
  const findings = await examine(step, examination, found, inside);
  const against =
    findings.map((finding) => shortfall(finding, inputs)).find((short) => short !== undefined) ??
    (await disagreement(step, examination, findings, variables));
  return report(step, image, findings, against);
}

/** Resolves when what was sent is on its way: loading cryptography holds up everything else. */
function departure(): Promise<void> {
  return new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
}

function pinned({ inputs, log }: VerifyStep, { digest }: Resolution): PinnedReference {
  const { registry, repository } = inputs.image;
  if (inputs.image.digest === undefined) {
    log.notice(
      `${formatReference(inputs.image)} is ${digest} now; that is verified. Hand on the output image, not the tag.`,
    );
  }
  return { registry, repository, digest };
}

async function disagreement(
  step: VerifyStep,
  { image, signer, authority }: Examination,
  findings: readonly Finding[],
  variables: Variables,
): Promise<Decision | undefined> {
  if (step.inputs.engine !== 'cosign') return undefined;
  const { secondOpinion } = await import('./engine.ts');
  const annotations = Object.fromEntries(step.inputs.annotations ?? []);
  const objection = await secondOpinion(step, { image, signer, authority, annotations }, findings, variables);
  if (objection === undefined) return undefined;
  const message = `cosign does not accept ${objection.digest}: ${objection.complaint}`;
  return { reason: 'cosign-disagrees', message };
}

function blocked({ reason, message }: Decision): Verdict<CosignVerifyContract> {
  return { decision: 'block', reason, message, evidence: [{ subject: 'image', verdict: 'block', detail: message }] };
}

function report(
  step: VerifyStep,
  image: PinnedReference,
  findings: readonly Finding[],
  against: Decision | undefined,
): Verdict<CosignVerifyContract> {
  const name = formatReference(image);
  const signers = signersOf(findings);
  const count = findings[0]?.assessment.signatures ?? 0;
  step.output('json', jsonOf(name, findings));
  step.output('signatures', count);
  step.output('signers', signers);
  const passed = `${name} is signed by ${signers.join(' and ')}.`;
  const decision: Decision = against ?? { reason: 'verified', message: passed };
  const verdict = against === undefined ? 'pass' : 'block';
  step.summary(renderSummary(name, findings, decision, verdict));
  if (against === undefined) {
    step.output('digest', image.digest);
    step.output('image', name);
  }
  return { decision: verdict, ...decision, evidence: evidenceOf(findings) };
}
