const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d{2}|[1-9]?\\d)';
const IPV4 = `(?:${BYTE}\\.){3}${BYTE}`;
const GROUP = '[0-9A-Fa-f]{1,4}';

/** An IPv6 address by the number of groups before `::`, of which there is one at most; without a zone. */
const IPV6 = [
  `(?:${GROUP}:){7}(?:${GROUP}|:)`,
  `(?:${GROUP}:){6}(?:${IPV4}|:${GROUP}|:)`,
  ...[5, 4, 3, 2, 1, 0].map(
    (before) =>
      `${before === 0 ? ':' : `(?:${GROUP}:){${before}}`}` +
      `(?:(?::${GROUP}){0,${5 - before}}:${IPV4}|(?::${GROUP}){1,${7 - before}}|:)`,
  ),
].join('|');

/** The addresses that we take, IPv4 and IPv6, as a form can check them. */
export const IP_PATTERN = `^(?:${IPV4}|${IPV6})$`;
