import { randomUUID } from 'node:crypto';
import type { HttpAnswer, HttpClient, HttpRequest } from '../shared/http.ts';
import { writeJson } from '../shared/json.ts';
import type { BvnkConfig } from './config.ts';
import { hawkHeader } from './hawk.ts';
import { createServerClock } from './server-clock.ts';

/** The calls of the Customers API v1 that we make. The caller reads the answer. */
export type BvnkClient = {
  getCustomer(reference: string, signal: AbortSignal): Promise<HttpAnswer>;
  /** Companies: name, description, address. */
  putCustomer(reference: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
  /** Individuals. */
  patchCustomer(reference: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
  putAssociates(reference: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
  putStatus(reference: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
};

/** `now`: our own clock, in milliseconds. */
export function createBvnkClient(config: BvnkConfig, http: HttpClient, now?: () => number): BvnkClient {
  const { hawkId, hawkKey, signing } = config;
  const clock = createServerClock(hawkKey, now);

  async function send(
    method: HttpRequest['method'],
    reference: string,
    below: string,
    signal: AbortSignal,
    body?: object,
  ): Promise<HttpAnswer> {
    // What is signed starts at BVNK's own root: a path in the base address belongs to a proxy before it.
    const resource = `/platform/v1/customers/${encodeURIComponent(reference)}${below}`;
    const exchange = () => {
      const ts = Math.floor(clock.now() / 1000);
      const signed = { ts, nonce: randomUUID(), method, resource, ...signing };
      return http(
        {
          method,
          url: `${config.baseUrl}${resource}`,
          headers: {
            accept: 'application/json',
            authorization: hawkHeader(hawkId, hawkKey, signed),
            ...(body && { 'content-type': 'application/json' }),
          },
          ...(body && { body: writeJson(body) }),
        },
        signal,
      );
    };
    const answer = await exchange();
    // Nothing was done under a refused signature ("Forbidden", as the page about errors calls it); where our clock
    // was wrong, a second one is worth its while.
    const refused = answer.status === 401 || answer.status === 403;
    return refused && clock.learnFrom(answer.headers) ? exchange() : answer;
  }

  return {
    getCustomer: (reference, signal) => send('GET', reference, '', signal),
    putCustomer: (reference, body, signal) => send('PUT', reference, '', signal, body),
    patchCustomer: (reference, body, signal) => send('PATCH', reference, '', signal, body),
    putAssociates: (reference, body, signal) => send('PUT', reference, '/associates', signal, body),
    putStatus: (reference, body, signal) => send('PUT', reference, '/status', signal, body),
  };
}
