import { openScratch, signaturePredicate, SigningFailure } from '#cosign';
import { ActionFailure, type Verdict } from '#kit';
import { formatReference, openRegistry, type Registry, type Resolution, resolveIn } from '#oci';

import type { CosignSignContract } from './contract.ts';
import { cosignEngine } from './cosign-engine.ts';
import type { Engine, Job, SignStep, Stored, Target } from './job.ts';
import { nativeEngine } from './native-engine.ts';
import { annotationsFor, type Plan, planSigning } from './plan.ts';
import { readPredicate } from './predicate.ts';
import { identityOf, isOurs, readBack, type Written } from './read-back.ts';
import { readSigningKey } from './signing-key.ts';
import { renderSummary } from './summary.ts';
import { targetsOf } from './targets.ts';
import type { Variables } from './variables.ts';

const attempts = 3;

/** Signs an image by digest, and ends well only when anybody can find and verify what was signed. */
export async function main(step: SignStep, variables: Variables): Promise<Verdict<CosignSignContract>> {
  const { inputs, clock, signal, environment } = step;
  const plan = planSigning(inputs);
  const attestation = plan.attest && {
    type: plan.attest.type,
    predicate: await readPredicate(plan.attest.path, environment.workspace),
  };
  const registry = openRegistry(inputs.image.registry, inputs, { variables, clock, signal, mask: step.mask });
  await using scratch = await openScratch(environment.temp);
  const found = await resolveImage(step, registry);
  const { registry: host, repository } = inputs.image;
  const image = { registry: host, repository, digest: found.digest };
  const annotations = annotationsFor(inputs, environment, clock.now());
  const job: Job = { step, variables, registry, image, annotations, attestation };
  const engine = await engineFor(job, plan, scratch);
  step.output('engine', engine.name);
  const stored: Stored[] = [];
  for (const target of await targetsOf(job, found, plan.formats)) {
    stored.push(await signSurely(job, engine, target));
    step.output(
      'signatures',
      stored.map((one) => ({ ...one })),
    );
  }
  return report(job, engine, stored);
}

async function resolveImage({ inputs, log }: SignStep, registry: Registry): Promise<Resolution> {
  const found = await resolveIn(registry, inputs.image);
  const name = formatReference(inputs.image);
  if (found === undefined)
    throw new ActionFailure('not-found', `The registry has no ${name}. Push it before it is signed.`);
  if (inputs.image.digest === undefined)
    log.notice(`${name} is ${found.digest} now; that is signed. Hand on the output image.`);
  return found;
}

async function engineFor(
  job: Job,
  { engine, key }: Plan,
  scratch: Parameters<typeof cosignEngine>[2],
): Promise<Engine> {
  const { step, variables } = job;
  const signingKey = key === undefined || key.kind === 'kms' ? undefined : await readSigningKey(step, key, variables);
  if (engine === 'native') return nativeEngine(job, signingKey);
  if (key?.kind === 'kms') return cosignEngine(job, { kind: 'service', uri: key.uri }, scratch);
  return cosignEngine(job, signingKey === undefined ? { kind: 'identity' } : { kind: 'key', key: signingKey }, scratch);
}

/** Signs, looks for what is new and genuine in the registry, and signs again when a writer at the same time took it away. */
async function signSurely(job: Job, engine: Engine, target: Target): Promise<Stored> {
  const { image, format } = target;
  const written: Written = {
    registry: job.registry,
    repository: image.repository,
    image: image.digest,
    format,
    predicateType: job.attestation?.type ?? signaturePredicate,
    annotations: engine.annotations,
    authority: engine.authority,
    now: job.step.clock.now(),
  };
  const before = new Set((await readBack(written)).map(({ candidate }) => identityOf(candidate)));
  const run = job.step.environment.runUrl;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const signature = await engine.sign(target);
    const fresh = (await readBack(written)).find(
      (found) => !before.has(identityOf(found.candidate)) && isOurs(found, signature, run),
    );
    if (fresh !== undefined) return { image: image.digest, format, digest: fresh.candidate.digest };
    job.step.log.warn(
      `The signature of ${image.digest} was stored, and is not to be found (${attempt} of ${attempts}).`,
    );
  }
  const what = `No valid new signature of ${image.digest} can be read back, after signing ${attempts} times`;
  throw new SigningFailure(
    'signature-not-verified',
    `${what}. Nobody else would find it either: the image counts as unsigned.`,
  );
}

function report(
  { step, image, attestation }: Job,
  engine: Engine,
  stored: readonly Stored[],
): Verdict<CosignSignContract> {
  const name = formatReference(image);
  step.output('digest', image.digest);
  step.output('image', name);
  const reason = attestation === undefined ? 'signed' : 'attested';
  const message = `${name} is ${reason}: ${stored.length} stored, listed, read back and verified.`;
  step.summary(renderSummary({ name, reason, engine, stored, inputs: step.inputs }));
  const evidence = stored.map(({ image: subject, format, digest }) => {
    return { subject, verdict: 'pass', detail: `${format} ${digest}`, format, digest } as const;
  });
  return { decision: 'pass', reason, message, evidence };
}
