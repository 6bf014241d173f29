/** What one operation costs at the database; `test/engine/statements.test.ts` fails when it costs more. */
export type Cost = {
  /** Statements, one after the other, from the request to the answer; numbering of events apart. */
  roundTrips: number;
  /** How many of them read the user. */
  reads: number;
  /** Sealed values that were opened. The user's own key is not among them: it was unwrapped within the last minute. */
  opened: number;
};

export const COSTS = {
  '`updateUser`, applied at once': { roundTrips: 6, reads: 2, opened: 3 },
  '`updateUser`, parked': { roundTrips: 6, reads: 2, opened: 4 },
  '`updateUser`, refused by policy': { roundTrips: 3, reads: 2, opened: 2 },
  '`updateUser`, refused by the provider': { roundTrips: 6, reads: 2, opened: 3 },
  '`selfVerify`': { roundTrips: 9, reads: 1, opened: 5 },
  'a webhook that changes nothing': { roundTrips: 3, reads: 1, opened: 1 },
  'a webhook that approves a change': { roundTrips: 3, reads: 1, opened: 2 },
} satisfies Record<string, Cost>;

/** Statements per second of a replica that has nothing to do. */
export const IDLE_PER_SECOND = 3;

export function renderCosts(): string {
  const rows = Object.entries<Cost>(COSTS).map(
    ([what, { roundTrips, reads, opened }]) => `| ${what} | ${roundTrips} | ${reads} | ${opened} |`,
  );
  return [
    '| operation | round trips to PostgreSQL | reads of the user | decrypted values |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'The data key of the user is not counted: a replica unwraps it once a minute.',
    '',
    `An idle replica sends at most ${IDLE_PER_SECOND} statements per second. If routers use callbacks, it sends two more.`,
  ].join('\n');
}
