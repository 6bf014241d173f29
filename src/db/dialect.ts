import {
  CompiledQuery,
  type DatabaseConnection,
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  sql,
  type TransactionSettings,
} from 'kysely';
import { SESSION_SETTINGS } from './session.ts';

const PAUSE = SESSION_SETTINGS.idle_in_transaction_session_timeout;

/**
 * PostgreSQL, with transactions that say themselves what they rely on. A pooler in transaction mode runs each of them on
 * another session, which may be set up or not.
 */
export class ProfileDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): PostgresAdapter {
    return new LockByTransaction();
  }

  override createDriver(): PostgresDriver {
    return new ExplicitTransactions(this.#config);
  }
}

class ExplicitTransactions extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel = 'read committed', accessMode }: TransactionSettings,
  ): Promise<void> {
    // One message, and so one round trip.
    const begin = `start transaction isolation level ${isolationLevel} ${accessMode ?? ''}`;
    await connection.executeQuery(
      CompiledQuery.raw(`${begin}; set local idle_in_transaction_session_timeout = '${PAUSE}'`),
    );
  }
}

/** The number that Kysely's own lock has, so that versions of either kind wait for each other. */
const MIGRATION_LOCK = '3853314791062309107';

/** Takes the lock of migrations until the transaction ends. */
export async function lockMigrations(db: Kysely<never>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`.execute(db);
}

/** Kysely's own lock is the session's, which a pooler in transaction mode would leave locked. */
class LockByTransaction extends PostgresAdapter {
  override async acquireMigrationLock(db: Kysely<never>): Promise<void> {
    await lockMigrations(db);
  }

  override async releaseMigrationLock(): Promise<void> {}
}
