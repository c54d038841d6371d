import type { Order } from './orders.ts';
import { ask } from './postgres.ts';

/** Where orders are kept beyond the life of one process. */
export interface Book {
  write(order: Order): Promise<void>;
  /** Proves that an order can be written, found and struck out. */
  check(order: Order): Promise<void>;
}

/** The book in the database at a URL, in the table `orders`. */
export function openBook(url: string): Book {
  const insert = async ({ product, quantity, cents }: Order): Promise<string> => {
    const values = `${quote(product)}, ${quantity}, ${cents}`;
    const [id] = await ask(url, `INSERT INTO orders (product, quantity, cents) VALUES (${values}) RETURNING id`);
    if (id === undefined || !/^\d+$/.test(id)) throw new Error('the order was not written');
    return id;
  };
  return {
    write: async (order) => void (await insert(order)),
    check: async (order) => {
      const id = await insert(order);
      const struck = await ask(url, `DELETE FROM orders WHERE id = ${id} RETURNING product`);
      if (struck[0] !== order.product) throw new Error(`the order of '${order.product}' was lost`);
    },
  };
}

function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
