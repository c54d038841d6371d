/** Records in the order they were made; a list may lag behind, as GitHub's do (see the fault `{ lag }`). */
export class Collection<T extends { readonly id: number }> {
  readonly #records = new Map<number, T>();
  readonly #hidden = new Map<number, number>();

  /** `lag`: how many lists are answered without it. */
  add(record: T, lag = 0): T {
    this.#records.set(record.id, record);
    if (lag > 0) this.#hidden.set(record.id, lag);
    return record;
  }

  get(id: number): T | undefined {
    return this.#records.get(id);
  }

  replace(record: T): T {
    this.#records.set(record.id, record);
    return record;
  }

  remove(id: number): void {
    this.#records.delete(id);
  }

  /** Oldest first, all of them. */
  all(): readonly T[] {
    return [...this.#records.values()];
  }

  /** Oldest first, as a list request sees them now. */
  list(): readonly T[] {
    if (this.#hidden.size === 0) return this.all();
    const visible = this.all().filter(({ id }) => !this.#hidden.has(id));
    for (const [id, lists] of this.#hidden) {
      if (lists > 1) this.#hidden.set(id, lists - 1);
      else this.#hidden.delete(id);
    }
    return visible;
  }
}
