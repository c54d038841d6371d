import {
  type Assignment,
  parseSnapshot,
  readAssignments,
  secretsDump,
  type Snapshot,
  snapshotKey,
  type SnapshotKey,
} from '#configuration';
import { field, type Field, InvalidInput, secret } from '#inputs';

/** Why nobody gets all secrets of a repository, in words that follow the name of an input or variable. */
export const whyNoDump =
  'holds what looks like toJSON(secrets), which hands every secret of the repository to a step that needs a few: ' +
  'map them one by one, NAME: ${{ secrets.NAME }}';

/** `NAME=value` lines. */
export function assignments(): Field<readonly Assignment[]> {
  return unshown({ kind: 'values', takes: 'one NAME=value per line', parse: readAssignments });
}

/** The text of a contract, or the path of its file. */
export function contractText(): Field<string> {
  const takes = 'the path of a contract such as delivery/config.yml, or the contract itself on several lines';
  return unshown({ kind: 'contract', takes, parse: (raw) => raw });
}

/** A snapshot of another environment. */
export function snapshotField(): Field<Snapshot> {
  return unshown({ kind: 'snapshot', takes: 'the output snapshot of another config-check', parse: parseSnapshot });
}

/** The key of the hashes in snapshots; masked. */
export function keyField(): Field<SnapshotKey> {
  const takes = 'at least 32 random characters from a secret, as made by openssl rand -hex 32';
  return secret(field({ kind: 'key', takes, parse: snapshotKey }));
}

/**
 * A field whose text is not shown when it is unusable, as somebody may have put secrets there by mistake; it is not masked
 * either, as it holds names and plain values that outputs are full of. Only what looks like all secrets is.
 */
function unshown<T>(spec: { readonly kind: string; readonly takes: string; parse(raw: string): T }): Field<T> {
  const plain = field({
    kind: spec.kind,
    takes: spec.takes,
    parse(raw) {
      if (secretsDump(raw) !== undefined) throw new InvalidInput(whyNoDump);
      return spec.parse(raw);
    },
  });
  return { ...plain, secret: true, secretsIn: (raw) => secretsDump(raw) ?? [] };
}
