import {
  type ActionInterface,
  type InputInterface,
  type Interface,
  type Level,
  levels,
  type WorkflowInterface,
} from './interface.ts';

/** One difference between two interfaces. A caller of the old one may break by it, or not. */
export interface Change {
  readonly breaking: boolean;
  /** As `deploy.yml: input "image" is gone`. */
  readonly what: string;
}

/**
 * What changed for callers from one interface to another.
 *
 * Breaking is what can stop a workflow that worked, or make it do something else without being changed: what is gone or renamed, an
 * input or secret that must be given now, another type, another default, one more permission (a caller that does not grant it fails
 * at startup: docs.github.com, "Reusing workflows", permissions can only be maintained or reduced).
 */
export function compareInterfaces(old: Interface, now: Interface): readonly Change[] {
  return [
    ...compareEntries('action', '', old.actions, now.actions, compareActions),
    ...compareEntries('workflow', '', old.workflows, now.workflows, compareWorkflows),
  ];
}

function compareActions(place: string, old: ActionInterface, now: ActionInterface): readonly Change[] {
  return [
    ...(old.using === now.using ? [] : [breaking(`${place}: runs on ${now.using} and no longer on ${old.using}`)]),
    ...compareInputs(place, old.inputs, now.inputs),
    ...compareOutputs(place, old.outputs, now.outputs),
  ];
}

function compareWorkflows(place: string, old: WorkflowInterface, now: WorkflowInterface): readonly Change[] {
  return [
    ...compareInputs(place, old.inputs, now.inputs),
    ...compareEntries('secret', `${place}: `, old.secrets, now.secrets, compareRequired, ({ required }) => required),
    ...compareOutputs(place, old.outputs, now.outputs),
    ...comparePermissions(place, old.permissions, now.permissions),
  ];
}

type Inputs = Readonly<Record<string, InputInterface>>;

function compareInputs(place: string, old: Inputs, now: Inputs): readonly Change[] {
  return compareEntries('input', `${place}: `, old, now, compareInput, mustBeGiven);
}

function compareInput(place: string, old: InputInterface, now: InputInterface): readonly Change[] {
  const type = old.type === now.type ? [] : [breaking(`${place} is a ${now.type} and no longer a ${old.type}`)];
  if (mustBeGiven(old)) return mustBeGiven(now) ? type : [...type, harmless(`${place} can be left out`)];
  if (mustBeGiven(now)) return [...type, breaking(`${place} must be given`)];
  if (old.default === now.default) return type;
  return [
    ...type,
    breaking(`${place} is ${JSON.stringify(now.default)} by default and no longer ${JSON.stringify(old.default)}`),
  ];
}

/** The runner does not insist on `required`, but the action does where there is no default. */
function mustBeGiven({ required, default: given }: InputInterface): boolean {
  return required && given === undefined;
}

interface Requirement {
  readonly required: boolean;
}

function compareRequired(place: string, old: Requirement, now: Requirement): readonly Change[] {
  if (old.required === now.required) return [];
  return [now.required ? breaking(`${place} must be given`) : harmless(`${place} can be left out`)];
}

function compareOutputs(place: string, old: readonly string[], now: readonly string[]): readonly Change[] {
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  return compareEntries('output', `${place}: `, named(old), named(now), () => []);
}

type Grants = Readonly<Record<string, Level>>;

function comparePermissions(place: string, old: Grants, now: Grants): readonly Change[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const [before, after] = [old[name] ?? 'none', now[name] ?? 'none'];
    if (before === after) return [];
    const more = levels.indexOf(after) > levels.indexOf(before);
    const what = `${place}: asks for ${name}: ${after} and no longer for ${before}`;
    return [more ? breaking(what) : harmless(what)];
  });
}

function compareEntries<T>(
  kind: string,
  place: string,
  old: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  compare: (place: string, old: T, now: T) => readonly Change[],
  breaksWhenNew: (added: T) => boolean = () => false,
): readonly Change[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].toSorted();
  return names.flatMap((name) => {
    const [before, after] = [old[name], now[name]];
    const what = place === '' ? name : `${place}${kind} "${name}"`;
    if (after === undefined) return [breaking(place === '' ? `${what}: the ${kind} is gone` : `${what} is gone`)];
    if (before !== undefined) return compare(what, before, after);
    if (breaksWhenNew(after)) return [breaking(`${what} is new and must be given`)];
    return [harmless(place === '' ? `${what}: the ${kind} is new` : `${what} is new`)];
  });
}

const breaking = (what: string): Change => ({ breaking: true, what });
const harmless = (what: string): Change => ({ breaking: false, what });
