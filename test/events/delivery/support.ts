import { sql } from 'kysely';
import { type Database, openDatabase } from '../../../src/db/connection.ts';
import { numberCommittedEvents, readLogState } from '../../../src/db/events/event.repository.ts';
import type { DeliveryReport } from '../../../src/events/delivery/attempt.ts';
import type { LossReport } from '../../../src/events/delivery/deliver.ts';
import { startDeliveries } from '../../../src/events/delivery/deliveries.ts';
import type { EventTarget } from '../../../src/events/delivery/target.ts';
import { DELIVERY_TIMING, type DeliveryTiming } from '../../../src/events/delivery/timing.ts';
import { createWebhookTarget } from '../../../src/events/delivery/webhook-target.ts';
import { startHeadListener } from '../../../src/events/listener.ts';
import { createLogger } from '../../../src/http/log.ts';
import { anUpdate, aUser } from '../../support/builders.ts';
import { until } from '../../support/condition.ts';
import { createTestDatabase } from '../../support/database.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** Short enough not to be waited for, long enough for a busy machine. */
const QUICK: DeliveryTiming = {
  ...DELIVERY_TIMING,
  keepEveryMs: 200,
  saveEveryMs: 10,
  checkEveryMs: 20,
  firstPauseMs: 5,
  longestPauseMs: 40,
};

export const SECRET = Buffer.from('a secret of twenty-four bytes and more');

export type DeliveryReplica = Awaited<ReturnType<typeof startReplica>>;

type ReplicaOptions = {
  /** Receivers of webhooks, by name. */
  targets: Readonly<Record<string, Receiver>>;
  others?: readonly EventTarget[];
  timing?: Partial<DeliveryTiming>;
  secrets?: readonly Buffer[];
  now?: () => number;
};

async function startReplica(url: string, options: ReplicaOptions) {
  const { targets, others = [], secrets = [SECRET], now = Date.now } = options;
  const timing = { ...QUICK, ...options.timing };
  const { db } = openDatabase({ url, maxConnections: 6, onError() {} });
  const logged: string[] = [];
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  const listener = startHeadListener({ url, db, pollMs: 60_000, log });
  await until('it listens', () => listener.healthy());
  const restores: Parameters<typeof listener.onRestore>[0][] = [];
  const reports: DeliveryReport[] = [];
  const losses: LossReport[] = [];
  const { answerWithinMs } = timing;
  const deliveries = startDeliveries({
    db,
    targets: [
      ...Object.entries(targets).map(([name, one]) =>
        createWebhookTarget({ name, url: one.url, secrets, now, answerWithinMs }),
      ),
      ...others,
    ],
    listener: {
      onHead: listener.onHead,
      onRestore(listen) {
        restores.push(listen);
        return () => undefined;
      },
    },
    now,
    timing,
    report: (report) => void reports.push(report),
    reportLoss: (loss) => void losses.push(loss),
    log,
  });
  let stopped = false;
  return {
    logged,
    reports,
    losses,
    /** As if the log were a restored one. */
    restored(): void {
      for (const listen of restores) listen({ logId: '', keptThrough: -1 });
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      await deliveries.stop();
      await listener.stop();
      await db.destroy();
    },
    /** As by SIGKILL, as far as the database can tell: not another word. */
    async crash() {
      const gone = db.destroy();
      await this.stop();
      await gone;
    },
  };
}

export type DeliveryWorld = Awaited<ReturnType<typeof deliveryWorld>>;

/** A database, with as many receivers and replicas as a test asks for. */
export async function deliveryWorld() {
  const database = await createTestDatabase();
  const { db } = openDatabase({ url: database.url, maxConnections: 4, onError() {} });
  const closing: (() => Promise<void>)[] = [];
  return {
    db,
    async receiver(): Promise<Receiver> {
      const receiver = await startReceiver();
      closing.push(receiver.close);
      return receiver;
    },
    /** A replica that serves its targets from what happens next. */
    async replica(options: ReplicaOptions): Promise<DeliveryReplica> {
      const replica = await startReplica(database.url, options);
      closing.push(replica.stop);
      const names = [...Object.keys(options.targets), ...(options.others ?? []).map(({ name }) => name)];
      await until('its targets are known', async () => {
        const rows = await db.selectFrom('event_targets').select('name').where('name', 'in', names).execute();
        return rows.length === names.length;
      });
      return replica;
    },
    async close() {
      for (const close of closing.reverse()) await close();
      await db.destroy();
      await database.drop();
    },
  };
}

export async function users(db: Database, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => aUser(db)));
}

const updates = new Map<string, string>();

/** Numbered events, one user's after another's, `rounds` of each. Gives their positions. */
export async function happen(db: Database, of: readonly string[], rounds = 1): Promise<number[]> {
  for (const userId of of) if (!updates.has(userId)) updates.set(userId, await anUpdate(db, userId));
  await number(db);
  const { head } = await readLogState(db);
  await sql`insert into update_events (user_id, update_id, occurred_at, previous_status, status, transitions)
    select u.id, u.update_id, clock_timestamp(), 'SUBMITTING', 'APPLIED', '[]'
    from generate_series(1, ${rounds}) as round
    cross join unnest(${of}::uuid[], ${of.map((id) => updates.get(id))}::uuid[]) with ordinality as u(id, update_id, place)
    order by round, place`.execute(db);
  await number(db);
  return Array.from({ length: of.length * rounds }, (_, index) => head + 1 + index);
}

async function number(db: Database): Promise<void> {
  await until('the events are numbered', async () => (await numberCommittedEvents(db)) !== null);
}

/** What is stored of a target. */
export async function stored(db: Database, name: string) {
  return db.selectFrom('event_targets').selectAll().where('name', '=', name).executeTakeFirstOrThrow();
}

/** The positions of events that a receiver took. */
export const positionsOf = (receiver: Receiver) => receiver.taken().map(({ position }) => position);

/** Waits until a receiver has taken all of these. */
export async function gets(receiver: Receiver, positions: readonly number[], ms = 30_000): Promise<void> {
  await until(
    'everything is delivered',
    () => {
      const taken = new Set(positionsOf(receiver));
      return positions.every((position) => taken.has(position));
    },
    ms,
  );
}
