import type pg from 'pg';
import type { Actor } from '../../domain/user/actor.ts';
import type { Decided } from '../../domain/user/draft.ts';
import type { Loaded, LoadOptions, Notice, Store } from '../../domain/user/store.ts';
import type { ProviderId } from '../../domain/vocabulary.ts';
import { type AuditHead, chainAudit, isSealOf, NEW_TRAIL } from '../audit/audit-chain.ts';
import { DECISION_NOW, STATEMENT_NOW } from '../clock.ts';
import { queryAs } from '../end-user.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { createDataKey, type DataKey, keyedDigest } from '../sealing/seal.ts';
import { inStatementSpan } from '../trace-statement.ts';
import { requestDigest } from '../updates/request-origin.ts';
import { commitStatement, type Statement } from './commit-user.ts';
import { contactDigests } from './contact-digests.ts';
import { ACTOR_COLUMNS, ACTOR_JOINS, type ActorRow, openActor } from './load-user.ts';

/** What a commit needs beside the decision: the user's key, where its audit trail ends, and for whom it was loaded. */
export type Sealed = { dataKey: DataKey; auditHead: AuditHead; endUser: string | null };

type LoadedUser = Loaded<Sealed>;

const LEASE = "interval '15 seconds'";

export const LOAD: Omit<Statement, 'values'> = {
  name: 'load-user',
  text: `select ${ACTOR_COLUMNS}, null::json as earlier from user_actors a ${ACTOR_JOINS} where a.user_id = $1::uuid`,
};

export const LOAD_WITH_KEY: Omit<Statement, 'values'> = {
  name: 'load-user-with-key',
  text: `select ${ACTOR_COLUMNS},
      coalesce(
        (select json_build_object('id', p.id, 'digest', encode(p.input_digest, 'base64')) from profile_updates p
          where p.user_id = u.id and p.key_digest = $4::bytea and p.input_digest is not null),
        -- As the version before stored it.
        (select json_build_object('id', p.id, 'digest', encode(p.input_digest, 'base64')) from profile_updates p
          where p.caller = $2::text and p.user_id = u.id and p.idempotency_key = $3::text)
      ) as earlier
    from user_actors a ${ACTOR_JOINS} where a.user_id = $1::uuid`,
};

const TAKE = `lease_number = held.lease_number + 1, lease_holder = $2::uuid, revision = held.revision + 1,
  lease_expires_at = clock_timestamp() + ${LEASE}, wake_at = ${DECISION_NOW} + ${LEASE}`;

/** Does not wait for a row that a commit has locked. A commit in between is seen at the next attempt. */
export const CLAIM: Omit<Statement, 'values'> = {
  name: 'claim-user',
  text: `with a as (
      update user_actors held set ${TAKE} from (
        select user_id from user_actors where user_id = $1::uuid
          and (lease_holder is null or lease_expires_at <= clock_timestamp()) for update skip locked
      ) free where held.user_id = free.user_id returning held.*
    ) select ${ACTOR_COLUMNS}, null::json as earlier from a ${ACTOR_JOINS}`,
};

export const CLAIM_DUE: Omit<Statement, 'values'> = {
  name: 'claim-due-users',
  text: `with a as (
      -- By an array: rows of a join would be guessed to be many, and whole tables read for them.
      update user_actors held set ${TAKE} where held.user_id = any(array(
        select due.user_id from unnest($1::text[], $3::int[]) as quota(provider, free)
        cross join lateral (
          select user_id from user_actors
          where provider = quota.provider and wake_at <= ${STATEMENT_NOW}
            and (lease_holder is null or lease_expires_at <= statement_timestamp())
          order by wake_at limit quota.free for update skip locked
        ) due
      )) returning held.*
    ) select ${ACTOR_COLUMNS}, null::json as earlier from a ${ACTOR_JOINS}`,
};

/** Runs one statement, which is planned once per connection by its name. With an end user it sees that user's rows alone. */
export type StatementRunner = {
  query(statement: Statement, endUser: string | null): Promise<{ rows: unknown[] }>;
};

