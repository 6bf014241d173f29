import { createHmac } from 'node:crypto';

/** What an `Authorization: Hawk …` header says. */
export type HawkAttributes = {
  id: string;
  /** Seconds since 1970, as written. */
  ts: string;
  nonce: string;
  mac: string;
  hash: string;
  ext: string;
  app: string;
  dlg: string;
};

const NAMES = ['id', 'ts', 'nonce', 'mac', 'hash', 'ext', 'app', 'dlg'];
const LONGEST_HEADER = 4096;

/** Takes the header apart by the scheme's own rules; undefined where it breaks one. */
export function readHawkHeader(header: string): HawkAttributes | undefined {
  const list = header.length > LONGEST_HEADER ? undefined : /^hawk\s+(.*)$/is.exec(header)?.[1];
  if (list === undefined) return undefined;
  const read: Record<string, string> = {};
  const rest = list.replace(/(\w+)="([^"\\]*)"\s*(?:,\s*|$)/g, (_, name: string, value: string) => {
    // Unknown and repeated names are left over, and so refuse the header.
    if (!NAMES.includes(name) || Object.hasOwn(read, name)) return name;
    read[name] = value;
    return '';
  });
  const { id, ts, nonce, mac, hash = '', ext = '', app = '', dlg = '' } = read;
  if (rest !== '' || !id || !ts || !nonce || !mac) return undefined;
  return { id, ts, nonce, mac, hash, ext, app, dlg };
}

/** The text that is signed: one line each, and a last newline. `target` is path and query as sent. */
export function normalisedRequest(
  { ts, nonce, hash, ext, app, dlg }: Omit<HawkAttributes, 'id' | 'mac'>,
  request: { method: string; target: string; host: string; port: number },
): string {
  const lines = [
    'hawk.1.header',
    ts,
    nonce,
    request.method.toUpperCase(),
    request.target,
    request.host.toLowerCase(),
    String(request.port),
    hash,
    ext,
    ...(app ? [app, dlg] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Base64 of HMAC-SHA256, with the key as text. */
export function hawkMac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
