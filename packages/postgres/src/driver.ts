import type { Client, ClientConfig } from 'pg';

/** Loads `pg` when the first connection is made, because most runs of the action need none. */
export async function newClient(config: ClientConfig): Promise<Client> {
  const { default: pg } = await import('pg');
  return new pg.Client(config);
}
