import { parseArgs } from 'node:util';
import { measureReads, type ReadRow } from './rows/reads.ts';
import { type Options, openBench } from './support/bench.ts';
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
  others: new Map(values.ours.map((folder) => [folder.split('/').at(-1) ?? folder, folder])),
  growth: [1_000, 100_000],
};
const rows = (values.only?.split(',') ?? ['R1', 'R1u', 'R2']) as ReadRow[];
const machine = watchMachine();
const bench = await openBench(options);
try {
  for (const row of rows) {
    const standings = await measureReads(bench, row);
    await bench.stopServers();
    console.log(row);
    console.table(
      Object.fromEntries(
        standings.map(({ name, ratio, perSecond, cpuMs, cpuRatio, busy, p99Ms, statements, rssMiB }) => [
          name,
          {
            ratio: ratio.median.toFixed(2),
            from: ratio.low.toFixed(2),
            to: ratio.high.toFixed(2),
            'req/s': perSecond.median.toFixed(0),
            'CPU ms': cpuMs.median.toFixed(3),
            'CPU x': cpuRatio.median.toFixed(2),
            busy: busy.median.toFixed(2),
            p99: p99Ms.median.toFixed(1),
            SQL: statements,
            MiB: rssMiB.toFixed(0),
          },
        ]),
      ),
    );
  }
  console.log(machine.end());
} finally {
  await bench.end();
}
