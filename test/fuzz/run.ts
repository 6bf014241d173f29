import { buildSchema } from '../../src/graphql/build-schema.ts';
import { createRandom } from '../simulation/random.ts';
import { generateRequest, type Known } from './generate.ts';

export type Outcome = {
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** How many errors had each code. */
  codes: Record<string, number>;
  /** Answers that no request may have: the seed of each repeats it. */
  failures: { seed: number; status: number; answer: string; query: string }[];
};

type Server = { url: string; token: string };

const LONGEST_SHOWN = 600;

/**
 * Sends generated operations, each of a seed of its own, and notes answers that a client must never see: a status of 500 or
 * above other than a told overload, an `INTERNAL_SERVER_ERROR`, or no answer at all.
 */
export async function fuzz(
  server: Server,
  options: { seed: number; operations: number; known: Known; atOnce?: number },
): Promise<Outcome> {
  const { seed, operations, known, atOnce = 8 } = options;
  const schema = buildSchema();
  const outcome: Outcome = { statuses: {}, codes: {}, failures: [] };
  let next = 0;

  async function send(own: number): Promise<void> {
    const request = generateRequest(schema, createRandom(own), known);
    const fail = (status: number, answer: string) =>
      outcome.failures.push({
        seed: own,
        status,
        answer: answer.slice(0, LONGEST_SHOWN),
        query: request.query,
      });
    try {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
        body: JSON.stringify(request),
      });
      const answer = await response.text();
      count(outcome.statuses, String(response.status));
      const { errors = [] } = JSON.parse(answer) as { errors?: { extensions?: { code?: string } }[] };
      const codes = errors.map(({ extensions }) => extensions?.code ?? 'NONE');
      for (const code of codes) count(outcome.codes, code);
      const isTold = response.status === 503 && codes.includes('SERVICE_UNAVAILABLE');
      if ((response.status >= 500 && !isTold) || codes.includes('INTERNAL_SERVER_ERROR'))
        fail(response.status, answer);
    } catch (error) {
      fail(0, String(error));
    }
  }

  async function client(): Promise<void> {
    while (next < operations) {
      next += 1;
      await send(seed + next);
    }
  }

  await Promise.all(Array.from({ length: atOnce }, client));
  return outcome;
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
