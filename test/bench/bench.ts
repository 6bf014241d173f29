import { parseArgs } from 'node:util';
import { measureFanOut } from './rows/fan-out.ts';
import { measureGrowth } from './rows/growth.ts';
import { measureReads } from './rows/reads.ts';
import { measureReconnects } from './rows/reconnect.ts';
import { measureStarts } from './rows/start.ts';
import { measureStream } from './rows/stream.ts';
import { measureUpdates } from './rows/update.ts';
import { endPublishers } from './rows/watching.ts';
import { type Bench, type Options, openBench } from './support/bench.ts';
import { watchMachine } from './support/machine.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    ours: { type: 'string', multiple: true, default: [] },
    users: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '4' },
    'warm-up': { type: 'string', default: '8' },
    connections: { type: 'string', default: '16' },
    watchers: { type: 'string', default: '5000' },
    growth: { type: 'string', default: '1000,100000' },
    out: { type: 'string' },
  },
});
const options: Options = {
  users: Number(values.users),
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  warmUpSeconds: Number(values['warm-up']),
  connections: Number(values.connections),
  watchers: Number(values.watchers),
  others: values.ours,
  growth: values.growth.split(',').map(Number),
};

const ROWS = {
  R1: (bench: Bench) => measureReads(bench, 'R1'),
  R1u: (bench: Bench) => measureReads(bench, 'R1u'),
  R2: (bench: Bench) => measureReads(bench, 'R2'),
  R3: measureUpdates,
  R4: measureFanOut,
  R5: measureStream,
  R6: measureStarts,
  R7: measureGrowth,
  R8: measureReconnects,
};
const rows = (values.only?.split(',') ?? Object.keys(ROWS)) as (keyof typeof ROWS)[];
const machine = watchMachine();
const bench = await openBench(options);
try {
  for (const row of rows) {
    console.log(row, JSON.stringify(await ROWS[row](bench), null, 1));
    await bench.stopServers();
  }
  console.log(machine.end());
} finally {
  await endPublishers();
  await bench.end();
}
