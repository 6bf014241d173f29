import { BlockList, isIPv6 } from 'node:net';
import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { sameSecret } from '../shared/same-secret.ts';
import { refuse } from './errors.ts';
import { type HawkAttributes, hawkMac, normalisedRequest, readHawkHeader } from './hawk.ts';
import type { BvnkSwitches } from './switches.ts';
import type { BvnkWorld } from './user-record.ts';

export type BvnkCredentials = { hawkId: string; hawkKey: string; webhookSecret: string };

/**
 * The refusal for a caller whose address, credentials, signature, time or nonce is not right; undefined where all
 * are. The body is not covered: BVNK has payload validation switched off.
 */
export function refuseCaller(
  request: ApiRequest,
  credentials: BvnkCredentials,
  world: BvnkWorld,
): ApiAnswer | undefined {
  const { switches } = world;
  if (switches.ipAllowList && !isAllowed(request.remoteAddress, switches.ipAllowList)) {
    return refuse(world, { status: 403, message: 'Not authorized to perform this action' });
  }
  const header = request.headers.authorization;
  if (header === undefined) return unauthenticated(world, 'Hawk');
  const attributes = readHawkHeader(header);
  if (!attributes) return unauthenticated(world, 'Hawk error="Bad header format"');
  if (!sameSecret(attributes.id, credentials.hawkId))
    return unauthenticated(world, 'Hawk error="Unknown credentials"');
  const signed = normalisedRequest(attributes, {
    method: request.method,
    target: request.target,
    ...signedHost(request, switches),
  });
  if (!sameSecret(attributes.mac, hawkMac(credentials.hawkKey, signed)))
    return unauthenticated(world, 'Hawk error="Bad mac"');
  // Only now: a caller without the key must not use up the nonces of others.
  if (!takeNonce(attributes.nonce, world)) return unauthenticated(world, 'Hawk error="Invalid nonce"');
  if (!isInTime(attributes, switches)) return unauthenticated(world, staleTimestamp(credentials, switches));
  return undefined;
}

function unauthenticated(world: BvnkWorld, challenge: string): ApiAnswer {
  const status = world.switches.authenticationFailure;
  // The clock that judged the time is the one that is sent.
  const date = new Date(clock(world.switches)).toUTCString();
  return refuse(world, {
    status,
    message: 'Forbidden',
    headers: { date, ...(status === 401 ? { 'www-authenticate': challenge } : {}) },
  });
}

function signedHost(request: ApiRequest, switches: BvnkSwitches): { host: string; port: number } {
  const [written, usualPort] =
    switches.signingHost === null ? [request.headers.host ?? '', 80] : [switches.signingHost, 443];
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(written) ?? [];
  return { host, port: port === undefined ? usualPort : Number(port) };
}

function clock(switches: BvnkSwitches): number {
  return Date.now() + switches.clockSkewMs;
}

function isInTime({ ts }: HawkAttributes, switches: BvnkSwitches): boolean {
  if (!/^\d{1,12}$/.test(ts)) return false;
  const { timestampWindowSeconds } = switches;
  if (timestampWindowSeconds === null) return true;
  return Math.abs(Number(ts) * 1000 - clock(switches)) <= timestampWindowSeconds * 1000;
}

/** Sends the caller our time, signed, so that it can correct its clock. */
function staleTimestamp({ hawkKey }: BvnkCredentials, switches: BvnkSwitches): string {
  const ts = Math.floor(clock(switches) / 1000);
  const tsm = hawkMac(hawkKey, `hawk.1.ts\n${ts}\n`);
  return `Hawk ts="${ts}", tsm="${tsm}", error="Stale timestamp"`;
}

const MOST_NONCES = 10_000;

/** False for a nonce that was used while its time could still be good. */
function takeNonce(nonce: string, world: BvnkWorld): boolean {
  const { nonceReuse, timestampWindowSeconds } = world.switches;
  const at = Date.now();
  // A time that is ahead by a whole window stays good for two.
  const oldest = timestampWindowSeconds === null ? 0 : at - 2000 * timestampWindowSeconds;
  const known = world.provider.nonces.filter((one) => one.at >= oldest).slice(-MOST_NONCES);
  const isNew = !known.some((one) => one.nonce === nonce);
  world.provider.nonces = isNew ? [...known, { nonce, at }] : known;
  return isNew || nonceReuse === 'allowed';
}

function isAllowed(remoteAddress: string, allowList: readonly string[]): boolean {
  const allowed = new BlockList();
  for (const entry of allowList) {
    const [address = '', prefix] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) allowed.addAddress(address, family);
    else allowed.addSubnet(address, Number(prefix), family);
  }
  const caller = remoteAddress.replace(/^::ffff:/, '');
  return allowed.check(caller, isIPv6(caller) ? 'ipv6' : 'ipv4');
}
