import { describe, expect, test } from '@jest/globals';
import {
  Checks,
  environmentsOf,
  exampleWorkflow,
  explain,
  resign,
  scenarios,
  selectScenarios,
  whatForbidsRehearsal,
  withInputs,
} from '#rehearsal/main';
import { parse } from 'yaml';

const example = await exampleWorkflow();

test('the example names the environments that a rehearsal has to make', async () => {
  expect(environmentsOf(example)).toEqual(['production', 'production-recovery']);
  expect(environmentsOf('jobs: { a: { runs-on: x, environment: other, steps: [] } }')).toEqual([]);
  expect(environmentsOf('nothing')).toEqual([]);
  expect(environmentsOf(await exampleWorkflow('promote.yml'))).toEqual([
    'staging',
    'production',
    'production-recovery',
    'production-approval',
  ]);
  expect(environmentsOf(await exampleWorkflow('rehearse-rollback.yml'))).toEqual(['staging']);
});

test('inputs of the call can be set and left out, and nothing else changes', () => {
  const changed = parse(
    withInputs(example, { 'health-timeout': '3s', 'recovery-environment': null, 'github-deployment': true }),
  );
  const original = parse(example);
  const { 'recovery-environment': _, ...kept } = original.jobs.production.with;
  expect(changed.jobs.production.with).toEqual({ ...kept, 'health-timeout': '3s', 'github-deployment': true });
  expect({ ...changed.jobs.production, with: undefined }).toEqual({ ...original.jobs.production, with: undefined });
  expect(() => withInputs('jobs: {}', {})).toThrow('production');
});

test('a check compares by value and says what it wanted', () => {
  const checks = new Checks();
  checks.equal('one', { a: [1] }, { a: [1] });
  checks.equal('the service', { status: 500 }, { status: 200 });
  checks.equal('nothing', undefined, 1);
  checks.holds(true, 'never said');
  checks.holds(false, 'said');
  expect(checks.problems).toEqual([
    'the service should be {"status":200}, and is {"status":500}',
    'nothing should be 1, and is nothing',
    'said',
  ]);
});

describe('what the command line asks for', () => {
  test('nothing is the three releases, all is everything there is', async () => {
    expect((await selectScenarios([])).map(({ name }) => name)).toEqual(['three-releases']);
    expect(await selectScenarios(['all'])).toEqual(scenarios);
    expect((await selectScenarios(['moved-tag', 'three-releases'])).map(({ name }) => name)).toEqual([
      'moved-tag',
      'three-releases',
    ]);
  });

  test('names are unique, and each says in a sentence what is rehearsed', () => {
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
    for (const { name, about } of scenarios) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(about.length).toBeGreaterThan(30);
    }
  });

  test('a typo is answered with the scenario that is nearest to it', async () => {
    await expect(selectScenarios(['moved-tags'])).rejects.toThrow("'moved-tags'. Did you mean 'moved-tag'?");
    await expect(selectScenarios(['runer-death-durign-deploy'])).rejects.toThrow("'runner-death-during-deploy'?");
    await expect(selectScenarios(['al'])).rejects.toThrow("Did you mean 'all'?");
  });

  test('what is near to nothing, and a directory, are answered with where to look', async () => {
    for (const word of ['deploy-to-the-moon.yml', '.', '--verbose']) {
      const refusal = selectScenarios([word]);
      await expect(refusal).rejects.toThrow(`neither a scenario nor a workflow file '${word}'.\n`);
      await expect(refusal).rejects.toThrow('npm run rehearse -- list');
    }
  });
});

describe('a workflow that GitHub would not start', () => {
  const text = 'name: x\njobs:\n  call:\n    uses: org/delivery/.github/workflows/deploy.yml@v1\n';

  test('shows each line of the own file, in order, once per place', () => {
    const said = explain('ci/mine.yml', text, [
      { severity: 'error', file: '.github/workflows/own-mine.yml', line: 4, column: 11, message: 'Unknown.\nmore' },
      { severity: 'error', file: '.github/workflows/own-mine.yml', line: 1, column: 7, message: 'First.' },
      { severity: 'error', file: '.github/workflows/own-mine.yml', line: 4, column: 11, message: 'Again.' },
    ]);
    expect(said).toBe(
      [
        'This workflow cannot be rehearsed:',
        '',
        'ci/mine.yml:1:7: First.',
        '     1 | name: x',
        '               ^',
        '',
        'ci/mine.yml:4:11: Unknown.',
        '     4 |     uses: org/delivery/.github/workflows/deploy.yml@v1',
        '                   ^',
      ].join('\n'),
    );
  });

  test('shows what is found in the called workflow where it is called', () => {
    const said = explain('deploy.yml', text, [
      { severity: 'error', file: '.github/workflows/deploy.yml', line: 134, column: 3, message: 'id-token is missing' },
    ]);
    expect(said).toContain('deploy.yml:4: id-token is missing\n     4 |     uses: org/delivery');
  });
});

