import { hmacMatches } from '../shared/hmac.ts';

/** [assumed] How old, or how far ahead of our clock, a webhook may be: no tolerance is published. */
const TOLERANCE_MS = 300_000;

/** More would only make us compute: a secret that takes over from another makes two. */
const MAX_SIGNATURES = 5;

const SCHEME = { algorithm: 'sha256', encoding: 'hex' } as const;

/**
 * When a genuine webhook was signed, `null` for any other: `t=…,v1=…` with one or more `v1`, each the hex
 * HMAC-SHA256 over `t`, a point and the raw body. Any of the secrets may have made any of them. `now` in milliseconds.
 */
export function genuineAt(
  header: string | undefined,
  rawBody: Buffer,
  secrets: readonly Buffer[],
  now: number,
): Date | null {
  const { t, signatures } = partsOf(header ?? '');
  if (t === undefined || signatures.length > MAX_SIGNATURES) return null;
  const signedAt = Number(t) * 1000;
  if (Math.abs(now - signedAt) > TOLERANCE_MS) return null;
  const signed = Buffer.concat([Buffer.from(`${t}.`), rawBody]);
  const isGenuine = secrets.some((secret) =>
    signatures.some((signature) => hmacMatches(SCHEME, secret, signed, signature)),
  );
  return isGenuine ? new Date(signedAt) : null;
}

/** Parts of other names are left alone: they belong to schemes to come. A time that is given twice is none. */
function partsOf(header: string): { t: string | undefined; signatures: string[] } {
  const parts = header.split(',').map((part) => part.trim());
  const valuesOf = (name: string) =>
    parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
  const [t, ...others] = valuesOf('t');
  const isTime = t !== undefined && others.length === 0 && /^\d{1,12}$/.test(t);
  return { t: isTime ? t : undefined, signatures: valuesOf('v1') };
}
