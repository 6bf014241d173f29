import { parseArgs } from 'node:util';
import { openDatabase } from '../db/connection.ts';
import { readTargetBacklogs } from '../db/events/event-target.repository.ts';
import { loadEnvironment } from '../env.ts';
import { replayTarget } from '../events/delivery/replay.ts';
import { registry } from '../providers/registry.ts';

const USAGE = `npm run webhooks -- [--replay <target> --from <cursor, time or now>]

Without --replay: lists the targets of events and how far each is behind. It needs the environment of the server
(DATABASE_URL).

--replay delivers every event of a target again from a place on, under the same ids: a cursor of a message or stream, a
moment such as 2026-01-31T12:00:00Z, or now, which leaves out what the target has not got yet. Users whose events fail
and who are further behind than that stay where they are. A running replica takes it up within seconds.`;

try {
  const { values } = parseArgs({
    options: {
      replay: { type: 'string' },
      from: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else await run(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the targets of events could not be read');
  process.exitCode = 1;
}

async function run({ replay, from }: { replay?: string; from?: string }): Promise<void> {
  if ((replay === undefined) !== (from === undefined))
    throw new Error(`--replay and --from go together.\n\n${USAGE}`);
  const { databaseUrl } = loadEnvironment(Object.values(registry));
  if (!databaseUrl) throw new Error('DATABASE_URL is required: set it to the database of the server');
  const { db } = openDatabase({ url: databaseUrl, maxConnections: 1, onError() {} });
  try {
    if (replay !== undefined && from !== undefined) {
      const count = await replayTarget(db, replay, from);
      console.log(`${replay} will receive ${count} events again.`);
      return;
    }
    for (const { name, behind, waiting, oldestSeconds, deliveredAt, held } of await readTargetBacklogs(db))
      console.log(
        `${name}: ${behind} events behind, ${waiting} users whose next event failed, oldest ${Math.round(oldestSeconds)} s, ` +
          `last delivered ${deliveredAt?.toISOString() ?? 'never'}, ${held ? 'served' : 'served by no replica'}`,
      );
  } finally {
    await db.destroy();
  }
}
