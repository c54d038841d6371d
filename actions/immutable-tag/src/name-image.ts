import type { Evidence, Step, Verdict } from '#kit';
import { openRegistry, type Registry, type Repository, resolveIn } from '#oci';

import type { ImmutableTagContract } from './contract.ts';
import { type Claim, type Decision, decideNames, type Finding, type Found, takenTags } from './decision.ts';
import { imageLabels, type Label } from './label.ts';
import { type NamedTag, nameTags, versionOf } from './naming.ts';
import { type Naming, nameOutputs } from './outcome.ts';
import { repositoryOf } from './plan.ts';
import { gatherSource, type Source } from './source.ts';
import { summariseNames } from './summary.ts';
import type { Variables } from './variables.ts';

/** Names the image of this commit, and asks the registry, where there is one, whether the names are taken. */
export async function nameImage(
  step: Step<ImmutableTagContract>,
  variables: Variables,
): Promise<Verdict<ImmutableTagContract>> {
  const { inputs } = step;
  const repository = repositoryOf(inputs.image);
  const source = await gatherSource(step, variables);
  const tags = nameTags(inputs.strategy, source.origin);
  const labels = labelsOf(step, source, tags);
  const findings = repository === undefined ? undefined : await askRegistry(step, repository, tags, variables);
  const naming: Naming = { repository, tags, labels, findings, levels: inputs.annotationLevels };
  const claim = { digest: inputs.digest, revision: source.origin.revision };
  const decision = decide(naming, claim);
  for (const [name, value] of nameOutputs(naming, decision.decision === 'block')) step.output(name, value);
  step.summary(summariseNames(naming, decision, source.evidence));
  for (const { verdict, subject, detail } of source.evidence)
    if (verdict === 'warn') step.log.warn(`${subject}: ${detail}`);
  return { ...decision, evidence: [...evidenceOf(tags, findings ?? [], claim), ...source.evidence] };
}

function decide({ repository, tags, findings }: Naming, claim: Claim): Decision {
  if (repository !== undefined && findings !== undefined) return decideNames(repository, findings, claim);
  const names = tags.map(({ tag }) => tag).join(', ');
  return {
    decision: 'pass',
    reason: 'named',
    message: `${names}: named; no registry was asked, as there is no image.`,
  };
}

async function askRegistry(
  step: Step<ImmutableTagContract>,
  repository: Repository,
  tags: readonly NamedTag[],
  variables: Variables,
): Promise<readonly Finding[]> {
  const { inputs, clock, signal } = step;
  const registry = openRegistry(repository.registry, inputs, { variables, clock, signal, mask: step.mask });
  const findings: Finding[] = [];
  for (const tag of tags) findings.push({ tag, found: await find(registry, repository, tag) });
  return findings;
}

async function find(registry: Registry, repository: Repository, { tag }: NamedTag): Promise<Found | undefined> {
  const found = await resolveIn(registry, { ...repository, tag });
  if (found === undefined) return undefined;
  // Not the label: an image inherits those of the image it is built on.
  return { ...found, revision: found.manifest.annotations?.['org.opencontainers.image.revision'] };
}

function labelsOf(
  step: Step<ImmutableTagContract>,
  { origin, created }: Source,
  tags: readonly NamedTag[],
): readonly Label[] {
  const { inputs, environment } = step;
  const home = `${environment.serverUrl}/${environment.repository}`;
  const tag = tags.at(0)?.tag ?? '';
  return imageLabels({
    title: inputs.title ?? environment.repository.split('/').at(-1) ?? '',
    source: home,
    url: inputs.homepage?.href ?? home,
    revision: origin.revision,
    version: inputs.strategy.includes('semver') ? versionOf(origin) : tag,
    tag,
    created,
    description: inputs.description,
    licenses: inputs.licenses,
    base: inputs.baseImage,
    extra: inputs.labels ?? [],
  });
}

function evidenceOf(tags: readonly NamedTag[], findings: readonly Finding[], claim: Claim): Evidence[] {
  const taken = takenTags(findings, claim);
  return tags.map((tag) => {
    const spelled = tag.exact ? '' : '; spelled with a hash, because a tag cannot hold the name itself';
    const finding = findings.find((candidate) => candidate.tag === tag);
    return {
      subject: tag.tag,
      verdict: taken.has(tag.tag) ? 'block' : 'pass',
      detail: `from ${tag.from}${spelled}`,
      strategy: tag.strategy,
      registry: finding === undefined ? 'not asked' : (finding.found?.digest ?? 'not there'),
    };
  });
}
