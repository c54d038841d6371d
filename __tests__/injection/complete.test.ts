import { expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { media } from './media.ts';
import { shapeOf, troubleIn } from './resist.ts';
import { groups, strings } from './strings.ts';

const actions = join(import.meta.dirname, '..', '..', 'actions');

test('every action is fed with hostile texts, its inputs included', async () => {
  const names = await readdir(actions);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const table = await readFile(join(import.meta.dirname, `${name}.test.ts`), 'utf8').catch(() => '');
    expect({ name, fed: table.includes(`resist('${name}', {`) }).toEqual({ name, fed: true });
    expect({ name, inputs: table.includes(`inputsOf('${name}'`) }).toEqual({ name, inputs: true });
  }
});

test('there are enough strings, and each is in exactly one group', () => {
  expect(Object.keys(strings).length).toBeGreaterThanOrEqual(20);
  expect(groups.flat().toSorted()).toEqual(Object.values(strings).toSorted());
});

/** An action that does everything wrong: it prints what it is given into its log, its outputs and its summary. */
const careless = `import { appendFileSync } from 'node:fs';
const text = process.env.INPUT_TEXT ?? '';
console.log(text);
appendFileSync(process.env.GITHUB_OUTPUT, 'text<<EOF\\n' + text + '\\nEOF\\n');
appendFileSync(process.env.GITHUB_STEP_SUMMARY, '| text |\\n|---|\\n| ' + text + ' |\\n');
`;

/** They want an action that is careless in another way: one that unescapes, or that writes variables for later steps. */
const others = ['line breaks in escapes', 'a variable of Node', 'half a pair'];

test('an action that prints what it is given is found out by every other string', async () => {
  const action = await mkdtemp(join(tmpdir(), 'careless-'));
  try {
    await writeFile(
      join(action, 'action.yml'),
      "name: careless\ndescription: ''\ninputs: { text: { description: '' } }\nruns: { using: node24, main: index.mjs }\n",
    );
    await writeFile(join(action, 'index.mjs'), careless);
    const print = (text: string): Promise<StepRecord> => runStep({ action, inputs: { text: media.environment(text) } });
    const harmless = await print('harmless');
    expect(troubleIn(harmless)).toEqual([]);
    const unnoticed: string[] = [];
    for (const [name, text] of Object.entries(strings)) {
      const record = await print(text.replaceAll('WORD', 'owned0x'));
      const same = JSON.stringify(shapeOf(record)) === JSON.stringify(shapeOf(harmless));
      if (same && troubleIn(record).length === 0) unnoticed.push(name);
    }
    expect(unnoticed).toEqual(others);
  } finally {
    await rm(action, { recursive: true, force: true });
  }
}, 60_000);
