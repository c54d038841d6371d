import { GitHubFailure, type Deployment, type DeploymentStatus, type Seen } from '#github';
import { seconds, type Instant } from '#time';
import { Book, type Chronicle, type Wish } from './book.ts';
import { taskOf } from './genuine.ts';
import type { Place } from './history.ts';
import { commitsOf, findCandidates, judgeInFlight, readBustle, type Bustle, type InFlight } from './in-flight.ts';
import type { Ledger } from './ledger.ts';
import { RunRegister } from './run-register.ts';

/** All that was read for one decision. */
export interface Reading {
  /** In the order of the wishes. */
  readonly chronicles: readonly Chronicle[];
  /** What goes on in the environment of the first wish, of any service; empty when that was not asked. */
  readonly inFlight: readonly InFlight[];
}

/**
 * Reads several places of the ledger with as few requests as possible: lists by the REST API, which tells services apart and knows the number and
 * the app of a deployment; the statuses of them all, and the deployments of runs in progress, in one query by GraphQL; runs by the list of their
 * workflow. Five requests are enough for a place, any others it depends on and all that is in flight, when their newest hundred records decide; what
 * is in flight never takes more. A record counts by `isGenuine` as everywhere, and none is doubted because of a list. GitHub's lists lag: the first place is listed by both APIs, and read again when they disagree. What goes on
 * is only looked for when `inFlightSince`, the earliest beginning that is believed, is given; it is asked once GitHub has told its time. Throws GitHubFailure: what cannot be read is never left
 * out.
 */
export async function readChronicles(
  ledger: Ledger,
  wishes: readonly Wish[],
  inFlightSince?: () => Instant,
): Promise<Reading> {
  const runs = new RunRegister(ledger.github);
  const [target] = wishes;
  const { books, first, bustle } = await begin(ledger, wishes, runs, inFlightSince !== undefined);
  const wish =
    inFlightSince === undefined || target === undefined ? undefined : { place: target.place, since: inFlightSince() };
  const candidates = wish === undefined ? [] : await findCandidates(ledger, wish, first, bustle);
  runs.know(bustle.runs);
  await runs.learn([...books.flatMap((book) => book.nextRuns()), ...candidates.map(({ intent }) => intent.run)]);
  const [going] = await Promise.all([
    wish === undefined ? [] : judgeInFlight(ledger, runs, candidates, wish.place),
    ...books.map((book) => book.read()),
  ]);
  while (books.some((book) => book.wants())) {
    await Promise.all(books.map((book) => book.turnPage()));
    await hear(ledger, books);
    await runs.learn(books.flatMap((book) => book.nextRuns()));
    await Promise.all(books.map((book) => book.read()));
  }
  return { chronicles: books.map((book) => book.close()), inFlight: going };
}

const tries = 3;

/** Lists the places and hears their statuses; again, after a second and two, while the newest records of the first place differ between the APIs. */
async function begin(ledger: Ledger, wishes: readonly Wish[], runs: RunRegister, crowd: boolean) {
  for (let attempt = 1; ; attempt++) {
    const books = wishes.map((wish) => new Book(ledger, wish, runs));
    const [target, ...others] = books;
    const [bustle] = await Promise.all([
      crowd ? readBustle(ledger) : calm,
      target?.turnPage(),
      others.length > 1 ? fillTogether(ledger, wishes, others) : undefined,
    ]);
    await Promise.all(books.map((book) => book.turnPage()));
    const listed = target?.listed() ?? [];
    const first = await hear(ledger, books, { environment: environmentOf(wishes), commits: commitsOf(bustle.runs) });
    if (agree(listed, target?.hasMore() ?? false, first, wishes[0]?.place)) return { books, first, bustle };
    if (attempt === tries) {
      throw new GitHubFailure(
        'unavailable',
        'GitHub lists other deployments by GraphQL than by REST: one of its lists is behind, so nobody can say what was deployed last. Run the job again.',
      );
    }
    await ledger.clock.sleep(seconds(attempt));
  }
}

/** Where nobody asks what is in flight. */
const calm: Bustle = { runs: [], whole: true };

function environmentOf([first]: readonly Wish[]): string {
  return first?.place.environment ?? '';
}

/** Whether two lists of the newest deployments show the same ones, as far as both reach. */
function agree(
  listed: readonly Deployment[],
  more: boolean,
  { newest, after }: Seen,
  place: Place | undefined,
): boolean {
  if (place === undefined) return true;
  const own = newest.filter((each) => each.task === taskOf(place.service));
  const listedBack = more ? (listed.at(-1)?.createdAt ?? 0) : 0;
  const seenBack = after === undefined ? 0 : (newest.at(-1)?.createdAt ?? 0);
  const nodes = new Set(own.map(({ nodeId }) => nodeId));
  const known = new Set(listed.map(({ nodeId }) => nodeId));
  return (
    own.every(({ nodeId, createdAt }) => known.has(nodeId) || createdAt <= listedBack) &&
    listed.every(({ nodeId, createdAt }) => nodeId === undefined || nodes.has(nodeId) || createdAt <= seenBack)
  );
}

/** One list for several places of a service: its newest records, wherever they are. */
async function fillTogether(ledger: Ledger, wishes: readonly Wish[], books: readonly Book[]): Promise<void> {
  const services = new Set(wishes.map(({ place }) => place.service));
  const [service] = services;
  if (service === undefined || services.size > 1) return;
  const { deployments } = await ledger.github.deployments.page({ task: taskOf(service) }, 1);
  for (const book of books) book.add(deployments);
}

/** As many as one query may ask about. */
const most = 300;

/** What the first query asks beside statuses: the newest deployments of an environment, and those of some commits in it. */
interface Surroundings {
  readonly environment: string;
  readonly commits: readonly string[];
}

/** Tells the books the statuses they miss; what GraphQL cannot tell is asked for one by one. Resolves with the answer to the first query. */
async function hear(ledger: Ledger, books: readonly Book[], around?: Surroundings): Promise<Seen> {
  const { deployments } = ledger.github;
  const unseen = books.flatMap((book) => book.unseen());
  const nodes = unseen.flatMap(({ nodeId }) => nodeId ?? []);
  const newestOf = around === undefined ? undefined : { environment: around.environment };
  const madeOf = around === undefined || around.commits.length === 0 ? undefined : around;
  const nothing: Seen = { statuses: new Map(), newest: [], after: undefined, ofCommits: new Map() };
  const first =
    nodes.length === 0 && newestOf === undefined
      ? nothing
      : await deployments.look({ statusesOf: nodes.slice(0, most), newestOf, madeOf });
  const told = new Map(first.statuses);
  for (let start = most; start < nodes.length; start += most) {
    const more = await deployments.look({ statusesOf: nodes.slice(start, start + most), newestOf: undefined });
    for (const [node, statuses] of more.statuses) told.set(node, statuses);
  }
  const statuses = new Map(
    await Promise.all(unseen.map(async (each) => [each.id, await statusesOf(ledger, each, told)] as const)),
  );
  for (const book of books) book.hear(statuses);
  return first;
}

async function statusesOf(
  { github }: Ledger,
  { id, nodeId }: Deployment,
  told: Seen['statuses'],
): Promise<readonly DeploymentStatus[]> {
  const known = nodeId === undefined ? undefined : told.get(nodeId);
  return known ?? (await github.deployments.statuses(id));
}
