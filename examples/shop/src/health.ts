import type { Orders } from './orders.ts';

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly version: string;
  readonly problem?: string;
}

/** Proves that the shop sells: orders each product, finds the order, cancels it. */
export function checkHealth(orders: Orders, version: string): Health {
  try {
    if (orders.products.length === 0) throw new RangeError('the catalog is empty');
    for (const product of orders.products) {
      const order = orders.place(product, 2);
      const kept = orders.find(order.id) === order;
      if (!orders.cancel(order.id) || !kept) throw new Error(`the order of '${product}' was lost`);
    }
    return { status: 'ok', version };
  } catch (error) {
    return { status: 'failing', version, problem: error instanceof Error ? error.message : String(error) };
  }
}
