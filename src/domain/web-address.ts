import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Addresses that lead to no public host: this machine, private networks, a cloud's metadata, tests, multicast. */
const NOT_PUBLIC = {
  4: subnets('ipv4', [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
    ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ]),
  // Beside what is not assigned: forms that carry an IPv4 address inside (NAT64, Teredo, 6to4), documentation.
  6: subnets('ipv6', [
    ...['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
  ]),
};

/** Names that only a local network or this machine resolves. */
const LOCAL_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;
/** Nothing that a URL may not hold as it is: browsers drop or rewrite these, and a log line would break. */
const HTTPS = /^https:\/\/[^\s\\\p{C}]+$/iu;
const LOOPBACK_NAME = /(^|\.)localhost$/;
const LONGEST = 2048;

/**
 * What a form can tell of the addresses that `isPublicHttpsUrl` takes: https, no user name, no spaces; the host has a dot
 * or is an address, in any spelling that `URL` reads.
 */
export const HTTPS_PATTERN =
  '^[Hh][Tt][Tt][Pp][Ss]:\\/\\/(?!\\/*[^\\/?#]*[^\\/?#:@][^\\/?#]*@)' +
  '(?=\\/*[^\\/?#]*[.\\p{N}\\[%\\u3002\\uff0e\\uff61])[^\\s\\\\\\p{C}]+$';

/**
 * Whether a text is an https address at a public host that can be shown to a person: without user, password, spaces
 * and invisible characters; the host no address or name of a private network, in whichever spelling.
 */
export function isPublicHttpsUrl(text: string): boolean {
  const url = text.length <= LONGEST && HTTPS.test(text) ? URL.parse(text) : null;
  return url !== null && isWithoutUser(url) && isPublicHost(hostOf(url));
}

/** The same for an http or https address at this machine, which a simulator's links have. */
export function isLoopbackUrl(text: string): boolean {
  const url =
    text.length <= LONGEST && HTTPS.test(text.replace(/^http:/i, 'https:')) ? URL.parse(text) : null;
  return url !== null && isWithoutUser(url) && isLoopbackHost(hostOf(url));
}

/** What a form can tell of the texts that `isHarmlessWebsite` takes: no scheme but http and https. */
export const WEBSITE_PATTERN =
  '^(?:[Hh][Tt][Tt][Pp][Ss]?:\\/\\/|(?![^\\/?#\\s]*:(?!\\d{1,5}(?:[\\/?#]|$))))[^\\p{C}\\\\]+$';

/**
 * Whether a text may stand as a company's website, which people type in many ways: a page that makes a link of it must
 * not run a script or lead into a private network.
 */
export function isHarmlessWebsite(text: string): boolean {
  if (text.length > LONGEST || /[\p{C}\\]/u.test(text)) return false;
  const bare = text.trim();
  if (!/^https?:\/\//i.test(bare) && FOREIGN_SCHEME.test(bare)) return false;
  const url = URL.parse(/^https?:/i.test(bare) ? bare : `https://${bare.replace(/^\/+/, '')}`);
  if (url === null) return !/^https?:/i.test(bare);
  const host = hostOf(url);
  return isWithoutUser(url) && (isIP(host) !== 0 || LOCAL_NAME.test(host) ? isPublicHost(host) : true);
}

/** Something before a colon that is not a host before its port. */
const FOREIGN_SCHEME = /^[^/?#\s]*:(?!\d{1,5}(?:[/?#]|$))/;

/** Whether a host, without port and as `URL` writes it or with an IPv6 address bare, means this machine. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return LOOPBACK_NAME.test(bare) || /^127(\.\d{1,3}){3}$/.test(bare) || bare === '::1';
}

/** Whether a host is an address, or a name that nobody can register: one that no stranger points elsewhere. */
export function isUnregistrableHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return isIP(bare) !== 0 || !bare.includes('.') || LOCAL_NAME.test(bare);
}

function isPublicHost(host: string): boolean {
  if (isIPv4(host)) return !NOT_PUBLIC[4].check(host, 'ipv4');
  if (isIPv6(host)) return !NOT_PUBLIC[6].check(host, 'ipv6');
  return host.includes('.') && !LOCAL_NAME.test(host);
}

/** As `URL` writes it (which turns every spelling of an IPv4 address into four numbers), without brackets and root. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function isWithoutUser({ username, password }: URL): boolean {
  return username === '' && password === '';
}

function subnets(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}