describe('what a rehearsal needs besides what GitHub wants', () => {
  const places = (workflow: string) =>
    whatForbidsRehearsal('mine.yml', workflow).map(({ line, column, message }) => [line, column, message.slice(0, 40)]);

  test('a start by hand, with an image and a version', () => {
    expect(places(example)).toEqual([]);
    const wanted = [2, 1, 'A rehearsal starts the workflow by workf'];
    for (const on of [
      'on: push',
      'on: [push, workflow_dispatch]',
      'on:\n  workflow_dispatch: { inputs: { image: {} } }',
    ]) {
      expect(places(`name: x\n${on}\njobs: {}\n`)).toEqual([wanted]);
    }
  });

  test('environments by their names', () => {
    const workflow = example
      .replace('environment: production\n', 'environment: ${{ inputs.version }}\n')
      .replace('environment: production-recovery', "environment: ${{ 'a' }}");
    const lines = workflow.split('\n').flatMap((text, at) => (text.includes('environment: ${{') ? [at + 1] : []));
    expect(lines).toHaveLength(2);
    expect(whatForbidsRehearsal('mine.yml', workflow).map(({ line }) => line)).toEqual(lines);
  });

  test('nothing of a file that is no workflow: the parser says what that is', () => {
    for (const text of ['', '- a', 'on: [', 'jobs: {']) expect(places(text)).toEqual([]);
  });
});

describe('whose signature a rehearsed workflow wants', () => {
  const call = (...inputs: readonly string[]) =>
    [
      'jobs:',
      '  production:',
      '    uses: org/delivery/.github/workflows/deploy.yml@v1',
      '    with:',
      ...inputs,
      '    secrets: inherit',
      '',
    ].join('\n');
  const rehearsed = { 'signer-key': '${{ vars.RELEASE_KEY }}', transparency: 'none' };

  test('that of the rehearsal, in place of any that is named, and no other line moves', () => {
    const { text, inserted } = resign(
      call(
        '      signer-repository: acme/shop',
        '      environment: production # stays',
        '      signer-workflow: release.yml # goes',
        "      signer-ref: '^refs/tags/v.+$'",
        '      signer-issuer: https://issuer.example',
      ),
    );
    expect(parse(text).jobs.production.with).toEqual({ environment: 'production', ...rehearsed });
    expect(inserted).toEqual([]);
    expect(text.split('\n')[5]).toBe('      environment: production # stays');
    expect(text.split('\n')[9]).toBe('    secrets: inherit');
  });

  test('where there is one line only, the second is told', () => {
    const { text, inserted } = resign(call('      signer-key: release.pub', '      environment: production'));
    expect(parse(text).jobs.production.with).toEqual({ environment: 'production', ...rehearsed });
    expect(inserted).toEqual([6]);
    expect(text.split('\n')[5]).toContain('transparency');
  });

  test('a key as a block of text is one input', () => {
    const { text, inserted } = resign(
      call(
        '      signer-key: |',
        '        -----BEGIN',
        '        abc',
        '      transparency: public',
        '      environment: production',
      ),
    );
    expect(parse(text).jobs.production.with).toEqual({ environment: 'production', ...rehearsed });
    expect(inserted).toEqual([]);
    expect(text.split('\n')[8]).toBe('      environment: production');
  });

  test('that of nobody, where nobody is named', () => {
    for (const inputs of [
      ['      environment: x'],
      ['      verify: none'],
      ['      transparency: none'],
      ['      signer-issuer: x'],
    ]) {
      expect(resign(call(...inputs))).toEqual({ text: call(...inputs), inserted: [] });
    }
    const elsewhere = call('      signer-key: x').replace('deploy.yml', 'release.yml');
    expect(resign(elsewhere)).toEqual({ text: elsewhere, inserted: [] });
    expect(resign('nothing')).toEqual({ text: 'nothing', inserted: [] });
  });

  test('each call is told for itself', () => {
    const two = `${call('      signer-key: a')}  staging:\n    uses: org/delivery/.github/workflows/deploy.yml@v1\n    with:\n      signer-key: b\n`;
    const { text, inserted } = resign(two);
    const { production, staging } = parse(text).jobs;
    expect([production.with, staging.with]).toEqual([rehearsed, rehearsed]);
    expect(inserted.map((line) => text.split('\n')[line - 1]?.trim())).toEqual([
      'transparency: none',
      'transparency: none',
    ]);
  });
});
