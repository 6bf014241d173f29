import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
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
