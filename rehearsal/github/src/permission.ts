/** What a token may do, in the words of a workflow's `permissions:` or of a GitHub App; `write` includes `read`. */
export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;

/**
 * The keys of `permissions:` in a workflow (docs.github.com, "Workflow syntax", permissions). A job's GITHUB_TOKEN has no others: variables,
 * environments, administration and members need a GitHub App or a person's token.
 */
const jobPermissions = new Set([
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
]);

/** @throws RangeError when a job's GITHUB_TOKEN cannot have one of them. */
export function checkJobPermissions(permissions: Permissions): void {
  for (const name of Object.keys(permissions)) {
    if (jobPermissions.has(name)) continue;
    throw new RangeError(
      `a job's GITHUB_TOKEN cannot have the permission "${name}"; its permissions are ${[...jobPermissions].join(', ')}`,
    );
  }
}

/**
 * Whether these permissions reach what a route needs. The need is written as GitHub's header x-accepted-github-permissions says it:
 * `;` between alternatives, `,` between permissions that are needed together (docs.github.com, "Troubleshooting the REST API").
 */
export function reaches(permissions: Permissions, need: string): boolean {
  return need.split('; ').some((alternative) => alternative.split(',').every((part) => holds(permissions, part)));
}

function holds(permissions: Permissions, part: string): boolean {
  const [name = '', level] = part.split('=');
  if (name === 'metadata') return true;
  const held = permissions[name] ?? permissions[name.replaceAll('_', '-')];
  return held === 'write' || (held === 'read' && level === 'read');
}
