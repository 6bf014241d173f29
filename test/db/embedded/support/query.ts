import { Pool } from 'pg';

/** Runs one statement over a connection of its own, through a pool as the app does. */
export async function query(url: string, text: string): Promise<unknown[][]> {
  const pool = new Pool({ connectionString: url });
  // A server that stops ends its connections, which is no failure of the one that asked.
  pool.on('error', () => undefined);
  try {
    return (await pool.query({ text, rowMode: 'array' })).rows;
  } finally {
    await pool.end();
  }
}
