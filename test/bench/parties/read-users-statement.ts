import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { readUsers } from '../../../src/db/users/read-users.ts';

/** The text of the statement that our reads run, its one parameter an array of ids. */
export async function readUsersStatement(): Promise<string> {
  let text: string | undefined;
  const recorder = new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      text ??= query.sql;
    },
  });
  await readUsers(recorder as never, [{ id: '00000000-0000-4000-8000-000000000000' }], {} as never);
  if (text === undefined || text.includes('$2'))
    throw new Error(
      'The statement of readUsers has other parameters than one array of ids: see parties/limit.ts.',
    );
  return text;
}
