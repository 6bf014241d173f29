import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { FanOut } from '../rows/fan-out.ts';
import type { Growth } from '../rows/growth.ts';
import type { Reconnect } from '../rows/reconnect.ts';
import type { Start } from '../rows/start.ts';
import type { StreamFigures } from '../rows/stream.ts';
import type { measureUpdates } from '../rows/update.ts';
import type { Options } from '../support/bench.ts';
import type { Machine } from '../support/machine.ts';
import type { Standing } from '../support/race.ts';

export type Figures = {
  R1: Standing[];
  R1u: Standing[];
  R2: Standing[];
  R3: Awaited<ReturnType<typeof measureUpdates>>;
  R4: FanOut[];
  R5: StreamFigures[];
  R6: Start[];
  R7: Growth[];
  R8: Reconnect[];
};
export type RowName = keyof Figures;

/** When, of what and on what a row was measured: rows may come from different runs. */
export type Taken = { date: string; commit: string; machine: Machine; options: Options };
export type Results = { [Name in RowName]?: { taken: Taken; figures: Figures[Name] } };

const RECORD = new URL('../../../docs/bench.json', import.meta.url);

/** The rows of the last recorded runs. */
export function readResults(): Results {
  return existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Results) : {};
}

/** Records rows in the place of those of the same name. */
export function recordResults(fresh: Results): void {
  writeFileSync(RECORD, `${JSON.stringify({ ...readResults(), ...fresh }, significant, 2)}\n`);
}

/** More digits than that are noise, and make every change look like one. */
function significant(_name: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
