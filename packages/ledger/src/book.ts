import type { Deployment, DeploymentStatus } from '#github';
import { isGenuine, readClaim, taskOf } from './genuine.ts';
import type { Place } from './history.ts';
import type { RunOfRecord } from './intent.ts';
import type { Ledger } from './ledger.ts';
import type { RecordOfRun } from './orphan.ts';
import { progressOf } from './progress.ts';
import type { DoubtfulRecord, LedgerRecord } from './record.ts';
import type { RunRegister } from './run-register.ts';
import { sameEnvironment } from './spelling.ts';

/** Whose records are wanted, and how far back: `enough` is asked after every record, with all so far, newest first. */
export interface Wish {
  readonly place: Place;
  enough(records: readonly LedgerRecord[], rest: Rest): boolean;
}

/** What is listed behind the records so far: more deployments than there are records among them. `whole`: there is nothing behind these. */
export interface Rest {
  readonly deployments: readonly Deployment[];
  readonly whole: boolean;
}

/** What the ledger says of a place, newest first. `complete`: it was read to its beginning. */
export interface Chronicle {
  readonly place: Place;
  readonly records: readonly RecordOfRun[];
  readonly doubtful: readonly DoubtfulRecord[];
  readonly complete: boolean;
}

/** Most decisions need no more than a few records, and each needs its run. */
const firstGlance = 12;
const furtherGlance = 40;

/** One place of the ledger while it is read, page by page and record by record. */
export class Book {
  readonly #ledger: Ledger;
  readonly #wish: Wish;
  readonly #runs: RunRegister;
  readonly #ids = new Set<number>();
  readonly #statuses = new Map<number, readonly DeploymentStatus[]>();
  readonly #records: RecordOfRun[] = [];
  readonly #doubtful: DoubtfulRecord[] = [];
  #unread: readonly Deployment[] = [];
  #next: number | undefined = 1;
  #enough = false;

  constructor(ledger: Ledger, wish: Wish, runs: RunRegister) {
    this.#ledger = ledger;
    this.#wish = wish;
    this.#runs = runs;
  }

  /** Whether there is more to read, and it is needed. */
  wants(): boolean {
    return !this.#enough && (this.#unread.length > 0 || this.#next !== undefined);
  }

  /** Takes up deployments, newest first, that follow those it has. */
  add(deployments: readonly Deployment[]): void {
    const { environment, service } = this.#wish.place;
    const own = deployments.filter(
      (each) =>
        !this.#ids.has(each.id) && sameEnvironment(each.environment, environment) && each.task === taskOf(service),
    );
    for (const { id } of own) this.#ids.add(id);
    this.#unread = [...this.#unread, ...own];
  }

  /** What was listed and is not read yet. */
  listed(): readonly Deployment[] {
    return this.#unread;
  }

  /** Whether its list has a further page. */
  hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** Asks for the next page when what it has is read, and is not enough. Throws GitHubFailure. */
  async turnPage(): Promise<void> {
    if (!this.wants() || this.#unread.length > 0 || this.#next === undefined) return;
    const { environment, service } = this.#wish.place;
    const page = await this.#ledger.github.deployments.page({ environment, task: taskOf(service) }, this.#next);
    this.#next = page.next;
    this.add(page.deployments);
  }

  /** What may count and whose statuses are not known yet. */
  unseen(): readonly Deployment[] {
    if (this.#enough) return [];
    return this.#unread.filter((each) => !this.#statuses.has(each.id) && readClaim(each).genuine);
  }

  hear(statuses: ReadonlyMap<number, readonly DeploymentStatus[]>): void {
    for (const { id } of this.unseen()) {
      const told = statuses.get(id);
      if (told !== undefined) this.#statuses.set(id, told);
    }
  }

  /** The runs that the next records name. */
  nextRuns(): readonly RunOfRecord[] {
    return this.#glance().flatMap((each) => {
      const claim = readClaim(each);
      return claim.genuine ? [claim.intent.run] : [];
    });
  }

  /** Judges the next records, until there are enough, or the next page of a list tells of the run of the next one. Throws GitHubFailure. */
  async read(): Promise<void> {
    for (const [index, deployment] of this.#glance().entries()) {
      if (index > 0 && this.#waitsForList(deployment)) return;
      this.#unread = this.#unread.slice(1);
      const judged = await this.#judge(deployment);
      if ('doubt' in judged) {
        this.#doubtful.push(judged);
        continue;
      }
      this.#records.push(judged);
      const rest = { deployments: this.#unread, whole: this.#next === undefined };
      this.#enough = this.#wish.enough(
        this.#records.map(({ record }) => record),
        rest,
      );
      if (this.#enough) return;
    }
  }

  close(): Chronicle {
    const complete = this.#next === undefined && this.#unread.length === 0 && !this.#enough;
    return { place: this.#wish.place, records: this.#records, doubtful: this.#doubtful, complete };
  }

  #waitsForList(deployment: Deployment): boolean {
    const claim = readClaim(deployment);
    return claim.genuine && this.#runs.mayLearn(claim.intent.run);
  }

  #glance(): readonly Deployment[] {
    if (this.#enough) return [];
    const first = this.#records.length === 0 && this.#doubtful.length === 0;
    return this.#unread.slice(0, first ? firstGlance : furtherGlance);
  }

  async #judge(deployment: Deployment): Promise<RecordOfRun | DoubtfulRecord> {
    const claim = readClaim(deployment);
    if (!claim.genuine) return { deployment, doubt: claim.doubt };
    const { rules } = this.#ledger;
    const { id } = claim.intent.run;
    let run = await this.#runs.find(id);
    let judged = isGenuine(deployment, run, rules);
    if (!judged.genuine) {
      run = await this.#runs.confirm(id);
      judged = isGenuine(deployment, run, rules);
    }
    if (!judged.genuine) return { deployment, doubt: judged.doubt };
    if (run === undefined) return { deployment, doubt: 'unknown-run' };
    const statuses =
      this.#statuses.get(deployment.id) ?? (await this.#ledger.github.deployments.statuses(deployment.id));
    return { record: { deployment, intent: judged.intent, progress: progressOf(statuses) }, run };
  }
}
