import type { RouterAddress } from './protocol.ts';

/** What a router asks for beside its operation. */
export type CallbackRequest = RouterAddress & {
  /** 0: no heartbeats. */
  heartbeatIntervalMs: number;
};

const LONGEST_URL = 2_048;
const LONGEST_ID = 256;
const LONGEST_VERIFIER = 1_024;
/** What routers that do not say have in mind. */
const USUAL_HEARTBEAT_MS = 5_000;
const SHORTEST_HEARTBEAT_MS = 1_000;
const LONGEST_HEARTBEAT_MS = 86_400_000;

/** The value of `extensions.subscription`, `undefined` when the request has none. */
export function subscriptionExtension(body: unknown): unknown {
  const extensions = property(body, 'extensions');
  return property(extensions, 'subscription') ?? undefined;
}

/** Judges the value of `extensions.subscription`. `problem` says what would be right, and repeats no value. */
export function readExtension(
  extension: unknown,
  origins: readonly string[],
): { request: CallbackRequest; problem?: never } | { request?: never; problem: string } {
  const callbackUrl = property(extension, 'callbackUrl');
  const subscriptionId = property(extension, 'subscriptionId');
  const verifier = property(extension, 'verifier');
  const heartbeatIntervalMs = property(extension, 'heartbeatIntervalMs') ?? USUAL_HEARTBEAT_MS;

  if (!isText(callbackUrl, LONGEST_URL) || !mayCall(callbackUrl, origins))
    return wrong(
      '`callbackUrl` must be an http or https address at or below one of CALLBACK_ORIGINS, without user and password.',
    );
  if (!isText(subscriptionId, LONGEST_ID))
    return wrong(`\`subscriptionId\` must be text of 1 to ${LONGEST_ID} characters.`);
  if (!isText(verifier, LONGEST_VERIFIER))
    return wrong(`\`verifier\` must be text of 1 to ${LONGEST_VERIFIER} characters.`);
  if (!isHeartbeat(heartbeatIntervalMs))
    return wrong(
      `\`heartbeatIntervalMs\` must be 0, or a whole number from ${SHORTEST_HEARTBEAT_MS} to ${LONGEST_HEARTBEAT_MS}.`,
    );
  return { request: { callbackUrl, subscriptionId, verifier, heartbeatIntervalMs } };
}

/** Whether an address is at one of the origins and, where that one has a path, at or below it. */
export function mayCall(address: string, origins: readonly string[]): boolean {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return false;
  if (url.username !== '' || url.password !== '') return false;
  // What a server behind it might read as a step up is no part of a callback's address.
  if (/%2e|%2f|%5c|\\/i.test(url.pathname)) return origins.includes(url.origin);
  const place = `${url.origin}${url.pathname}`;
  return origins.some((one) => url.origin === one || place === one || place.startsWith(`${one}/`));
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function isHeartbeat(value: unknown): value is number {
  if (value === 0) return true;
  return (
    Number.isInteger(value) && Number(value) >= SHORTEST_HEARTBEAT_MS && Number(value) <= LONGEST_HEARTBEAT_MS
  );
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}

function wrong(problem: string) {
  return { problem };
}
