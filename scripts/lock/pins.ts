import { LineCounter, parseDocument, visit, isScalar } from 'yaml';

/** A third-party action or workflow that a workflow uses, pinned. */
export interface Pin {
  /** `owner/name`, in small letters, without a path inside of the repository: a lock knows repositories. */
  readonly repository: string;
  /** The full commit id. */
  readonly commit: string;
  /** What the comment says, such as `v6.0.2`. */
  readonly version: string;
}

/**
 * Every third-party reference of a workflow. Siblings (`$/`) are no third parties.
 *
 * Throws, with the line, for one that is not pinned to a full commit with its version in a comment (`owner/name@<40 hex> # v1.2.3`), and
 * for a path of the workspace, which a locked workflow may not use (github/gh-actions-lock README, "Limitations").
 */
export function pinsOf(path: string, text: string): readonly Pin[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) throw new Error(`${path} cannot be read: ${document.errors[0]?.message}`);
  const pins: Pin[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value) || typeof value.value !== 'string') return;
      if (value.value.startsWith('$/')) return;
      const place = `${path}:${lines.linePos(value.range?.[0] ?? 0).line}`;
      pins.push(readPin(place, value.value, value.comment ?? ''));
    },
  });
  return pins;
}

function readPin(place: string, uses: string, comment: string): Pin {
  const [, repository = '', commit = ''] = /^([\w.-]+\/[\w.-]+)(?:\/[\w./-]+)?@([0-9a-f]{40})$/.exec(uses) ?? [];
  const version = /^ (v\d+\.\d+\.\d+)$/.exec(comment)?.[1];
  if (commit === '' || version === undefined)
    throw new Error(
      `${place} uses ${uses}. Pin it to a full commit, with its version behind it: owner/name@<commit> # v1.2.3`,
    );
  return { repository: repository.toLowerCase(), commit, version };
}
