/**
 * A JSON number that JavaScript cannot hold exactly (`9007199254740993`, `1e400`), kept as it is written. It is stored
 * like this, shown as text, and goes back to its provider as the number that it is.
 */
export type ExactNumber = { [KEY]: string };

const KEY = '$number';
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/**
 * Where no number of a text looks like it could lose something, the built-in parser is enough. A number begins the text or
 * stands behind a sign of JSON, so that no id within quotes looks like one.
 */
const SUSPECT = /(?:^|[\s:,[])-?(?:[\d.]{16}|[\d.]+[eE])/;

type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** Like `JSON.parse`, with a number that would be rounded as an `ExactNumber`. Throws `SyntaxError`. */
export function parseExactly(text: string): unknown {
  if (!SUSPECT.test(text)) return JSON.parse(text);
  return parseWithSource(text, exactly);
}

/** The reviver for parsers of others that take one. */
export function exactly(_key: string, value: unknown, { source }: { source?: string } = {}): unknown {
  return typeof value === 'number' && source !== undefined && !isKept(source, value)
    ? { [KEY]: source }
    : value;
}

/** Like `JSON.stringify`, with an `ExactNumber` as the number that it stands for. */
export function stringifyExactly(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    const written = exactNumber(part);
    return written === null ? part : rawJSON(written);
  });
}

/** How an `ExactNumber` is written; `null` for anything else. */
export function exactNumber(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, KEY)) return null;
  const written = (value as ExactNumber)[KEY];
  const isOne = Object.keys(value).length === 1 && typeof written === 'string' && NUMBER.test(written);
  return isOne ? written : null;
}

/** A JSON value as clients see it: with text where a number would be rounded on its way to them. */
export function withTextNumbers(value: unknown): unknown {
  const written = exactNumber(value);
  if (written !== null) return written;
  if (Array.isArray(value)) return value.map(withTextNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withTextNumbers(part)]));
}

/** Puts a known number back where a client posts the text of it, at the same place. */
export function restoreExactNumbers(value: unknown, known: unknown): unknown {
  const written = exactNumber(known);
  if (written !== null) return value === written ? known : value;
  if (typeof value !== 'object' || value === null || typeof known !== 'object' || known === null)
    return value;
  if (Array.isArray(value)) {
    return Array.isArray(known) ? value.map((item, index) => restoreExactNumbers(item, known[index])) : value;
  }
  const before = known as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      Object.hasOwn(before, name) ? restoreExactNumbers(part, before[name]) : part,
    ]),
  );
}

/** Whether the number that JavaScript made of a text is written as the same decimal. */
function isKept(source: string, value: number): boolean {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  return Number.isFinite(value) && decimalOf(source) === decimalOf(String(value));
}

/** Sign, significant digits and exponent: one text for `1.50e3`, `1500` and `1.5E+3`. */
function decimalOf(written: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign}${significant}e${power}`;
}
