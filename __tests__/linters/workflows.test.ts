import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkWorkflow } from '#rehearsal/workflow';
import * as v from 'valibot';
import { parse } from 'yaml';
import { root, type Text, workflowTexts } from './tools.ts';

const Workflow = v.looseObject({
  permissions: v.record(v.string(), v.string()),
  jobs: v.record(
    v.string(),
    v.looseObject({
      needs: v.optional(v.union([v.string(), v.array(v.string())]), []),
      permissions: v.record(v.string(), v.string()),
      'timeout-minutes': v.optional(v.union([v.number(), v.string()])),
      environment: v.optional(v.unknown()),
      uses: v.optional(v.string()),
      steps: v.optional(
        v.array(
          v.looseObject({ uses: v.optional(v.string()), with: v.optional(v.record(v.string(), v.unknown()), {}) }),
        ),
        [],
      ),
    }),
  ),
});

const texts = await workflowTexts();
const own = texts.filter(({ text }) => !/^\s*workflow_call:/m.test(text));
const read = ({ text }: Text) => v.parse(Workflow, parse(text, { maxAliasCount: 1000 }));

/** What the actions of others take of what is given here: from their action.yml at the commits of actions.lock. */
const inputsOf: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['fetch-depth', 'fetch-tags', 'persist-credentials', 'ref', 'path'],
  'actions/setup-node': ['node-version', 'package-manager-cache'],
  'actions/upload-artifact': ['name', 'path', 'if-no-files-found'],
  'actions/download-artifact': ['name', 'path'],
  'actions/attest': ['subject-checksums', 'subject-path'],
  'github/codeql-action/init': ['languages', 'build-mode', 'config'],
  'github/codeql-action/analyze': ['category'],
  'github/codeql-action/upload-sarif': ['sarif_file'],
  'ossf/scorecard-action': ['results_file', 'results_format', 'publish_results'],
};

const provider = {
  ownFile: async (path: string) => {
    const file = join(root, path.replace(/^dist\//, 'actions/'));
    return existsSync(file) ? await readFile(file, 'utf8') : undefined;
  },
  otherFile: async ({ repository }: { repository: string }, path: string) => {
    const taken = inputsOf[`${repository}/${path.replace(/\/?action\.ya?ml$/, '')}`.replace(/\/$/, '')];
    if (taken === undefined || !path.endsWith('action.yml')) return undefined;
    const inputs = taken.map((name) => `  ${name}: { description: x }`).join('\n');
    return `name: x\ndescription: x\ninputs:\n${inputs}\nruns: { using: node24, main: index.js }\n`;
  },
};

test('the workflows of the suite itself are there', () => {
  const names = own.map(({ path }) => path.replace('.github/workflows/', ''));
  expect(names).toEqual(['ci.yml', 'codeql.yml', 'publish.yml', 'scorecard.yml']);
});

describe.each(own)('$path', ({ path, text }) => {
  test("GitHub's own validator finds nothing, and would find a key that it does not know", async () => {
    expect(await checkWorkflow({ name: path, content: text }, provider)).toEqual([]);
    const wrong = text.replace('timeout-minutes:', 'time-out-minutes:');
    expect(await checkWorkflow({ name: path, content: wrong }, provider)).not.toEqual([]);
  }, 60_000);

  test('gives nothing to the whole, and to each job what it needs and a time to end', () => {
    const { permissions, jobs } = read({ path, text });
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toEqual(expect.any(Number));
  });
});

test.each(texts)('$path leaves no token behind where it checks out', ({ path, text }) => {
  const steps = Object.values(read({ path, text }).jobs).flatMap((job) => job.steps);
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.filter((step) => step.with['persist-credentials'] !== false)).toEqual([]);
});

describe('publish.yml', () => {
  const { jobs } = read(own.find(({ path }) => path.endsWith('/publish.yml')) ?? { path: '', text: '' });
  const before = (name: string): readonly string[] => {
    const direct = [jobs[name]?.needs ?? []].flat();
    return [...new Set(direct.concat(direct.flatMap(before)))].toSorted();
  };

  test('moves the tag of the major version last, after the release was tried out under its own tag', () => {
    expect(before('attest')).toEqual(['build', 'check', 'plan']);
    expect(before('publish')).toEqual(['attest', 'build', 'check', 'plan']);
    expect(before('e2e')).toContain('publish');
    expect(before('move')).toContain('e2e');
  });

  test('gives an identity to one job alone, which checks out nothing, and the token that tags to those that a person lets through', () => {
    const identified = Object.entries(jobs).filter(([, { permissions }]) => 'id-token' in permissions);
    expect(identified.map(([name]) => name)).toEqual(['attest']);
    expect(jobs['attest']?.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toEqual([]);
    const entrusted = Object.entries(jobs).filter(([, job]) => JSON.stringify(job).includes('secrets.RELEASE_TOKEN'));
    expect(entrusted.map(([name, { environment }]) => [name, environment])).toEqual([
      ['publish', 'release'],
      ['move', 'release'],
    ]);
    expect(Object.values(jobs).flatMap(({ permissions }) => Object.keys(permissions))).not.toContain('contents: write');
  });
});
