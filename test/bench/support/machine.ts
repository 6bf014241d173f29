import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { CORES } from './cores.ts';

export type Machine = {
  cpu: string;
  cores: number;
  memoryGiB: number;
  node: string;
  /** Processes that ran or waited, averaged over a minute, at the start and at the end. */
  load: [number, number];
  /** The share of CPU time that the host gave to others meanwhile. */
  steal: number;
};

/** Describes this machine, and how busy it is from now until `end`. */
export function watchMachine(): { end(): Machine } {
  const before = cpuTimes();
  const atStart = loadavg()[0] ?? 0;
  return {
    end() {
      const now = cpuTimes();
      return {
        cpu: cpus()[0]?.model ?? 'unknown',
        cores: CORES,
        memoryGiB: Math.round(totalmem() / 2 ** 30),
        node: process.version,
        load: [atStart, loadavg()[0] ?? 0],
        steal: (now.steal - before.steal) / (now.total - before.total),
      };
    },
  };
}

function cpuTimes(): { steal: number; total: number } {
  const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '';
  // user nice system idle iowait irq softirq steal; guest time is in user already.
  const times = line.split(/\s+/).slice(1, 9).map(Number);
  return { steal: times[7] ?? 0, total: times.reduce((sum, time) => sum + time, 0) };
}
