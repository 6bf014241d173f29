import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { createRandom } from '../simulation/random.ts';
import { type GeneratedRequest, generateRequest, type Known } from './generate.ts';
import type { HostileRequest } from './hostile-inputs.ts';
import type { HostileWebhook } from './hostile-webhooks.ts';

export type Outcome = {
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** How many errors had each code. */
  codes: Record<string, number>;
  /** Answers that no request may have: the seed, or the place of the hostile value, repeats it. */
  failures: { from: number | string; status: number; answer: string; query: string }[];
};

type Server = { url: string; token: string };

const LONGEST_SHOWN = 600;
/** More of a hostile value than this in the text of an error is an echo. */
const LONGEST_ECHO = 64;
/** What a client meets that writes to a connection that was closed. */
const CUT = ['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET'];
/** For the first event of a stream, which most hostile values never have. */
const LISTEN_MS = 20;
/** How often an operation is sent again that the server was too busy for. */
const MOST_REPEATS = 30;

/**
 * Sends generated operations, each of a seed of its own, and notes answers that a client must never see: a status of 500 or
 * above other than a told overload, an `INTERNAL_SERVER_ERROR`, an error without a code, or no answer at all.
 */
export async function fuzz(
  server: Server,
  options: { seed: number; operations: number; known: Known; atOnce?: number },
): Promise<Outcome> {
  const { seed, operations, known, atOnce = 8 } = options;
  const schema = buildSchema();
  const outcome: Outcome = { statuses: {}, codes: {}, failures: [] };
  await eachAtOnce(Array(operations).keys(), atOnce, async (place) => {
    const own = seed + place + 1;
    await send(server, { ...generateRequest(schema, createRandom(own), known), from: own }, outcome);
  });
  return outcome;
}

/** Sends operations with hostile values. Beside what `fuzz` notes, no error may repeat much of a value. */
export async function sendHostile(
  server: Server,
  requests: Iterable<HostileRequest>,
  atOnce = 8,
): Promise<Outcome> {
  const outcome: Outcome = { statuses: {}, codes: {}, failures: [] };
  await eachAtOnce(requests, atOnce, (request) => send(server, { ...request, from: request.place }, outcome));
  return outcome;
}

/** Sends webhooks; `expected` says which statuses each may have. */
export async function sendWebhooks(
  server: { url: string },
  webhooks: Iterable<HostileWebhook>,
  atOnce = 8,
): Promise<Outcome> {
  const outcome: Outcome = { statuses: {}, codes: {}, failures: [] };
  await eachAtOnce(webhooks, atOnce, async ({ from, provider, headers, body, expected }) => {
    try {
      const response = await fetch(`${server.url}/webhooks/${provider}`, { method: 'POST', headers, body });
      const answer = await response.text();
      count(outcome.statuses, String(response.status));
      if (!expected.includes(response.status) || answer.length > LONGEST_SHOWN)
        outcome.failures.push({ from, status: response.status, answer, query: body.toString() });
    } catch (error) {
      const { code = '' } = ((error as Error).cause ?? {}) as { code?: string };
      // The server refuses too long a body before it has come, and closes; the client may still be writing it.
      if (expected.includes(413) && CUT.includes(code)) count(outcome.statuses, `413 (${code})`);
      else outcome.failures.push({ from, status: 0, answer: `${error} ${code}`, query: body.toString() });
    }
  });
  return outcome;
}

/** Adds the counts and failures of a further run. */
export function addOutcome(total: Outcome, { statuses, codes, failures }: Outcome): void {
  for (const [status, number] of Object.entries(statuses)) count(total.statuses, status, number);
  for (const [code, number] of Object.entries(codes)) count(total.codes, code, number);
  total.failures.push(...failures);
}

type Sent = GeneratedRequest & { from: number | string; isStream?: boolean; values?: readonly unknown[] };

async function send(
  server: Server,
  { from, isStream = false, values = [], ...request }: Sent,
  outcome: Outcome,
  repeats = 0,
): Promise<void> {
  const fail = (status: number, answer: string) =>
    outcome.failures.push({ from, status, answer: answer.slice(0, LONGEST_SHOWN), query: request.query });
  try {
    const response = await fetch(`${server.url}/graphql${isStream ? '/stream' : ''}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${server.token}`,
        ...(isStream ? { accept: 'text/event-stream' } : {}),
      },
      body: JSON.stringify(request),
    });
    const answer = isStream ? await firstOf(response) : await response.text();
    const retryAfter = Number(response.headers.get('retry-after'));
    if (response.status === 503 && retryAfter > 0 && repeats < MOST_REPEATS) {
      await sleep(retryAfter * 1_000);
      return send(server, { from, isStream, values, ...request }, outcome, repeats + 1);
    }
    count(outcome.statuses, String(response.status));
    const { errors = [], data } = JSON.parse(answer) as {
      errors?: { extensions?: { code?: string } }[];
      data?: unknown;
    };
    const codes = errors.map(({ extensions }) => extensions?.code ?? 'NONE');
    for (const code of codes) count(outcome.codes, code);
    const isTold = response.status === 503 && codes.includes('SERVICE_UNAVAILABLE');
    const isWrong = codes.includes('INTERNAL_SERVER_ERROR') || codes.includes('NONE');
    const told = [...textsIn(errors), ...userErrorsIn(data).flatMap(textsIn)];
    if ((response.status >= 500 && !isTold) || isWrong) fail(response.status, answer);
    else if (echoes(told, values)) fail(response.status, `It repeats the value: ${answer}`);
  } catch (error) {
    fail(0, String(error));
  }
}

/** The first event of a stream, or `{}` where none comes soon; the stream is left then. */
async function firstOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let isOver = false;
  while (reader && !isOver && !/^data: .*\n/m.test(text)) {
    const waiting = new Promise<null>((resolve) =>
      setTimeout(resolve, text === '' ? 10_000 : LISTEN_MS, null),
    );
    const read = await Promise.race([reader.read(), waiting]);
    text += read?.value ?? '';
    isOver = read === null || read.done;
  }
  await reader?.cancel();
  return /^data: (.*)\n/m.exec(text)?.[1] ?? '{}';
}

function echoes(told: readonly string[], values: readonly unknown[]): boolean {
  const long = values
    .map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')))
    .filter((text) => text.length > LONGEST_ECHO);
  return long.some((text) =>
    [0, Math.floor(text.length / 2), text.length]
      .map((at) => Math.min(at, text.length - LONGEST_ECHO - 1))
      .some((at) => told.some((one) => one.includes(text.slice(at, at + LONGEST_ECHO + 1)))),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function userErrorsIn(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => (name === 'userErrors' ? [one] : userErrorsIn(one)));
}

async function eachAtOnce<T>(
  items: Iterable<T>,
  atOnce: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  async function client(): Promise<void> {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await act(next.value);
  }
  await Promise.all(Array.from({ length: atOnce }, client));
}

function count(counts: Record<string, number>, key: string, number = 1): void {
  counts[key] = (counts[key] ?? 0) + number;
}
