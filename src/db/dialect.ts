import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresAdapter,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { SESSION_SETTINGS } from './session.ts';

/** One for all: it is large, each statement begins with it anew, and an end user's reads have a Kysely of their own. */
const COMPILER = new PostgresQueryCompiler();

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

  override createDriver(): PostgresDriver {
    return new ExplicitTransactions(this.#config);
  }

  override createQueryCompiler(): PostgresQueryCompiler {
    return COMPILER;
  }
}

/**
 * For migrations, whose transaction holds all that they depend on, however the session is that a pooler gives them: their
 * lock, which others are waited for without an end, and how long they wait for tables.
 */
export class MigrationDialect extends ProfileDialect {
  readonly #config: PostgresDialectConfig;
  readonly #lockTimeoutMs: number;

  constructor(config: PostgresDialectConfig, lockTimeoutMs: number) {
    super(config);
    this.#config = config;
    this.#lockTimeoutMs = lockTimeoutMs;
  }

  override createDriver(): PostgresDriver {
    return new ExplicitTransactions(this.#config, [
      'set local statement_timeout = 0',
      'set local lock_timeout = 0',
      `select pg_advisory_xact_lock(${MIGRATION_LOCK})`,
      `set local lock_timeout = ${this.#lockTimeoutMs}`,
    ]);
  }

  override createAdapter(): PostgresAdapter {
    return new LockedByTransaction();
  }
}

/** The number that Kysely's own lock has, so that versions of either kind wait for each other. */
const MIGRATION_LOCK = '3853314791062309107';

/** Kysely's own lock is the session's: a pooler in transaction mode would leave it locked in some session. */
class LockedByTransaction extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}

  override async releaseMigrationLock(): Promise<void> {}
}

class ExplicitTransactions extends PostgresDriver {
  readonly #more: readonly string[];

  constructor(config: PostgresDialectConfig, more: readonly string[] = []) {
    super(config);
    this.#more = more;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel = 'read committed', accessMode }: TransactionSettings,
  ): Promise<void> {
    // One message, and so one round trip.
    const begin = `start transaction isolation level ${isolationLevel} ${accessMode ?? ''}`;
    const pause = `set local idle_in_transaction_session_timeout = '${PAUSE}'`;
    await connection.executeQuery(CompiledQuery.raw([begin, pause, ...this.#more].join('; ')));
  }
}
