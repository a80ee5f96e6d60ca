import pg from 'pg';

/**
 * A connection of our own, for as long as `work` takes. Losing it does not take the process along: whatever is asked of it
 * next is refused, and so `work` fails.
 */
export async function withConnection<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
