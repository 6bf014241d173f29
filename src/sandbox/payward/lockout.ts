import type { PaywardWorld } from './user-record.ts';

/** Whether a caller is locked out now. */
export function isLockedOut(world: PaywardWorld, address: string): boolean {
  const lockedUntil = callerAt(world, address).lockedUntil;
  return lockedUntil !== null && world.now() < lockedUntil;
}

/** Counts a call with a wrong key; enough of them in a row lock the caller out, and each further one longer. */
export function noteWrongKey(world: PaywardWorld, address: string): void {
  const { lockoutAfter, lockoutMs } = world.switches;
  const inARow = callerAt(world, address).inARow + 1;
  const lockedUntil = lockoutAfter !== null && inARow >= lockoutAfter ? world.now() + lockoutMs : null;
  world.provider.wrongKeys[address] = { inARow, lockedUntil };
}

/** A call with the right key ends the row. */
export function forgetWrongKeys(world: PaywardWorld, address: string): void {
  delete world.provider.wrongKeys[address];
}

function callerAt(world: PaywardWorld, address: string): { inARow: number; lockedUntil: number | null } {
  return world.provider.wrongKeys[address] ?? { inARow: 0, lockedUntil: null };
}
