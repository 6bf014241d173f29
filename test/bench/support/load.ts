import autocannon from 'autocannon';

export type BenchRequest = { body: string; headers: Readonly<Record<string, string>> };

export type LoadOptions = {
  url: string;
  connections: number;
  seconds: number;
  /** Sent in turn; each connection begins elsewhere. */
  requests: readonly BenchRequest[];
  /** Changes each body before it is sent, such as into one that was never sent before. */
  freshen?: (body: string) => string;
};

export type LoadResult = { perSecond: number; requests: number; p50Ms: number; p99Ms: number };

/** Sends requests one behind the other on each connection. Throws unless every answer is a 200. */
export async function load({
  url,
  connections,
  seconds,
  requests,
  freshen,
}: LoadOptions): Promise<LoadResult> {
  const shares = Array.from({ length: connections }, (_, connection) =>
    requests.filter((_request, index) => index % connections === connection),
  );
  let connected = 0;
  const result = await autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    connections,
    duration: seconds,
    setupClient(client) {
      const share = shares[connected % connections] ?? [];
      connected += 1;
      client.setRequests(
        share.map(({ body, headers }) => ({
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', ...headers },
          ...(freshen ? { setupRequest: (request) => ({ ...request, body: freshen(body) }) } : {}),
        })),
      );
    },
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  return {
    perSecond: result.requests.total / result.duration,
    requests: result.requests.total,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}
