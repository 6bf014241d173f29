import { hawkTimeMac } from './hawk.ts';

/** A difference that explains a refusal: Hawk's usual window is 60 s, BVNK's own is not published. */
const SUSPICIOUS_MS = 30_000;
/** The time in a Hawk refusal says outright that ours was wrong; whole seconds hide up to one. */
const NOTICEABLE_MS = 2_000;

export type ServerClock = {
  /** Milliseconds since 1970, as the server counts them as far as we know. */
  now(): number;
  /** Learns from a refusal. True when our idea of the server's time was wrong, so that signing again makes sense. */
  learnFrom(refusal: Headers): boolean;
};

/**
 * The server's clock: ours, with the offset of the last correction. `key` is the Hawk key, which vouches for a time
 * sent in `WWW-Authenticate`.
 */
export function createServerClock(key: string, ownTime: () => number = Date.now): ServerClock {
  let offsetMs = 0;
  const now = () => ownTime() + offsetMs;
  return {
    now,
    learnFrom(refusal) {
      const stated = statedTime(refusal.get('www-authenticate') ?? '', key);
      const shown = Date.parse(refusal.get('date') ?? '');
      const [serverTime, tolerance] = stated === null ? [shown, SUSPICIOUS_MS] : [stated, NOTICEABLE_MS];
      if (Number.isNaN(serverTime) || Math.abs(serverTime - now()) <= tolerance) return false;
      offsetMs = serverTime - ownTime();
      return true;
    },
  };
}

/** The time of `Hawk ts="…", tsm="…"`, or `null`. One whose MAC is wrong counts for nothing; the MAC may be missing. */
function statedTime(challenge: string, key: string): number | null {
  if (!/^\s*Hawk\s/i.test(challenge)) return null;
  const { ts, tsm } = Object.fromEntries(
    [...challenge.matchAll(/\b(ts|tsm)="?([^",\s]+)"?/gi)].map(([, name = '', value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  if (!ts || !/^\d{1,11}$/.test(ts)) return null;
  if (tsm !== undefined && tsm !== hawkTimeMac(key, ts)) return null;
  return Number(ts) * 1000;
}
