import { createHmac } from 'node:crypto';

/** What a Hawk header signs. Not the body: BVNK has payload hashes switched off. */
export type HawkRequest = {
  /** Seconds since 1970 by the server's clock. */
  ts: number;
  nonce: string;
  method: string;
  /** Path and query as they are sent. */
  resource: string;
  /** Host and port as the server knows itself, whatever stands between. */
  host: string;
  port: number;
  /** Application data; BVNK uses none. */
  ext?: string;
};

/** The MAC over the ten lines of Hawk's normalised request, the payload hash empty. */
export function hawkMac(key: string, request: HawkRequest): string {
  const { ts, nonce, method, resource, host, port, ext = '' } = request;
  const lines = [
    'hawk.1.header',
    ts,
    nonce,
    method.toUpperCase(),
    resource,
    host.toLowerCase(),
    port,
    '',
    ext.replaceAll('\\', '\\\\').replaceAll('\n', '\\n'),
    '',
  ];
  return macOf(key, lines.join('\n'));
}

/** The MAC with which a Hawk server vouches for the time that it sends with a refusal (`tsm`). */
export function hawkTimeMac(key: string, ts: string): string {
  return macOf(key, `hawk.1.ts\n${ts}\n`);
}

/** The value of the `Authorization` header. */
export function hawkHeader(id: string, key: string, request: HawkRequest): string {
  const { ts, nonce } = request;
  return `Hawk id="${id}", ts="${ts}", nonce="${nonce}", mac="${hawkMac(key, request)}"`;
}

function macOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
