import { createHash } from 'node:crypto';
import type { Rule } from '#hazards';
import type { Json } from '#kit';
import { addressOf } from './documentation.ts';
import type { Remark, Severity } from './remark.ts';

/** GitHub refuses a run with more results (docs.github.com, "SARIF support for code scanning", limits). */
const mostResults = 25_000;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/**
 * What was found as a SARIF 2.1.0 log (OASIS, sarif-v2.1.0) for GitHub's code scanning, the worst first and at most 25 000 results.
 *
 * `lineOf` gives the text of a line of a file; undefined where there is none, as in a file that was deleted.
 */
export function sarifOf(
  remarks: readonly Remark[],
  rules: Readonly<Record<string, Rule>>,
  lineOf: (path: string, line: number) => string | undefined,
): Json {
  const shown = remarks.slice(0, mostResults);
  const ids = [...new Set(shown.map(({ rule }) => rule))].toSorted();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const fingerprint = fingerprints(lineOf);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'migrate-gate', rules: ids.map((id) => ruleOf(id, rules[id])) } },
        columnKind: 'utf16CodeUnits',
        results: shown.map((remark) => ({
          ruleId: remark.rule,
          ruleIndex: indexes.get(remark.rule) ?? -1,
          level: levels[remark.severity],
          message: { text: remark.fix === '' ? remark.message : `${remark.message}\n\n${remark.fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(remark.path), uriBaseId: '%SRCROOT%' },
                region: { startLine: Math.max(1, remark.line) },
              },
            },
          ],
          partialFingerprints: { primaryLocationLineHash: fingerprint(remark) },
          suppressions: suppressionsOf(remark),
        })),
      },
    ],
  };
}

function ruleOf(id: string, rule: Rule | undefined): Json {
  if (rule === undefined) return { id, shortDescription: { text: id }, defaultConfiguration: { level: 'warning' } };
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `Lock: ${rule.lock}. Blocks: ${rule.blocks}. Instead: ${rule.safe}.` },
    helpUri: addressOf(rule),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ['database', 'migration', rule.phase] },
  };
}

/**
 * A hash of rule, file and the text of the line, with a count for the same text again: it stays when lines are put before it, and changes when the
 * statement does. The form is that of GitHub's own fingerprints, `hash:count`.
 */
function fingerprints(lineOf: (path: string, line: number) => string | undefined): (remark: Remark) => string {
  const seen = new Map<string, number>();
  return ({ rule, path, line }) => {
    const text = (lineOf(path, line) ?? '').replaceAll(/\s+/gu, ' ').trim();
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, path, text]))
      .digest('hex')
      .slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}

/** An empty list says that nothing suppresses it (SARIF 2.1.0, 3.27.23). */
function suppressionsOf({ allowed, awaited }: Remark): readonly Json[] {
  if (allowed !== undefined) return [{ kind: 'inSource', justification: `${allowed.reason} (until ${allowed.until})` }];
  const justification = 'The file is a contract: it waits until every environment runs the release it names.';
  return awaited ? [{ kind: 'inSource', justification }] : [];
}

/** RFC 3986: what a path may hold and a URI may not is percent-encoded; the slashes stay. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
