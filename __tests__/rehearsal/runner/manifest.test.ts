import { describe, expect, test } from '@jest/globals';
import { ManifestError, javascriptProcess, mergeInputs, readManifest } from '#rehearsal/runner';
import { actionDirectory, stepHost } from './action-directory.ts';

describe('a manifest', () => {
  test('of a JavaScript action is read with everything the runner reads', async () => {
    await using action = await actionDirectory({
      'action.yaml': `
name: Try
description: Tries
author: nobody
inputs:
  url: { description: Where, required: true, extra: ignored }
  bare:
outputs:
  id: { description: Which }
runs: { using: node20, main: a.js, post: b.js, post-if: success() }
`,
    });
    expect(readManifest(action.path)).toEqual({
      name: 'Try',
      description: 'Tries',
      inputs: {
        url: { description: 'Where', required: true, default: undefined, deprecationMessage: undefined },
        bare: { description: '', required: false, default: undefined, deprecationMessage: undefined },
      },
      outputs: { id: { description: 'Which', value: undefined } },
      runs: { using: 'node20', main: 'a.js', pre: undefined, preIf: 'always()', post: 'b.js', postIf: 'success()' },
    });
  });

  test('of a composite action keeps its steps, and is no process', async () => {
    await using action = await actionDirectory({
      'action.yml': `
outputs: { id: { value: '\${{ steps.a.outputs.id }}' } }
runs: { using: composite, steps: [{ id: a, run: 'true', shell: bash }] }
`,
    });
    const manifest = readManifest(action.path);
    expect(manifest.runs).toEqual({ using: 'composite', steps: [{ id: 'a', run: 'true', shell: 'bash' }] });
    expect(manifest.outputs['id']?.value).toBe('${{ steps.a.outputs.id }}');
    await using host = await stepHost();
    const step = { directory: action.path, manifest, phase: 'main', inputs: {}, env: {} } as const;
    expect(() => javascriptProcess(host, step)).toThrow(ManifestError);
  });

  test.each([
    ['runs: { using: docker, image: Dockerfile }', 'using: docker'],
    ['runs: { using: node26, main: a.js }', 'using: node26'],
    ['runs: { using: node24 }', 'runs.main'],
    ['runs: { using: node24, main: "" }', 'runs.main'],
    ['runs: { using: composite }', 'runs.steps'],
    ['runs: { main: a.js }', 'runs.using'],
    ['name: nothing else', 'runs'],
    ['inputs: [a]\nruns: { using: node24, main: a.js }', 'inputs'],
    ['a: [', 'action.yml'],
    ['', 'action.yml'],
  ])('%j is refused with %j in the message', async (text, part) => {
    await using action = await actionDirectory({ 'action.yml': text });
    expect(() => readManifest(action.path)).toThrow(ManifestError);
    expect(() => readManifest(action.path)).toThrow(part);
  });

  test('that is not there is named', () => {
    expect(() => readManifest('/nonexistent')).toThrow("under '/nonexistent'");
  });
});

test('inputs that nobody declared are passed on with a warning, and defaults are evaluated only where needed', async () => {
  await using action = await actionDirectory({
    'action.yml': 'inputs: { a: { default: x }, b: { default: y } }\nruns: { using: node24, main: a.js }',
  });
  const merged = mergeInputs(readManifest(action.path), { A: '', c: '1' }, (text, input) => `${input}:${text}`);
  expect(merged).toEqual({
    inputs: { A: '', c: '1', b: 'b:y' },
    unexpected: ['c'],
    warnings: ["Unexpected input(s) 'c', valid inputs are ['a', 'b']"],
  });
});
