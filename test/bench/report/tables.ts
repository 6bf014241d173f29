import type { Spread } from '../support/statistics.ts';
import type { Figures, Results, RowName, Taken } from './results.ts';

const TITLES: Record<RowName, string> = {
  R1: 'R1: the `User` operation of the contract',
  R1u: 'R1u: the same in a document that the server has never seen',
  R2: 'R2: `_entities` with 100 users',
  R3: 'R3: `updateUser` over a provider that answers in 5 ms',
  R4: 'R4: one event to all watchers of one user',
  R5: 'R5: 1,000 events a second to watchers of one user each',
  R6: 'R6: from the start of the process to the first answer',
  R7: 'R7: the same work in larger databases',
  R8: 'R8: all watchers drop and come back at once',
};

type Columns = Record<string, string>;
type Render = { [Name in RowName]: (figures: Figures[Name]) => Columns[] };

const ROWS: Render = {
  R1: reads,
  R1u: reads,
  R2: reads,
  R3: ({ versions, bareCommitMs }) => [
    ...versions.map((one) => ({
      server: one.name,
      'added to the provider, one client': `${range(one.addedMs, 1)} ms`,
      'updates a second, 32 clients': range(one.perSecond, 0),
      'CPU for one update': `${one.cpuMs.median.toFixed(2)} ms`,
      'beside the first': `added ${range(one.addedRatio)}, rate ${range(one.perSecondRatio)}`,
    })),
    {
      server: 'a bare `update` with its commit',
      'added to the provider, one client': `${bareCommitMs.median.toFixed(2)} ms`,
      'updates a second, 32 clients': '',
      'CPU for one update': '',
      'beside the first': '',
    },
  ],
  R4: (figures) =>
    figures.map((one) => ({
      server: one.name,
      'time, beside raw': range(one.ratio),
      'until all have it': `${range(one.ms, 0)} ms`,
      'memory of a watcher': `${range(one.kibPerWatcher, 1)} KiB`,
      'CPU for one event': `${one.cpuMs.median.toFixed(0)} ms`,
    })),
  R5: (figures) =>
    figures.map((one) => ({
      server: one.name,
      'p99, beside raw': range(one.p99Ratio),
      p50: `${range(one.p50Ms, 1)} ms`,
      p99: `${range(one.p99Ms, 1)} ms`,
      'events a second': range(one.perSecond, 0),
      'CPU for one event': `${one.cpuMs.median.toFixed(3)} ms`,
    })),
  R6: (figures) =>
    figures.map((one) => ({
      server: one.name,
      'time, beside the limit': range(one.ratio),
      time: `${range(one.ms, 0)} ms`,
      memory: `${one.rssMiB.toFixed(0)} MiB`,
    })),
  R7: (figures) =>
    figures.map(({ users, figures: { R1, R2, webhook, wakeUp } }) => ({
      users: users.toLocaleString('en'),
      R1: grown(R1),
      R2: grown(R2),
      webhook: grown(webhook),
      'taking a due user': grown(wakeUp),
    })),
  R8: (figures) =>
    figures.map((one) => ({
      server: one.name,
      watchers: one.watchers.toLocaleString('en'),
      'connecting afresh': `${range(one.afreshMs, 0)} ms`,
      'resuming, beside that': range(one.resumedRatio),
      'resuming, each with one missed event': range(one.missedRatio),
    })),
};

function reads(figures: Figures['R1']): Columns[] {
  return figures.map((one) => ({
    server: one.name,
    'requests, beside the limit': range(one.ratio),
    'requests a second': one.perSecond.median.toFixed(0),
    'CPU, beside the limit': `${one.cpuRatio.median.toFixed(2)} ×`,
    'CPU for one': `${one.cpuMs.median.toFixed(3)} ms`,
    'of its core': `${(100 * one.busy.median).toFixed(0)} %`,
    p99: `${one.p99Ms.median.toFixed(1)} ms`,
    statements: String(one.statements),
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
  const picture = names.includes('R1') ? ['![Reads beside other servers](bench.svg)'] : [];
  return [...picture, ...names.map((name) => section(name, results))].join('\n\n');
}

function section<Name extends RowName>(name: Name, results: Results): string {
  const row = results[name] as { taken: Taken; figures: Figures[Name] };
  return `### ${TITLES[name]}\n\n${tableOf(name, row.figures)}\n\n${takenOf(name, row.taken)}`;
}

function takenOf(name: RowName, { date, commit, machine, options }: Taken): string {
  const { cores, cpu, load, steal, node } = machine;
  const [from, to] = load.map((value) => value.toFixed(1));
  return `${date}, ${commit}, ${cores} cores (${cpu}), Node ${node}; load ${from} to ${to}, ${(100 * steal).toFixed(0)} % of the CPU taken by other guests; ${options.rounds} rounds. Repeat with \`npm run bench -- --only ${name}\`.`;
}
