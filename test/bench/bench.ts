import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Figures, type Results, type RowName, recordResults } from './report/results.ts';
import { tableOf } from './report/tables.ts';
import { measureFanOut } from './rows/fan-out.ts';
import { measureGrowth } from './rows/growth.ts';
import { measureReads } from './rows/reads.ts';
import { measureReconnects } from './rows/reconnect.ts';
import { measureStarts } from './rows/start.ts';
import { measureStream } from './rows/stream.ts';
import { measureUpdates } from './rows/update.ts';
import { endPublishers } from './rows/watching.ts';
import { type Bench, type Options, openBench, ROOT } from './support/bench.ts';
import { watchMachine } from './support/machine.ts';

const USAGE = `npm run bench -- [options]

Measures this server beside others over one PostgreSQL, in turns. It needs Linux.

  --only R1,R2       these rows; all by default (R1 R1u R2 R3 R4 R5 R6 R7 R8)
  --ours <folder>    another checkout of ours beside this one, with node_modules; may be repeated
  --write            records the rows in docs/bench.json, and renders docs/performance.md and docs/bench.svg
  --smoke            a few seconds with few users: whether it works, not how fast
  --million          R7 with a million users, too: to add them takes long
  --users 20000 --rounds 8 --seconds 4 --warm-up 8 --connections 16 --watchers 5000`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    ours: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    users: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    'warm-up': { type: 'string' },
    connections: { type: 'string' },
    watchers: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const ROWS: { [Name in RowName]: (bench: Bench) => Promise<Figures[Name]> } = {
  R1: (bench) => measureReads(bench, 'R1'),
  R1u: (bench) => measureReads(bench, 'R1u'),
  R2: (bench) => measureReads(bench, 'R2'),
  R3: measureUpdates,
  R4: measureFanOut,
  R5: measureStream,
  R6: measureStarts,
  R7: measureGrowth,
  R8: measureReconnects,
};

function readOptions(): Options {
  const number = (given: string | undefined, usual: number, smoke: number) =>
    given === undefined ? (values.smoke ? smoke : usual) : Number(given);
  return {
    users: number(values.users, 20_000, 120),
    rounds: number(values.rounds, 8, 1),
    seconds: number(values.seconds, 4, 0.2),
    warmUpSeconds: number(values['warm-up'], 8, 0.2),
    connections: number(values.connections, 16, 4),
    watchers: number(values.watchers, 5_000, 40),
    counted: values.smoke ? 20 : 200,
    others: values.ours,
    growth: values.smoke ? [100, 200] : [1_000, 100_000, ...(values.million ? [1_000_000] : [])],
  };
}

function rowsToMeasure(): RowName[] {
  const known = Object.keys(ROWS) as RowName[];
  const wanted = values.only?.split(',') ?? known;
  const unknown = wanted.filter((name) => !known.includes(name as RowName));
  if (unknown.length > 0) throw new Error(`there is no row ${unknown.join(', ')}\n\n${USAGE}`);
  return wanted as RowName[];
}

async function run(): Promise<void> {
  const rows = rowsToMeasure();
  const options = readOptions();
  // Its folder and its figures would stand in this repository.
  if (values.write && options.others.length > 0)
    throw new Error(`--write records this version alone: leave --ours out\n\n${USAGE}`);
  const commit = execFileSync('git', ['-C', ROOT, 'describe', '--always', '--dirty'], { encoding: 'utf8' });
  const bench = await openBench(options);
  try {
    for (const name of rows) {
      const machine = watchMachine();
      const figures = await ROWS[name](bench);
      // Each row measures fresh servers; that they work at all can be seen on the same ones.
      if (!values.smoke) await bench.stopServers();
      const date = new Date().toISOString().slice(0, 10);
      const taken = { date, commit: commit.trim(), machine: machine.end(), options };
      console.log(`${name}\n\n${tableOf(name, figures)}\n\nload ${taken.machine.load.join(' to ')}\n`);
      // After each row: a run takes long, and what is measured is not lost with what comes later.
      if (values.write) recordResults({ [name]: { taken, figures } } as Results);
    }
  } finally {
    await endPublishers();
    await bench.end();
  }
  if (values.write) execFileSync('node', ['test/bench/report/pages.ts', '--write'], { cwd: ROOT });
}

if (values.help) console.log(USAGE);
else await run();
