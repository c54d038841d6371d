import { formatDuration } from '#time';
import type { Facts, TargetFacts } from './facts.ts';
import { finding, free, type Finding } from './finding.ts';

/** Whether there is somewhere to go, that was good, is still there, and is vouched for. */
export function judgeTarget({ target, minLive }: Pick<Facts, 'target' | 'minLive'>): readonly Finding[] {
  if (target === undefined) {
    return [finding('target', 'deny', 'no-target', 'there is nothing to return to')];
  }
  return [...judgeStanding(target, minLive), judgeRegistry(target), judgeSignature(target)];
}

function judgeStanding(target: TargetFacts, minLive: Facts['minLive']): readonly Finding[] {
  const { image, standing, current, quarantinedBy, liveFor } = target;
  const found: Finding[] = [];
  const deny = (reason: NonNullable<Finding['reason']>, detail: string) =>
    found.push(finding('target', 'deny', reason, detail));
  if (current) deny('already-live', `${image} is the image that is to be left`);
  else if (standing === 'never-live') deny('never-live', `no record says that ${image} was ever live here`);
  else if (standing === 'taken-back') deny('taken-back', `${image} was marked as failed after it had been live`);
  if (quarantinedBy !== undefined) deny('quarantined', `${image} is kept away: ${quarantinedBy}`);
  if (found.length > 0) return found;
  const lived = formatDuration(liveFor);
  return liveFor < minLive
    ? [
        finding(
          'target',
          'ask',
          'too-short-live',
          `it was live for ${lived} only, and ${formatDuration(minLive)} are wanted`,
        ),
      ]
    : [free('target', `it was live and healthy here for ${lived}`)];
}

function judgeRegistry({ stored }: TargetFacts): Finding {
  switch (stored) {
    case 'present':
      return free('registry', 'the registry has it');
    case 'absent':
      return finding('registry', 'deny', 'not-in-registry', 'the registry does not have it any more');
    case 'unasked':
      return free('registry', 'was not asked, as the caller wants it');
    default:
      return stored satisfies never;
  }
}

function judgeSignature({ signed }: TargetFacts): Finding {
  switch (signed) {
    case 'verified':
      return free('signature', 'cosign-verify passed for exactly this digest');
    case 'unverified':
      return finding('signature', 'deny', 'unsigned', 'cosign-verify did not pass for exactly this digest');
    case 'unasked':
      return free('signature', 'nobody vouches for it, and the caller does not want that');
    default:
      return signed satisfies never;
  }
}