/** The runner over a pool of `pg`. */
export function runnerOver(pool: pg.Pool): StatementRunner {
  return {
    query: (statement, endUser) =>
      endUser === null ? pool.query(statement) : queryAs(endUser, pool, statement),
  };
}

/**
 * What a webhook says of its user, as assignments to `user_actors a`. It is later than every read and notice so far: the
 * clock of a server that took over may be behind.
 */
const NOTICED = `revision = a.revision + 1, read_failures = 0, read_retry_at = null,
  noticed_at = greatest(${DECISION_NOW}, a.read_at + interval '1 millisecond', a.noticed_at + interval '1 millisecond'),
  wake_at = case when a.lease_holder is not null and a.lease_expires_at > clock_timestamp() then a.wake_at
    else least(a.wake_at, ${DECISION_NOW}) end`;

/** Users in PostgreSQL: every function is one statement. `readServiceKey` gives the database's own data key. */
export function createPostgresStore(
  runner: StatementRunner,
  keyring: Keyring,
  readServiceKey: () => Promise<DataKey>,
): Store<Sealed> {
  async function run<Row>(statement: Statement, endUser: string | null = null): Promise<Row[]> {
    return (await inStatementSpan(statement.name, () => runner.query(statement, endUser))).rows as Row[];
  }

  function open(row: ActorRow, endUser: string | null = null): LoadedUser {
    const { actor, dataKey } = openActor(row, keyring);
    const end = { count: row.audit_count, hash: row.audit_hash };
    const auditHead = { ...end, isSealed: isSealOf(row.audit_seal, dataKey, row.id, end) };
    const earlier = row.earlier && {
      id: row.earlier.id,
      digest: Buffer.from(row.earlier.digest, 'base64'),
    };
    return {
      actor,
      earlier,
      digest: (purpose, text) => keyedDigest(dataKey, purpose, text),
      sealed: { dataKey, auditHead, endUser },
    };
  }

  async function load(
    userId: string,
    { idempotency, endUser }: LoadOptions = { endUser: null },
  ): Promise<LoadedUser | undefined> {
    const statement = idempotency
      ? { ...LOAD_WITH_KEY, values: [userId, ...(await requestKeys(userId, idempotency))] }
      : { ...LOAD, values: [userId] };
    const [row] = await run<ActorRow>(statement, endUser);
    return row && open(row, endUser);
  }

  async function requestKeys(userId: string, { caller, key }: NonNullable<LoadOptions['idempotency']>) {
    return [caller, key, requestDigest(await readServiceKey(), caller, userId, key)];
  }

  /**
   * A claimed row with the rest of the user, which is older where a commit came between the statement's snapshot and
   * its lock: then it is loaded again, under the lease that is held now.
   */
  async function openClaimed(row: ActorRow): Promise<LoadedUser | undefined> {
    return row.revision === row.seen_revision + 1 ? open(row) : load(row.id);
  }

  return {
    load,

    async claim(userId: string, holder: string): Promise<LoadedUser | null | undefined> {
      const [row] = await run<ActorRow>({ ...CLAIM, values: [userId, holder] });
      return row ? openClaimed(row) : null;
    },

    async claimDue(holder: string, free: ReadonlyMap<ProviderId, number>): Promise<LoadedUser[]> {
      if (free.size === 0) return [];
      const values = [[...free.keys()], holder, [...free.values()]];
      const rows = await run<ActorRow>({ ...CLAIM_DUE, values });
      const opened = await Promise.allSettled(rows.map(openClaimed));
      const users = opened.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
      // A user that cannot be opened comes again when its lease ends; the others must not wait for it.
      const failed = opened.find((one) => one.status === 'rejected');
      if (failed && users.length === 0) throw failed.reason;
      return users;
    },

    async commit(loaded: LoadedUser, { commit, actor }: Decided): Promise<LoadedUser | null> {
      const { dataKey, auditHead, endUser } = loaded.sealed;
      const serviceKey = await readServiceKey();
      // What end users did is theirs, and unreadable once they are erased. Who did something to them stays on record.
      const actorKey =
        endUser === null
          ? { of: 'service' as const, key: serviceKey }
          : { of: 'user' as const, key: dataKey };
      const audited = chainAudit(commit.userId, commit.audit, auditHead, { dataKey, actorKey });
      const contacts = commit.user && { contacts: contactDigests(keyring, commit.user.profile) };
      const rows = await run(commitStatement(commit, { dataKey, serviceKey, audited, ...contacts }), endUser);
      if (rows.length === 0) return null;
      return { ...loaded, actor, earlier: null, sealed: { dataKey, auditHead: audited.head, endUser } };
    },

    /** Links a user by its first decision. False when the provider's reference is linked already. */
    async link(
      { commit }: Decided,
      user: Pick<Actor, 'provider' | 'providerUserId' | 'providerAccountId'>,
    ): Promise<boolean> {
      const { key, masterKeyId, wrapped } = createDataKey(keyring, commit.userId);
      const newUser = { ...user, masterKeyId, wrappedKey: wrapped };
      const serviceKey = await readServiceKey();
      const actorKey = { of: 'service' as const, key: serviceKey };
      const audited = chainAudit(commit.userId, commit.audit, NEW_TRAIL, { dataKey: key, actorKey });
      const contacts = commit.user && { contacts: contactDigests(keyring, commit.user.profile) };
      const statement = commitStatement(commit, { dataKey: key, serviceKey, audited, newUser, ...contacts });
      return (await run(statement)).length > 0;
    },

    async renew(userId: string, holder: string, leaseNumber: number): Promise<boolean> {
      const rows = await run({
        name: 'renew-lease',
        text: `update user_actors set lease_expires_at = clock_timestamp() + ${LEASE}, wake_at = ${DECISION_NOW} + ${LEASE}
          where user_id = $1::uuid and lease_holder = $2::uuid and lease_number = $3::bigint returning user_id`,
        values: [userId, holder, leaseNumber],
      });
      return rows.length > 0;
    },

    async notice(notice: Notice): Promise<string | null> {
      const [row] = await run<{ user_id: string }>({
        name: 'notice-webhook',
        text: `with fresh as (
            insert into webhook_inbox (provider, event_id, event_type, provider_user_id, body_digest, occurred_at, received_at)
            values ($1::text, $2::text, $3::text, $4::text, $5::bytea, $6::timestamptz, clock_timestamp())
            on conflict do nothing returning provider, provider_user_id, occurred_at, received_at
          )
          update user_actors a set ${NOTICED},
            -- Nothing happened after we heard of it, whatever the provider's clock says.
            notified_at = greatest(a.notified_at, least(fresh.occurred_at, fresh.received_at))
          from fresh join users u on u.provider = fresh.provider and u.provider_user_id = fresh.provider_user_id
          where a.user_id = u.id returning a.user_id`,
        values: [
          notice.provider,
          notice.eventId,
          notice.eventType,
          notice.providerUserId,
          notice.bodyDigest,
          notice.occurredAt,
        ],
      });
      return row?.user_id ?? null;
    },

    async noticeLate(
      { provider, providerUserId }: Pick<Actor, 'provider' | 'providerUserId'>,
      since: Date | null,
    ): Promise<string | null> {
      const [row] = await run<{ user_id: string }>({
        name: 'notice-late',
        text: `update user_actors a set ${NOTICED} from users u
          where u.provider = $1::text and u.provider_user_id = $2::text and a.user_id = u.id
            and exists (select from webhook_inbox w
              where w.received_at >= coalesce($3::timestamptz - (${DECISION_NOW} - clock_timestamp()),
                  clock_timestamp() - interval '10 seconds')
                and w.provider = $1::text and w.provider_user_id = $2::text
                and w.received_at > coalesce(a.noticed_at, '-infinity'))
          returning a.user_id`,
        values: [provider, providerUserId, since],
      });
      return row?.user_id ?? null;
    },
  };
}
