import { literalText, mapping } from './fields.ts';
import type { Node } from './node.ts';
import { Refusal, type Position } from './refusal.ts';

/** Permission name to level, as in a `permissions:` block; absent means none. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** Highest level of each permission. Source: actions/languageservices workflow-v1.0.json `permissions-mapping`. */
const highest: Permissions = {
  actions: 'write',
  'artifact-metadata': 'write',
  attestations: 'write',
  checks: 'write',
  'code-quality': 'write',
  contents: 'write',
  'copilot-requests': 'write',
  deployments: 'write',
  discussions: 'write',
  drives: 'write',
  'id-token': 'write',
  issues: 'write',
  models: 'read',
  packages: 'write',
  pages: 'write',
  'pull-requests': 'write',
  'repository-projects': 'write',
  'security-events': 'write',
  statuses: 'write',
};

/** These have no level `read`. */
const writeOnly = new Set(['id-token', 'copilot-requests']);

/** What GitHub gives a job that asks for nothing in a repository with restricted defaults. */
export const restrictedPermissions: Permissions = { contents: 'read', packages: 'read' };

/** Reads `permissions:`, a mapping, `read-all` or `write-all`; a permission that is not named is none. */
export function readPermissions(node: Node): Permissions {
  if (node.kind === 'literal' && node.value === 'write-all') return highest;
  if (node.kind === 'literal' && node.value === 'read-all') {
    const readable = Object.keys(highest).filter((name) => !writeOnly.has(name));
    return Object.fromEntries(readable.map((name) => [name, 'read']));
  }
  const asked: Record<string, 'read' | 'write'> = {};
  for (const entry of mapping(node, 'permissions').entries) {
    const level = literalText(entry.value, entry.key);
    if (highest[entry.key] === undefined) {
      throw new Refusal(entry.at, `The rehearsal does not know the permission '${entry.key}'.`);
    }
    if (level === 'read' || level === 'write') asked[entry.key] = level;
    else if (level !== 'none') throw new Refusal(entry.value.at, `'${level}' is no level of a permission.`);
  }
  return asked;
}

/**
 * What a job in a called workflow gets: what it asks for, and nothing its caller was not granted.
 *
 * @throws Refusal when it asks for more; GitHub then does not start the run.
 * Source: docs.github.com "Reusing workflow configurations": permissions can only be maintained or reduced.
 */
export function narrow(asked: Permissions, granted: Permissions, job: string, at: Position): Permissions {
  const excess = Object.entries(asked).filter(([name, level]) => rank(level) > rank(granted[name]));
  if (excess.length === 0) return asked;
  const wanted = excess.map(([name, level]) => `${name}: ${level}`).join(', ');
  const allowed = excess.map(([name]) => `${name}: ${granted[name] ?? 'none'}`).join(', ');
  throw new Refusal(at, `The nested job '${job}' is requesting '${wanted}', but is only allowed '${allowed}'.`);
}

function rank(level: 'read' | 'write' | undefined): number {
  return level === undefined ? 0 : level === 'read' ? 1 : 2;
}
