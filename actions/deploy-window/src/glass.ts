import { nameOfActor, overrideActorsOf, type Calendar, type OverrideActor } from '#calendar';

/** Where a calendar comes from: only that of the default branch is the same whatever commit is deployed, and whoever starts the run. */
export type CalendarOrigin = 'default-branch' | 'workspace' | 'input';

/** One list of those who may break the glass, and what it is called. */
export interface ActorList {
  readonly called: string;
  readonly actors: readonly OverrideActor[];
}

/** Who may break the glass: whom each of these lists names. There is always one; an empty one lets nobody through. */
export type Glass = readonly [ActorList, ...ActorList[]];

/** What a calendar, and the workflow that names it, say of who may. */
export interface Said {
  readonly calendar: Calendar;
  readonly called: string;
  readonly from: CalendarOrigin;
  readonly environment: string;
  /** The input `override-actors`. */
  readonly given: readonly OverrideActor[] | undefined;
}

/**
 * Who may break the glass. A calendar of the default branch says it, and the input can only narrow that: whoever may start a workflow of a branch could
 * otherwise name himself. Of another calendar the list counts when it has one, and else the input, which comes from the same hands. Pure.
 */
export function glassOf({ calendar, called, from, environment, given }: Said): Glass {
  const own = overrideActorsOf(calendar, environment);
  const input: ActorList = { called: 'the input `override-actors`', actors: given ?? [] };
  if (own === undefined && from !== 'default-branch') return [input];
  const list: ActorList = { called: `\`override-actors\` of ${called}`, actors: own ?? [] };
  return given === undefined ? [list] : [list, input];
}

/** The people whom the input names to no effect, because the calendar names neither them nor a team that they could be in. Pure. */
export function namedInVain([list, ...narrower]: Glass): readonly string[] {
  if (list.actors.some(({ kind }) => kind === 'team')) return [];
  const people = new Set(list.actors.map((actor) => nameOfActor(actor).toLowerCase()));
  return narrower
    .flatMap(({ actors }) => actors)
    .filter((actor) => people.size === 0 || (actor.kind === 'person' && !people.has(actor.login.toLowerCase())))
    .map(nameOfActor);
}

/** A list in words. Pure. */
export function describeList({ called, actors }: ActorList): string {
  return `${called} names ${actors.length === 0 ? 'nobody' : actors.map(nameOfActor).join(', ')}`;
}
