import type { Values } from '#inputs';
import { ActionFailure } from '#kit';
import { describe, type Close, type Notes, type Opening, type Place, type Release, type Stage } from '#ledger';
import { formatReference } from '#oci';
import type { inputs } from './inputs.ts';

type Inputs = Values<typeof inputs>;

/** What one step is asked to do, with everything that takes. */
export type Task =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'close'; readonly close: Close }
  | { readonly kind: 'find'; readonly place: Place; readonly image: string | undefined }
  | { readonly kind: 'find-waiting'; readonly place: Place }
  | { readonly kind: 'claim'; readonly id: number; readonly place: Partial<Place> }
  | { readonly kind: 'floor'; readonly place: Place; readonly release: Release | { readonly id: number } };

/** The task that the inputs ask for; `repository` (`owner/name`) names the service when nothing else does. Throws ActionFailure `bad-input` that lists all that is missing. */
export function readTask(given: Inputs, repository: string): Task {
  switch (given.task) {
    case 'open':
      return { kind: 'open', opening: openingOf(given, repository) };
    case 'stage':
      return { kind: 'stage', stage: stageOf(given) };
    case 'close':
      return { kind: 'close', close: closeOf(given) };
    case 'find':
      return given.state === 'queued'
        ? { kind: 'find-waiting', place: placeOf(given, repository) }
        : { kind: 'find', place: placeOf(given, repository), image: given.image && nameOf(given.image) };
    case 'claim':
      return { kind: 'claim', ...claimOf(given) };
    case 'floor':
      return { kind: 'floor', place: placeOf(given, repository), release: releaseOf(given) };
    default:
      return given.task satisfies never;
  }
}

function openingOf(given: Inputs, repository: string): Opening {
  const { environment, image, version, kind, state, environmentUrl } = given;
  if (environment === undefined || image === undefined) {
    throw missing(given.task, { environment, image });
  }
  return {
    environment,
    service: serviceOf(given, repository),
    image: nameOf(image),
    version: version ?? '',
    kind: kind === 'auto' ? undefined : kind,
    gates: given.gates ?? [],
    migration: given.migration,
    remediates: given.remediates,
    rehearsal: given.rehearsal,
    revision: given.revision,
    state,
    environmentUrl: environmentUrl?.href,
    notes: notesOf(given, { stage: 'open', kind: kind === 'auto' ? 'redeploy' : kind }),
    productionEnvironment: given.productionEnvironment,
    transientEnvironment: given.transientEnvironment,
  };
}

/** A tag beside the digest says nothing about what runs, and would make one image look like two. */
function nameOf({ registry, repository, digest }: NonNullable<Inputs['image']>): string {
  return formatReference({ registry, repository, ...(digest === undefined ? {} : { digest }) });
}

function placeOf(given: Inputs, repository: string): Place {
  const { environment } = given;
  if (environment === undefined) throw missing(given.task, { environment });
  return { environment, service: serviceOf(given, repository) };
}

function releaseOf({ task, id, revision, version }: Inputs): Release | { readonly id: number } {
  if (id !== undefined) return { id };
  if (revision === undefined && version === undefined) throw missing(task, { id, revision, version });
  return { sha: revision ?? '', version: version ?? '' };
}

function serviceOf({ service }: Inputs, repository: string): string {
  return service ?? repository.replace(/^[^/]*\//, '');
}

function stageOf(given: Inputs): Stage {
  const { id, stage } = given;
  if (id === undefined || stage === undefined) throw missing(given.task, { id, stage });
  return { id, stage, ...restOf(given, { stage }) };
}

function closeOf(given: Inputs): Close {
  const { id, outcome, stage } = given;
  if (id === undefined || outcome === undefined) throw missing(given.task, { id, outcome });
  // The stage that was named last is not known yet, and is at most forty characters.
  return { id, outcome, stage, ...restOf(given, { stage: stage ?? 'x'.repeat(40), outcome }) };
}

function claimOf(given: Inputs): { readonly id: number; readonly place: Partial<Place> } {
  const { id } = given;
  if (id === undefined) throw missing(given.task, { id });
  return { id, place: namedPlaceOf(given) };
}

function namedPlaceOf({ environment, service }: Inputs): Partial<Place> {
  return {
    ...(environment === undefined ? {} : { environment }),
    ...(service === undefined ? {} : { service }),
  };
}

function restOf(given: Inputs, beside: Notes) {
  const { environmentUrl } = given;
  return { place: namedPlaceOf(given), notes: notesOf(given, beside), environmentUrl: environmentUrl?.href };
}

/** What `detail` says, which has to have its place beside what the action sets itself. */
function notesOf({ detail }: Inputs, beside: Notes): Notes {
  const notes = Object.fromEntries(detail ?? []);
  refuseTooLong({ ...notes, ...beside });
  return notes;
}

/** The ledger would refuse it too, but only after it was asked. */
function refuseTooLong(notes: Notes): void {
  try {
    describe(notes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ActionFailure('bad-input', `\`detail\` cannot be written: ${error.message}.`, { cause: error });
  }
}

function missing(task: string, wanted: Readonly<Record<string, unknown>>): ActionFailure {
  const names = Object.keys(wanted).filter((name) => wanted[name] === undefined);
  return new ActionFailure(
    'bad-input',
    `\`task: ${task}\` needs ${names.map((name) => `\`${name}\``).join(' and ')}, which ${names.length === 1 ? 'was' : 'were'} not given.`,
  );
}
