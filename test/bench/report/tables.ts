import type { Spread } from '../support/statistics.ts';
import { displayName } from './names.ts';
import type { Figures, Results, RowName, Taken } from './results.ts';

const TITLES: Record<RowName, string> = {
  R1: 'R1: the `User` operation of the contract',
  R1u: 'R1u: the same operation, in a document that the server has never seen',
  R2: 'R2: `_entities` with 100 users',
  R3: 'R3: `updateUser` with a provider that answers in 5 ms',
  R4: 'R4: one event to all subscribers of one user',
  R5: 'R5: 1,000 events per second, to subscribers of one user each',
  R6: 'R6: from the start of the process to the first answer',
  R7: 'R7: the same operations in larger databases',
  R8: 'R8: all subscribers disconnect and reconnect at once',
};

type Columns = Record<string, string>;
type Render = { [Name in RowName]: (figures: Figures[Name]) => Columns[] };

const ROWS: Render = {
  R1: reads,
  R1u: reads,
  R2: reads,
  R3: ({ versions, leastAddedMs, bareCommitMs }) => [
    ...versions.map((one) => ({
      server: displayName(one.name),
      'time added to the provider, one client': `${range(one.addedMs, 1)} ms`,
      'updates per second, 32 clients': range(one.perSecond, 0),
      'CPU per update': `${one.cpuMs.median.toFixed(2)} ms`,
      'relative to the first': `added ${range(one.addedRatio)}, rate ${range(one.perSecondRatio)}`,
    })),
    {
      server: 'two commits and the call, by `node:http` alone',
      'time added to the provider, one client': `${range(leastAddedMs, 1)} ms`,
      'updates per second, 32 clients': '',
      'CPU per update': '',
      'relative to the first': '',
    },
    {
      server: 'a bare `update` with its commit',
      'time added to the provider, one client': `${bareCommitMs.median.toFixed(2)} ms`,
      'updates per second, 32 clients': '',
      'CPU per update': '',
      'relative to the first': '',
    },
  ],
  R4: (figures) =>
    figures.map((one) => ({
      server: displayName(one.name),
      'time, relative to raw': range(one.ratio),
      'until all have the event': `${range(one.ms, 0)} ms`,
      'memory per subscriber': `${range(one.kibPerWatcher, 1)} KiB`,
      'CPU per event': `${one.cpuMs.median.toFixed(0)} ms`,
    })),
  R5: (figures) =>
    figures.map((one) => ({
      server: displayName(one.name),
      'p99, relative to raw': range(one.p99Ratio),
      p50: `${range(one.p50Ms, 1)} ms`,
      p99: `${range(one.p99Ms, 1)} ms`,
      'events per second': range(one.perSecond, 0),
      'CPU per event': `${one.cpuMs.median.toFixed(3)} ms`,
    })),
  R6: (figures) =>
    figures.map((one) => ({
      server: displayName(one.name),
      'time, relative to the baseline': range(one.ratio),
      time: `${range(one.ms, 0)} ms`,
      memory: `${one.rssMiB.toFixed(0)} MiB`,
    })),
  R7: (figures) =>
    figures.map(({ users, figures: { R1, R2, webhook, wakeUp } }) => ({
      users: users.toLocaleString('en'),
      R1: grown(R1),
      R2: grown(R2),
      webhook: grown(webhook),
      'claim of a due user': grown(wakeUp),
    })),
  R8: (figures) =>
    figures.map((one) => ({
      server: displayName(one.name),
      subscribers: one.watchers.toLocaleString('en'),
      'new connections': `${range(one.afreshMs, 0)} ms`,
      'resuming, relative to new connections': range(one.resumedRatio),
      'resuming, each with one missed event': range(one.missedRatio),
    })),
};

function reads(figures: Figures['R1']): Columns[] {
  return figures.map((one) => ({
    server: displayName(one.name),
    'requests, relative to the baseline': range(one.ratio),
    'requests per second': one.perSecond.median.toFixed(0),
    'CPU, relative to the baseline': `${one.cpuRatio.median.toFixed(2)} ×`,
    'CPU per request': `${one.cpuMs.median.toFixed(3)} ms`,
    'share of its core': `${(100 * one.busy.median).toFixed(0)} %`,
    p99: `${one.p99Ms.median.toFixed(1)} ms`,
    'SQL statements': String(one.statements),
    memory: `${one.rssMiB.toFixed(0)} MiB`,
  }));
}

const grown = ({ ms, ratio }: { ms: Spread; ratio: Spread }) => `${range(ratio)}, ${ms.median.toFixed(2)} ms`;

function range({ median, low, high }: Spread, digits = 2): string {
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(digits));
  return from === to ? String(middle) : `${middle} (${from}–${to})`;
}

/** A row as a table in Markdown. */
export function tableOf<Name extends RowName>(name: Name, figures: Figures[Name]): string {
  const rows = ROWS[name](figures);
  const columns = Object.keys(rows[0] ?? {});
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n');
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** All recorded rows with how they were taken. */
export function renderResults(results: Results): string {
  const names = (Object.keys(TITLES) as RowName[]).filter((name) => results[name]);
  if (names.length === 0) return 'No run is recorded yet. `npm run bench -- --write` records one.';
  const picture = names.includes('R1')
    ? ['![Reads of this server compared with other servers](bench.svg)']
    : [];
  return [...picture, ...names.map((name) => section(name, results))].join('\n\n');
}

function section<Name extends RowName>(name: Name, results: Results): string {
  const row = results[name] as { taken: Taken; figures: Figures[Name] };
  return `### ${TITLES[name]}\n\n${tableOf(name, row.figures)}\n\n${takenOf(name, row.taken)}`;
}

function takenOf(name: RowName, { date, commit, machine, options }: Taken): string {
  const { cores, cpu, load, steal, node } = machine;
  const [from, to] = load.map((value) => value.toFixed(1));
  return `Measured on ${date} at commit ${commit}, in ${options.rounds} rounds, on ${cores} cores (${cpu}) with Node ${node}. The load average was ${from} at the start and ${to} at the end. Other virtual machines took ${(100 * steal).toFixed(0)} % of the CPU. To repeat: \`npm run bench -- --only ${name}\`.`;
}
