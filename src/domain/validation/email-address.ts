/** An atom of RFC 5322, the characters that may stand between the dots of a local part. */
const ATOM = "[A-Za-z0-9!#$%&'*+\\/=?^_`\\{\\|\\}~\\-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?';
/**
 * A top-level domain is letters or the ASCII form of a word (`xn--p1ai`), so that no IP address gets through. One letter
 * is enough: no domain has it today, but providers take such an address.
 */
const TOP = '(?:[A-Za-z]{1,63}|[Xx][Nn]--[A-Za-z0-9\\-]{0,57}[A-Za-z0-9])';

/**
 * The e-mail addresses that we take, for forms and for our own check alike: 254 characters, 64 of them before the `@`,
 * no quotes, international domains in their ASCII form. The escapes are those of the `v` flag, with which browsers
 * read patterns.
 */
export const EMAIL_PATTERN = `^(?=.{5,254}$)(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${TOP}$`;
