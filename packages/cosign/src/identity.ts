import { fulcioExtensions } from './certificate.ts';
import { escapePattern, type Matcher, matcher } from './pattern.ts';
import type { Signer } from './verify-candidate.ts';

/** Whose certificate is expected. */
export interface ExpectedIdentity {
  readonly issuer: Matcher;
  /** The subject alternative name. */
  readonly identity: Matcher;
  /** Extensions that must be there with these values, by number. */
  readonly extensions: Readonly<Record<string, Matcher>>;
}

/** A GitHub workflow as a signer. */
export interface WorkflowIdentity {
  /** `owner/name` of the repository whose run signed. */
  readonly repository: string;
  /** `release.yml`, or `owner/name/.github/workflows/release.yml@refs/tags/v1` of a reusable workflow elsewhere. */
  readonly workflow: string;
  /** The ref the run was for, exact or anchored, e.g. `refs/heads/main`. */
  readonly ref: string;
  readonly issuer: string;
}

const github = 'https://github.com';

/**
 * Expects the certificate that Fulcio makes out to a job of a GitHub workflow.
 *
 * The name in it is that of the workflow the job is written in, which for a reusable workflow is not the repository of the
 * run, so that one is compared with its own extensions (sigstore/fulcio `docs/oid-info.md`). Throws RangeError.
 */
export function workflowIdentity({ repository, workflow, ref, issuer }: WorkflowIdentity): ExpectedIdentity {
  const { path, workflowRef } = splitWorkflow(workflow);
  const foreign = path.includes('/.github/workflows/');
  if (foreign && workflowRef === undefined) {
    throw new RangeError(`the workflow ${path} is in a repository of its own: say at which ref, behind @`);
  }
  const file = foreign ? path : `${repository}/.github/workflows/${path.replace(/^\.github\/workflows\//, '')}`;
  const wantedRef = matcher(ref);
  const prefix = `${github}/${file}@`;
  const at = workflowRef === undefined ? wantedRef : matcher(workflowRef);
  return {
    issuer: matcher(issuer),
    identity: {
      wanted: `${prefix}${at.wanted}`,
      pattern: `^${escapePattern(prefix)}(?:${at.pattern.slice(1, -1)})$`,
      matches: (name) => name.startsWith(prefix) && at.matches(name.slice(prefix.length)),
    },
    extensions: {
      [fulcioExtensions.sourceRepository]: matcher(`${github}/${repository}`),
      [fulcioExtensions.sourceRef]: wantedRef,
    },
  };
}

/** Expects any other certificate, by its subject alternative name; throws RangeError. */
export function namedIdentity(identity: string, issuer: string): ExpectedIdentity {
  return { issuer: matcher(issuer), identity: matcher(identity), extensions: {} };
}

/** Says why a signer is not the expected one; undefined when it is. */
export function strangerness(signer: Signer, expected: ExpectedIdentity): string | undefined {
  if (signer.kind === 'key') return 'it is signed by a key, and a certificate is wanted';
  const differs = (what: string, got: string, wanted: Matcher): string | undefined =>
    wanted.matches(got) ? undefined : `its ${what} is "${got.slice(0, 200)}", and "${wanted.wanted}" is wanted`;
  const named = Object.entries(expected.extensions).map(([number, wanted]) => {
    const name = Object.entries(fulcioExtensions).find(([, known]) => known === number)?.[0] ?? number;
    return differs(name, signer.extensions[number] ?? '', wanted);
  });
  const found = [
    differs('issuer', signer.issuer, expected.issuer),
    differs('identity', signer.identity, expected.identity),
  ];
  return [...found, ...named].find((difference) => difference !== undefined);
}

function splitWorkflow(workflow: string): { path: string; workflowRef: string | undefined } {
  const at = workflow.indexOf('@');
  const path = at === -1 ? workflow : workflow.slice(0, at);
  if (!/^[\w./-]+\.ya?ml$/.test(path) || path.includes('..') || path.startsWith('/')) {
    throw new RangeError(`"${path.slice(0, 100)}" is not the file of a workflow, such as release.yml`);
  }
  return { path, workflowRef: at === -1 ? undefined : workflow.slice(at + 1) };
}
