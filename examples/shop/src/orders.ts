export interface Product {
  readonly name: string;
  readonly cents: number;
}

export interface Order {
  readonly id: number;
  readonly product: string;
  readonly quantity: number;
  readonly cents: number;
}

/** The orders of one running shop, in memory. */
export class Orders {
  readonly #catalog: ReadonlyMap<string, Product>;
  readonly #orders = new Map<number, Order>();
  #last = 0;

  constructor(catalog: ReadonlyMap<string, Product>) {
    this.#catalog = catalog;
  }

  /** Takes an order; throws a RangeError that says what is wrong with it. */
  place(product: string, quantity: number): Order {
    const found = this.#catalog.get(product);
    if (found === undefined) throw new RangeError(`there is no product '${product}'`);
    if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > 100) {
      throw new RangeError(`a quantity is a whole number from 1 to 100, not ${quantity}`);
    }
    const cents = found.cents * quantity;
    if (!Number.isSafeInteger(cents)) throw new RangeError(`'${product}' has no price that can be charged`);
    this.#last += 1;
    const order = { id: this.#last, product, quantity, cents };
    this.#orders.set(order.id, order);
    return order;
  }

  find(id: number): Order | undefined {
    return this.#orders.get(id);
  }

  /** Gives whether there was such an order. */
  cancel(id: number): boolean {
    return this.#orders.delete(id);
  }

  get products(): readonly string[] {
    return [...this.#catalog.keys()];
  }
}
