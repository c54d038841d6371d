import type { Evidence, Step, Verdict } from '#kit';
import { type Digest, type Repository, resolveIn } from '#oci';

import { connect } from './connection.ts';
import type { ImmutableTagContract } from './contract.ts';
import { type Decision, decideNames, type Finding, takenTags } from './decision.ts';
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
  const decision = decide(naming, step);
  for (const [name, value] of nameOutputs(naming, decision.decision === 'block')) step.output(name, value);
  step.summary(summariseNames(naming, decision, source.evidence));
  for (const { verdict, subject, detail } of source.evidence)
    if (verdict === 'warn') step.log.warn(`${subject}: ${detail}`);
  return { ...decision, evidence: [...evidenceOf(tags, findings ?? [], inputs.digest), ...source.evidence] };
}

function decide({ repository, tags, findings }: Naming, step: Step<ImmutableTagContract>): Decision {
  if (repository !== undefined && findings !== undefined) return decideNames(repository, findings, step.inputs.digest);
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
  const registry = connect(step, repository.registry, variables);
  const findings: Finding[] = [];
  for (const tag of tags) findings.push({ tag, found: await resolveIn(registry, { ...repository, tag: tag.tag }) });
  return findings;
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

function evidenceOf(tags: readonly NamedTag[], findings: readonly Finding[], expected: Digest | undefined): Evidence[] {
  const taken = takenTags(findings, expected);
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
