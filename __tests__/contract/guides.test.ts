import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { scenarios } from '#rehearsal/main';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const read = async (path: string): Promise<string> => await readFile(join(root, path), 'utf8');
const actions = await readdir(join(root, 'actions'));

/** Guides that promise: what they name has to be there. */
const guides = [
  'docs/adopting.md',
  'docs/checklist.md',
  'docs/rollback.md',
  'docs/what-each-gate-protects.md',
  ...['docker-compose', 'docker-ssh', 'ecs', 'kubernetes'].map((each) => `examples/${each}/README.md`),
];
const texts = await Promise.all(guides.map(async (path) => ({ path, text: await read(path) })));

const namesOf = async (path: string, ...keys: readonly string[]): Promise<readonly string[]> => {
  let value: unknown = parse(await read(path));
  for (const key of keys) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
};

/** Every word that an action, a workflow or the design calls something by; what else stands in a guide as code has more than a name in it. */
const known = new Set<string>(actions);
for (const action of actions) {
  const path = `actions/${action}/action.yml`;
  for (const name of [...(await namesOf(path, 'inputs')), ...(await namesOf(path, 'outputs'))]) known.add(name);
  const readme = await read(`actions/${action}/README.md`);
  for (const reason of reasonsIn(readme)) known.add(reason);
}
const workflows = (await readdir(join(root, '.github', 'workflows'))).filter((name) => name.endsWith('.yml'));
for (const file of workflows) {
  for (const key of ['inputs', 'outputs', 'secrets']) {
    for (const name of await namesOf(`.github/workflows/${file}`, 'on', 'workflow_call', key)) known.add(name);
  }
}

describe.each(texts)('$path', ({ path, text }) => {
  test('begins with a title, and shows one whole example before any table', () => {
    expect(text).toMatch(/^# /);
    const table = text.search(/^\|/m);
    if (table !== -1) expect(text.search(/^\s*```(?:yaml|sh)/m)).toBeLessThan(table);
    expect(text).toMatch(/^\s*```(?:yaml|sh)/m);
  });

  test('every relative link leads to a file, and to a heading in it', async () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^https?:/.test(to));
    for (const link of links) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(path, '..', file);
      expect([link, existsSync(join(root, target))]).toEqual([link, true]);
      if (anchor !== undefined) expect(anchorsOf(await read(target))).toContain(anchor);
    }
  });

  test('every test that it names has that name', async () => {
    for (const [, title = '', file = ''] of text.matchAll(/\["((?:[^"\\]|\\.)*)"\]\(([^)\s]+)\)/g)) {
      const source = (await read(join(path, '..', file))).replaceAll(String.raw`\'`, "'");
      expect([title, source.includes(title.replaceAll(String.raw`\"`, '"'))]).toEqual([title, true]);
    }
  });

  test('every scenario that it names can be rehearsed', () => {
    const named = [...text.matchAll(/`(?:npm run )?rehearse -- ([a-z][a-z-]*)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !scenarios.some((each) => each.name === name))).toEqual([]);
  });

  test('every reason that it names with its action is one of that action', async () => {
    for (const [whole, action = '', reason = ''] of text.matchAll(/`([a-z]+(?:-[a-z]+)+): ([a-z]+(?:-[a-z]+)*)`/g)) {
      if (!actions.includes(action)) continue;
      const reasons = reasonsIn(await read(`actions/${action}/README.md`));
      expect([whole, reasons.includes(reason)]).toEqual([whole, true]);
    }
  });

  test('every name with a hyphen that it gives for an input, an output or a reason exists', () => {
    const names = [...text.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name = '']) => name);
    expect([...new Set(names)].filter((name) => !known.has(name) && !others.has(name))).toEqual([]);
  });
});

/** Names with a hyphen that belong to others. */
const others = new Set([
  'allow-code-only',
  'production-recovery',
  'register-task-definition',
  'services-stable',
  'ssh-keyscan',
  'update-service',
  'what-if',
]);

test('the guides are worth holding: they name scenarios, tests and reasons', () => {
  const all = texts.map(({ text }) => text).join('\n');
  expect(all.match(/rehearse -- /g)?.length).toBeGreaterThan(30);
  expect(all.match(/\]\(\.\.\/__tests__\//g)?.length).toBeGreaterThan(10);
});

function reasonsIn(readme: string): readonly string[] {
  const section = /<!-- reasons -->([\s\S]*?)<!-- \/reasons -->/.exec(readme)?.[1] ?? '';
  return [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name = '']) => name);
}

/** As GitHub makes them: lower case, blanks to hyphens, everything else that is no letter, digit, hyphen or underscore left out. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
