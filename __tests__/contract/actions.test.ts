import { describe, expect, test } from '@jest/globals';
import { inputName } from '#inputs';
import { commonReasons, decisionOutputs } from '#kit';
import { parse } from 'yaml';
import { suite } from './suite.ts';

const actions = await suite();

test('the suite has its actions', () => {
  expect(actions.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['deployment', 'health-wait', 'immutable-tag']),
  );
});

describe.each(actions)('$name', ({ name, metadata, contract, readme }) => {
  test('is called by one name everywhere', () => {
    expect(contract.name).toBe(name);
    expect(metadata.name.toLowerCase().replaceAll(' ', '-')).toContain(name);
  });

  test('declares in action.yml exactly the inputs that the code reads', () => {
    expect(Object.keys(metadata.inputs).toSorted()).toEqual(Object.keys(contract.inputs).map(inputName).toSorted());
  });

  test('asks for an input or has a visible default, unless the code can do without', () => {
    for (const [key, field] of Object.entries(contract.inputs)) {
      const input = metadata.inputs[inputName(key)];
      const given = input?.required === true || (input?.default !== undefined && input.default !== '');
      expect({ key, given: given || !field.required }).toEqual({ key, given: true });
      expect({ key, contradiction: input?.required === true && input.default !== undefined }).toEqual({
        key,
        contradiction: false,
      });
    }
  });

  test('accepts its own defaults', () => {
    for (const [key, field] of Object.entries(contract.inputs)) {
      const standard = metadata.inputs[inputName(key)]?.default;
      if (standard === undefined || String(standard).includes('${{')) continue;
      expect(() => field.parse(String(standard))).not.toThrow();
    }
  });

  test('declares in action.yml exactly the outputs that the code writes, in the same words', () => {
    const declared = Object.fromEntries(
      Object.entries(metadata.outputs).map(([key, { description }]) => [key, description.trim()]),
    );
    expect(declared).toEqual({ ...contract.outputs, ...decisionOutputs });
  });

  test('says every description as a full sentence', () => {
    const said = [
      metadata.description,
      ...Object.values(metadata.inputs).map(({ description }) => description),
      ...Object.values(metadata.outputs).map(({ description }) => description),
      ...Object.values(contract.reasons),
    ];
    expect(said.filter((text) => !/^[A-Z`"].*[.?]$/s.test(text.trim()))).toEqual([]);
  });

  test('has a closed list of kebab-case reasons that does not shadow the common ones', () => {
    const codes = Object.keys(contract.reasons);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
    expect(codes.filter((code) => code in commonReasons)).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
  });

  test('shows one complete example before any table, and the example is valid', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(readme);
    expect(example).not.toBeNull();
    expect(example?.index).toBeLessThan(readme.indexOf('|---'));
    const text = JSON.stringify(parse(example?.[1] ?? ''));
    expect(text).toContain(`org/delivery/${name}@v1`);
    const used = stepsOf(parse(example?.[1] ?? '')).filter((step) => step.uses === `org/delivery/${name}@v1`);
    expect(used.length).toBeGreaterThan(0);
    for (const step of used) {
      const given = Object.keys(step.with);
      expect(given.filter((key) => !(key in metadata.inputs))).toEqual([]);
      const needed = Object.entries(metadata.inputs).filter(([, { required }]) => required);
      expect(needed.map(([key]) => key).filter((key) => !given.includes(key))).toEqual([]);
    }
  });
});

test('the same input means the same in every action: one first sentence, one default', () => {
  const meanings = new Map<string, Set<string>>();
  for (const { metadata } of actions) {
    for (const [input, { description, default: standard }] of Object.entries(metadata.inputs)) {
      if (input === 'task' || input === 'directory') continue; // each action has its own tasks, and its own place to look
      const meaning = `${/^.*?[.](?=\s|$)/s.exec(description)?.[0]} (${standard ?? ''})`;
      meanings.set(input, (meanings.get(input) ?? new Set()).add(meaning));
    }
  }
  expect(meanings.get('image')?.size).toBe(1);
  expect(
    [...meanings].filter(([, said]) => said.size > 1).map(([input, said]) => ({ input, said: [...said] })),
  ).toEqual([]);
});

interface ExampleStep {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}

function stepsOf(node: unknown): readonly ExampleStep[] {
  if (Array.isArray(node)) return node.flatMap(stepsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'uses' in node && typeof node.uses === 'string' ? [{ uses: node.uses, with: withOf(node) }] : [];
  return [...own, ...Object.values(node).flatMap(stepsOf)];
}

function withOf(step: object): Readonly<Record<string, unknown>> {
  return 'with' in step && typeof step.with === 'object' && step.with !== null ? { ...step.with } : {};
}
