import { parseArgs } from 'node:util';
import { compileSources } from '../support/compile-sources.ts';
import { startDatabaseServer } from './database-server.ts';
import { DISTURBANCES, type DisturbanceKind, drawPlan } from './plan.ts';
import { createRuns } from './run.ts';

const USAGE = `npm run chaos -- [--seed 1] [--runs 1] [--seconds 30] [--users 14] [--replicas 2] [--watchers 2]
  [--pause 1500] [--quiet 2000] [--only ${DISTURBANCES.join(',')}] [--plan]

Runs replicas, PostgreSQL and five provider simulators through faults. A seed makes the same plan again; --plan prints it.
--pause: milliseconds between two operations of a user. --quiet: between two disturbances.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '30' },
    users: { type: 'string', default: '14' },
    replicas: { type: 'string', default: '2' },
    watchers: { type: 'string', default: '2' },
    pause: { type: 'string', default: '1500' },
    quiet: { type: 'string', default: '2000' },
    only: { type: 'string', default: DISTURBANCES.join(',') },
    plan: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}

const planOf = (seed: number) =>
  drawPlan({
    seed,
    durationMs: Number(values.seconds) * 1_000,
    replicas: Number(values.replicas),
    users: Number(values.users),
    pauseMs: Number(values.pause),
    quietMs: Number(values.quiet),
    kinds: values.only.split(',') as DisturbanceKind[],
  });

const first = Number(values.seed);
if (values.plan) {
  console.log(JSON.stringify(planOf(first), null, 2));
  process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

await compileSources();
const server = await startDatabaseServer();
const runs = createRuns(server, { watchers: Number(values.watchers) });
const failing: number[] = [];
try {
  for (let seed = first; seed < first + Number(values.runs); seed += 1) {
    const since = performance.now();
    const { faults, figures } = await runs.run(planOf(seed)).catch((error: unknown) => ({
      faults: [`the run itself failed: ${error instanceof Error ? error.stack : error}`],
      figures: {},
    }));
    const seconds = Math.round((performance.now() - since) / 1_000);
    console.log(`seed ${seed}, ${seconds} s, ${faults.length} faults: ${JSON.stringify(figures)}`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) failing.push(seed);
  }
} finally {
  await runs.end();
  await server.stop();
}
console.log(failing.length === 0 ? 'no seed failed' : `seeds that failed: ${failing.join(', ')}`);
process.exit(failing.length === 0 ? 0 : 1);
