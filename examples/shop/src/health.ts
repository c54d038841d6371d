import type { Book } from './book.ts';
import type { Orders } from './orders.ts';

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly version: string;
  readonly problem?: string;
}

/** Proves that the shop sells: orders each product, finds the order, cancels it; the same with the book, if there is one. */
export async function checkHealth(orders: Orders, book: Book | undefined, version: string): Promise<Health> {
  try {
    if (orders.products.length === 0) throw new RangeError('the catalog is empty');
    for (const product of orders.products) {
      const order = orders.place(product, 2);
      const kept = orders.find(order.id) === order;
      if (!orders.cancel(order.id) || !kept) throw new Error(`the order of '${product}' was lost`);
      await book?.check(order);
    }
    return { status: 'ok', version };
  } catch (error) {
    return { status: 'failing', version, problem: error instanceof Error ? error.message : String(error) };
  }
}
