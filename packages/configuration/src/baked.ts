import { type Belonging, belongingOf } from './belonging.ts';
import type { ImageSettings } from './image-settings.ts';

/** Something in an image that belongs to the environment; its value is never told, as it may be a secret. */
export interface BakedSetting {
  readonly name: string;
  readonly where: 'env' | 'label' | 'command';
  readonly belonging: Belonging;
  /** Where the image has several platforms, those that say it. */
  readonly platforms: readonly string[];
  /** Why the contract allows it. */
  readonly allowed: string | undefined;
}

/** The settings of one platform; `image` for an image of a single one. */
export interface PlatformSettings {
  readonly platform: string;
  readonly settings: ImageSettings;
}

/** The contract's names, and what it allows. */
export interface BakedTerms {
  readonly names: ReadonlySet<string>;
  readonly allowed: ReadonlyMap<string, string>;
}

/** Labels about where the image comes from, and by whom. */
const aboutTheImage =
  /^(?:org\.opencontainers\.|org\.label-schema\.|com\.docker\.|io\.buildpacks\.|io\.buildah\.|maintainer$)/u;

/** Finds what is baked into an image and belongs to the environment, over all its platforms, by name. */
export function findBaked(platforms: readonly PlatformSettings[], terms: BakedTerms): readonly BakedSetting[] {
  const found = platforms.flatMap(({ platform, settings }) =>
    settingsOf(settings).flatMap(({ where, name, value }) => {
      const belonging = where === 'label' ? ofLabel(name, terms) : belongingOf(variableOf(name), value, terms.names);
      return belonging === undefined ? [] : [{ where, name, belonging, platform }];
    }),
  );
  const byName = Map.groupBy(found, ({ where, name }) => `${where} ${name}`);
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { name, where, belonging } = first;
    const allowed = terms.allowed.get(name) ?? terms.allowed.get(variableOf(name));
    return [{ name, where, belonging, allowed, platforms: [...new Set(same.map(({ platform }) => platform))] }];
  });
}

interface Setting {
  readonly where: BakedSetting['where'];
  readonly name: string;
  readonly value: string;
}

function settingsOf({ env, labels, command }: ImageSettings): readonly Setting[] {
  return [
    ...env.flatMap(variableSettings),
    ...Object.entries(labels).map(([name, value]): Setting => ({ where: 'label', name, value })),
    ...commandSettings(command, 'command'),
  ];
}

function split(text: string): { readonly name: string; readonly value: string } {
  const equals = text.indexOf('=');
  return equals < 0 ? { name: text, value: '' } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}

/** A variable, and what it says where it holds options of a command, as JAVA_TOOL_OPTIONS does. */
function variableSettings(text: string): readonly Setting[] {
  const { name, value } = split(text);
  const options = /_(?:OPTS|OPTIONS|ARGS|FLAGS)$/u.test(name) ? commandSettings([value], 'env') : [];
  return [{ where: 'env', name, value }, ...options];
}

/** What a command sets: `NAME=value` (also inside `sh -c '…'`), `--flag=value`, `--flag value`, `-Dproperty=value`. */
function commandSettings(command: readonly string[], where: 'env' | 'command'): readonly Setting[] {
  const words = command.flatMap((argument) => argument.split(/[\s;&|"'()]+/u)).filter((word) => word !== '');
  return words.flatMap((word, index): readonly Setting[] => {
    const [, name, value] = /^(--?[A-Za-z][\w.-]*|[A-Za-z_]\w*)(?:=(.*))?$/su.exec(word) ?? [];
    if (name === undefined || (!name.startsWith('-') && value === undefined)) return [];
    if (name.startsWith('-') && !name.startsWith('--') && !name.startsWith('-D')) return [];
    const next = words[index + 1] ?? '';
    if (value === undefined && (next === '' || next.startsWith('-'))) return [];
    return [{ where, name, value: value ?? next }];
  });
}

/** The variable that a flag or a property stands for: `--log-level` is LOG_LEVEL, `spring.profiles.active` SPRING_PROFILES_ACTIVE. */
function variableOf(name: string): string {
  if (!/^-|[.]/u.test(name)) return name;
  return name
    .replace(/^--?(?:D(?=[a-z]+\.))?/u, '')
    .replaceAll(/[.-]/gu, '_')
    .toUpperCase();
}

/** Labels are full of addresses that are about the image, so only their switches and the contract's names count. */
function ofLabel(name: string, { names }: BakedTerms): Belonging | undefined {
  if (names.has(name)) return 'contract';
  if (aboutTheImage.test(name)) return undefined;
  const last = (name.split(/[./]/u).at(-1) ?? '').replaceAll('-', '_');
  const belonging = belongingOf(last.toUpperCase(), '', names);
  return belonging === 'address' || belonging === 'database' ? undefined : belonging;
}
