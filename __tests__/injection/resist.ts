import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readManifest, runStep, type StepRecord } from '#rehearsal/runner';
import { foreignMarkupIn, outlineOf } from './markup.ts';
import { media, type Medium } from './media.ts';
import { groups, hostile } from './strings.ts';

/** A field of outside text, what carries it, and whether any of it is ever shown to people. */
export interface Field {
  readonly by: Medium;
  /** `never` for what is read and not printed, which is proved, too; `perhaps` where that is up to the others. Default: always. */
  readonly shown?: 'never' | 'perhaps';
}

/** One way through an action in which it meets texts from outside. */
export interface Scene<Names extends string = string> {
  /** The output `reason` of each run. */
  readonly reason: string;
  readonly fields: Readonly<Record<Names, Field>>;
  /** Only so many runs, for fields that are alike: each string is in some of them. Default: each string is in each field. */
  readonly runs?: number;
  /** Runs the bundle with these texts; the same way for every text. */
  readonly run: (texts: Readonly<Record<Names, string>>) => Promise<StepRecord>;
}

export function scene<Names extends string>(of: Scene<Names>): Scene {
  return { ...of, run: async (texts) => await of.run(checked(of.fields, texts)) };
}

/** Every input but those that the action masks, all of them at once: it refuses them in one message, and says what each was. */
export function inputsOf(action: string, masked: readonly string[] = []): Scene {
  const { inputs } = readManifest(bundleOf(action));
  const secret = /(?<!fencing-)token$|password$|secret$|^key$|-key$/u;
  const open = Object.keys(inputs).filter((name) => !secret.test(name) && !masked.includes(name));
  return {
    reason: 'bad-input',
    runs: Math.ceil(groups.length / open.length) + 1,
    fields: Object.fromEntries(open.map((name) => [name, { by: 'environment', shown: 'perhaps' }])),
    run: (texts) =>
      runStep({
        action: bundleOf(action),
        inputs: texts,
        defaults: { 'github.token': '' },
        env: { RUNNER_DEBUG: '1' },
      }),
  };
}

/** The built bundle of an action. */
export function bundleOf(action: string): string {
  return join(import.meta.dirname, '..', '..', 'dist', action);
}

/**
 * Feeds every string to every field of every scene, a few per run, and compares with a run in which all texts are harmless: the
 * step ends the same way, and no output, state, variable, mask, annotation, command or markup has come of a text. That each field is
 * really printed somewhere is proved by the word that its strings carry.
 */
export function resist(action: string, scenes: Readonly<Record<string, Scene>>, timeout = 120_000): void {
  if (Object.keys(scenes).length === 0) throw new Error(`${action} has no scene`);
  for (const [name, { reason, fields, run, runs = groups.length }] of Object.entries(scenes)) {
    test(
      `${action}, ${name}: texts from outside stay texts`,
      async () => {
        expect(existsSync(join(bundleOf(action), 'index.js'))).toBe(true);
        const names = Object.keys(fields);
        const wordOf = (field: string): string => `owned${names.indexOf(field)}x`;
        const quiet = textsFor(fields, (field) => `harmless ${wordOf(field)}`);
        const harmless = await run(quiet);
        if (harmless.outputs['reason'] !== reason)
          throw new Error(`${harmless.log.join('\n')}\nended with ${harmless.outputs['reason']}`);
        const wanted = shapeOf(harmless);
        const seen = new Set<string>();
        for (let turn = 0; turn < runs; turn += 1) {
          const from = Math.floor((turn * groups.length) / runs);
          const texts = textsFor(fields, (field, at) => hostile(from + at, turn + at, wordOf(field)));
          const record = await run(texts);
          const said = record.log.join('\n').slice(-4000);
          const shape = shapeOf(record);
          if (!isDeepStrictEqual(shape, wanted)) expect({ texts, said, ...shape }).toEqual(wanted);
          const trouble = troubleIn(record);
          if (trouble.length > 0) expect({ texts, said, trouble }).toEqual({ trouble: [] });
          const shown = [...record.log, record.summary ?? '', ...record.annotations.map(({ message }) => message)].join(
            '\n',
          );
          for (const field of names) if (shown.includes(wordOf(field))) seen.add(field);
        }
        const certain = names.filter((field) => fields[field]?.shown !== 'perhaps');
        expect(certain.filter((field) => seen.has(field))).toEqual(
          certain.filter((field) => fields[field]?.shown !== 'never'),
        );
      },
      timeout,
    );
  }
}

function textsFor(
  fields: Readonly<Record<string, Field>>,
  textOf: (field: string, at: number) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([field, { by }], at) => [field, media[by](textOf(field, at))]));
}

function checked<Names extends string>(
  fields: Readonly<Record<Names, Field>>,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<Names, string>> {
  const has = (given: Readonly<Record<string, string>>): given is Readonly<Record<Names, string>> =>
    Object.keys(fields).every((name) => name in given);
  if (!has(texts)) throw new Error('a field has no text');
  return texts;
}

/** Everything of a step that no text from outside may change. */
export function shapeOf(record: StepRecord): object {
  const { outputs, annotations, log, summary } = record;
  return {
    end: [record.exitCode, record.signal, record.outcome],
    decision: outputs['decision'],
    reason: outputs['reason'],
    outputs: Object.keys(outputs).toSorted(),
    state: Object.keys(record.state).toSorted(),
    env: record.env,
    path: record.path,
    masks: record.masks.length,
    commandErrors: record.commandErrors,
    annotations: annotations.map(({ level, properties }) => ({ level, properties: withoutWords(properties) })),
    commands: log.flatMap((line) => /^\s*(?:##\[[^\]]*\]|::[\w-]+)/u.exec(line) ?? []),
    outline: outlineOf(summary ?? ''),
  };
}

/** A file may be called like this; what is said of it stays the same. */
function withoutWords(properties: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, /owned\d+x/u.test(value) ? 'a text' : value]),
  );
}

/** What people would be shown that is not what it seems. */
export function troubleIn({ log, summary, annotations, masks }: StepRecord): readonly string[] {
  const lines = log.flatMap((entry) => (entry.startsWith('##[') ? entry.split('\n') : [entry]));
  return [
    ...masks.filter((mask) => mask.length < 4 || /owned\d+x/u.test(mask)).map((mask) => `masked: ${mask}`),
    ...(summary === null ? ['the summary is too long'] : foreignMarkupIn(summary)),
    ...lines.filter((line) => unseen.test(line)).map((line) => `in the log: ${JSON.stringify(line.slice(0, 100))}`),
    ...lines.filter((line) => line.length > 64 * 1024).map((line) => `a line of ${line.length} characters`),
    ...annotations
      .filter(({ message }) => unseen.test(message.replaceAll('\n', ' ')))
      .map(({ message }) => `in an annotation: ${JSON.stringify(message)}`),
  ];
}

const unseen = /(?![\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
