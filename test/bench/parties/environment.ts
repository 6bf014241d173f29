/** What the bench tells each of its own servers. */
export function environment(): { host: string; port: number; databaseUrl: string; keys: string } {
  const value = (name: string) => {
    const found = process.env[name];
    if (found === undefined)
      throw new Error(`${name} is missing: these servers are started by npm run bench`);
    return found;
  };
  return {
    host: value('HOST'),
    port: Number(value('PORT')),
    databaseUrl: value('DATABASE_URL'),
    keys: value('ENCRYPTION_KEYS'),
  };
}
