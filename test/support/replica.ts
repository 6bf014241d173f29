import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Viewer } from '../../src/auth/viewer.ts';
import { type CoreOptions, startCore } from '../../src/core.ts';
import { openDatabase } from '../../src/db/connection.ts';
import { numberCommittedEvents, readEventsAfter } from '../../src/db/events/event.repository.ts';
import { type Keyring, parseKeyring } from '../../src/db/sealing/keyring.ts';
import { readUpdates } from '../../src/db/updates/read-updates.ts';
import { findUser } from '../../src/db/users/read-users.ts';
import type { ProfileChanges } from '../../src/domain/profile.ts';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import type { SelfVerifyInput, UpdateUserInput } from '../../src/engine/actions/results.ts';
import { refreshEnumerations } from '../../src/engine/tasks.ts';
import type { CallReport } from '../../src/providers/instrument.ts';
import type { Registry } from '../../src/providers/registry.ts';
import type { RunningSimulator } from '../../src/sandbox/shared/simulator.ts';
import { createTestDatabase } from './database.ts';

export const KEY_ONE = `one:${Buffer.alloc(32, 1).toString('base64')}`;
export const KEY_TWO = `two:${Buffer.alloc(32, 2).toString('base64')}`;

export const service: Viewer = { subject: 'service', scopes: new Set(), userId: null, expiresAt: null };
export const endUser = (userId: string): Viewer => ({ ...service, subject: `user:${userId}`, userId });

export type LogLine = { level: 'info' | 'warn' | 'error'; fields: object; message: string };

export type ReplicaOptions = {
  provider: ProviderId;
  /** The provider's environment, without its base address. */
  values: Readonly<Record<string, string>>;
  simulator: RunningSimulator;
  /** Providers beyond the build's own. */
  knownProviders?: Registry;
  clockOffsetMs?: number;
  /** Another replica's. */
  database?: { url: string };
  clientWaitMs?: number;
  callTimeoutMs?: number;
  eventRetentionDays?: number;
  idempotencyRetentionDays?: number;
  limits?: NonNullable<CoreOptions['limits']>;
  maxConnections?: number;
  keyring?: Keyring;
  /** Whether the provider counts as one that a simulator stands in for: not, unless told. */
  isSimulated?: () => boolean;
  /** False: it takes no users and does no periodic work by itself. */
  work?: boolean;
  /** False: webhooks go nowhere. */
  webhooks?: boolean;
  /** Where the provider is said to be, when not at the simulator. */
  providerUrl?: string;
};

export type Replica = Awaited<ReturnType<typeof startReplica>>;

/** A replica without its network face, with one provider, on a database of its own unless given another's. */
export async function startReplica(options: ReplicaOptions) {
  const { provider, simulator } = options;
  const database = options.database ?? (await createTestDatabase());
  const { db, pool } = openDatabase({
    url: database.url,
    maxConnections: options.maxConnections ?? 8,
    ...(options.clockOffsetMs ? { clockOffsetMs: options.clockOffsetMs } : {}),
    onError() {},
  });
  const log: LogLine[] = [];
  const write = (level: LogLine['level']) => (fields: object, message: string) => {
    log.push({ level, fields, message });
  };
  const keyring = options.keyring ?? parseKeyring(KEY_ONE);
  const holds: boolean[] = [];
  const calls: CallReport[] = [];
  const core = await startCore({
    db,
    pool,
    keyring,
    providers: new Map([
      [provider, { baseUrl: options.providerUrl ?? simulator.url, values: options.values }],
    ]),
    ...(options.knownProviders ? { knownProviders: options.knownProviders } : {}),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    eventsCommitted() {},
    onProviderCall: (call) => void calls.push(call),
    onUpdateMoved() {},
    onProviderHeld: (_, held) => void holds.push(held),
    ...(options.clientWaitMs ? { clientWaitMs: options.clientWaitMs } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.idempotencyRetentionDays
      ? { idempotencyRetentionDays: options.idempotencyRetentionDays }
      : {}),
    ...(options.eventRetentionDays ? { eventRetentionDays: options.eventRetentionDays } : {}),
    ...(options.isSimulated ? { isSimulated: options.isSimulated } : {}),
    ...(options.callTimeoutMs ? { callTimeoutMs: options.callTimeoutMs } : {}),
  });
  const receiver = await receiveWebhooks(core.receiveWebhook);
  const webhookUrl = `${receiver.url}/webhooks/${provider.toLowerCase()}`;
  if (options.webhooks !== false) await simulator.setWebhookUrl(webhookUrl);
  await refreshEnumerations({ ...core.deps, providers: core.providers }, provider);
  if (options.work !== false) await core.work();

  const { actions } = core;
  const user = async (userId: string) => {
    const record = await findUser(db, { id: userId }, keyring);
    if (!record) throw new Error('there is no such user');
    return record;
  };
  const updateOf = async (updateId: string | null) => {
    const [update] = updateId ? await readUpdates(db, { ids: [updateId] }, keyring) : [];
    if (!update) throw new Error('there is no such update');
    return update;
  };
  const link = (providerUserId: string, more: object = {}) =>
    actions.linkUser(service, {
      provider,
      providerUserId,
      providerAccountId: null,
      type: null,
      profile: null,
      ...more,
    });

  return {
    ...core,
    ...actions,
    database,
    db,
    keyring,
    log,
    /** Calls to the provider that have ended, in order. */
    calls,
    /** When calls began to be held (true) and went on (false), in order. */
    holds,
    user,
    updateOf,
    /** When the provider says that the newest webhook about a user happened. */
    notifiedAt: async (userId: string) => (await core.deps.store.load(userId))?.actor.notifiedAt ?? null,
    link,
    webhookUrl: `${receiver.url}/webhooks`,
    update: (
      userId: string,
      changes: ProfileChanges,
      more: Partial<UpdateUserInput> = {},
      viewer = service,
    ) =>
      actions.updateUser(viewer, { userId, idempotencyKey: null, expectedVersion: null, changes, ...more }),
    verify: (verificationId: string, more: Partial<SelfVerifyInput> = {}, viewer = service) =>
      actions.selfVerify(viewer, {
        verificationId,
        mode: 'MANUAL',
        documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
        documentId: 'ba02d43c-3cc2-49b7-96c2-ed0861e55a83',
        date: null,
        device: null,
        ...more,
      }),
    enumerationsOf: async (id: ProviderId) => (await core.deps.enumerations())[id] ?? {},
    /** Every event of a user so far, oldest first. */
    async events(userId: string) {
      while ((await numberCommittedEvents(db)) === null);
      return readEventsAfter(db, 0, userId, 1000);
    },
    statusOf: async (updateId: string | null) => (await updateOf(updateId)).status,
    /** The provider's id of the verification that a field awaits. */
    async referenceOf(userId: string, field = 'EMAIL') {
      const open = (await user(userId)).open.find((change) => change.field === field);
      if (!open?.verification) throw new Error(`${field} awaits no verification`);
      return open.verification.reference;
    },
    /** Stops this replica; the database goes with the replica that made it. */
    async close() {
      await core.stop();
      await receiver.close();
      await db.destroy();
      if (!options.database && 'drop' in database) await (database.drop as () => Promise<void>)();
    },
  };
}

async function receiveWebhooks(receive: Awaited<ReturnType<typeof startCore>>['receiveWebhook']) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const name = incoming.url?.split('/').at(-1) ?? '';
    const { status } = await receive(name, {
      target: incoming.url ?? '/',
      headers: incoming.headers,
      rawBody: Buffer.concat(chunks),
    });
    outgoing.writeHead(status).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
