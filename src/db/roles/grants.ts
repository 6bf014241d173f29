import type { DB } from '../database.ts';

type Privilege = 'select' | 'insert' | 'update' | 'delete';
type Table = keyof DB | 'kysely_migration' | 'kysely_migration_lock';

/**
 * What the server's role may do with each table, and nothing else. A table without a line does not compile. A privilege
 * that a version no longer needs stays one version longer, since the version before still runs during an upgrade.
 */
export const GRANTS: Readonly<Record<Table, readonly Privilege[]>> = {
  // Append-only: with neither of the others, and as no owner, the role cannot take an entry back.
  audit_entries: ['select', 'insert'],
  callback_servers: ['select', 'insert', 'update', 'delete'],
  callback_subscriptions: ['select', 'insert', 'update', 'delete'],
  clear_text: ['select', 'update'],
  event_log: ['select', 'update'],
  event_log_epochs: ['select', 'insert'],
  event_targets: ['select', 'insert', 'update'],
  kysely_migration: ['select'],
  kysely_migration_lock: [],
  master_keys: ['select', 'insert', 'update'],
  nonce_sequences: ['select', 'insert', 'update'],
  periodic_tasks: ['select', 'insert', 'update'],
  profile_updates: ['select', 'insert', 'update'],
  provider_calls: ['select', 'insert', 'update', 'delete'],
  provider_enumerations: ['select', 'insert', 'update'],
  rate_limits: ['select', 'insert', 'update', 'delete'],
  replica_keys: ['select', 'insert', 'update', 'delete'],
  sandbox_secrets: ['select', 'insert'],
  schema_compatibility: ['select'],
  service_keys: ['select', 'insert', 'update'],
  update_changes: ['select', 'insert', 'update'],
  update_events: ['select', 'insert', 'update'],
  user_actors: ['select', 'insert', 'update'],
  // An erasure deletes the key.
  user_keys: ['select', 'insert', 'update', 'delete'],
  users: ['select', 'insert', 'update'],
  verifications: ['select', 'insert', 'update'],
  // Whatever is locked (`for update`) needs `update`, too.
  webhook_inbox: ['select', 'insert', 'update', 'delete'],
};
