import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import type { Finding } from './finding.ts';
import { answer, type Answer, type CheckedFile, type Order, type WantedFile } from './validation-messages.ts';

export type { CheckedFile } from './validation-messages.ts';

/** Where the checked file stands: how the files it refers to are read. */
export interface CheckProvider {
  /** The text of a file of the same repository and commit; undefined when there is none. */
  readonly ownFile: (path: string) => Promise<string | undefined>;
  /** The text of a file of `org/repo@ref`; undefined when the repository or the file cannot be read. */
  readonly otherFile: (reference: { repository: string; ref: string }, path: string) => Promise<string | undefined>;
}

interface Check {
  readonly provider: CheckProvider;
  readonly resolve: (findings: readonly Finding[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * GitHub's own language service in a thread of its own: it needs a module hook that no other code should get.
 *
 * Starting takes about 0.2 s, a check some milliseconds: several runs may share one. Dispose it, or the process stays.
 */
export class Validator implements AsyncDisposable {
  readonly #worker: Worker;
  readonly #open = new Map<number, Check>();
  #checks = 0;

  constructor() {
    // The extension is that of this file: the thread is started from sources and from their compiled form alike.
    const module = new URL(`./validation-thread${extname(import.meta.filename)}`, import.meta.url);
    this.#worker = new Worker(module, { execArgv: ['--disable-warning=ExperimentalWarning'] });
    this.#worker.on('message', (message: unknown) => void this.#take(v.parse(answer, message)));
    this.#worker.on('error', (error: unknown) => this.#fail(error instanceof Error ? error : new Error(String(error))));
  }

  /**
   * Checks one workflow or `action.yml`: schema, contexts in expressions, inputs of every action and workflow it refers to.
   *
   * An empty answer means GitHub would accept the file.
   */
  check(file: CheckedFile, provider: CheckProvider): Promise<readonly Finding[]> {
    this.#checks += 1;
    const check = this.#checks;
    return new Promise((resolve, reject) => {
      this.#open.set(check, { provider, resolve, reject });
      this.#tell({ kind: 'check', check, file: { name: file.name, content: file.content } });
    });
  }

  async #take(said: Answer): Promise<void> {
    const check = this.#open.get(said.check);
    if (check === undefined) return;
    if (said.kind === 'read') return this.#read(said.read, said.wanted, check);
    this.#open.delete(said.check);
    if (said.kind === 'findings') check.resolve(said.findings);
    else check.reject(new Error(said.message));
  }

  async #read(read: number, { repository, ref, path }: WantedFile, { provider, reject }: Check): Promise<void> {
    try {
      const content =
        repository === undefined || ref === undefined
          ? await provider.ownFile(path)
          : await provider.otherFile({ repository, ref }, path);
      this.#tell({ kind: 'content', read, ...(content === undefined ? {} : { content }) });
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #tell(order: Order): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(order);
  }

  #fail(error: Error): void {
    for (const check of this.#open.values()) check.reject(error);
    this.#open.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
    this.#fail(new Error('The validator was closed.'));
  }
}

/** Checks one file with a validator of its own; see `Validator.check`. */
export async function checkWorkflow(file: CheckedFile, provider: CheckProvider): Promise<readonly Finding[]> {
  await using validator = new Validator();
  return await validator.check(file, provider);
}
