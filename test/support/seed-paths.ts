/**
 * Walks the JSON of a provider's page: every path down to a value must be read (another value there changes what an
 * adapter makes of it) or stand in a list of what is left out, with the reason.
 */
export type SampleJson = { [key: string]: unknown };

/** Path → reason. A position in a list is `*`; a path stands for all below it. */
export type LeftOut = Readonly<Record<string, string>>;

/** Other values of each kind, so that a path that is read shows in what is read. */
const OTHERS: readonly unknown[] = [
  'other',
  '17',
  '2001-02-03T04:05:06Z',
  '2001-02-03 04:05:06',
  17,
  true,
  false,
  null,
  ['other'],
  { other: 'other' },
];

/** Every path down to a value that is neither a filled object nor a filled list. */
export function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const isFilled = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isFilled) return [[...path]];
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
}

/** `['documents', '0', 'type']` → `documents.*.type` */
export function nameOf(path: readonly string[]): string {
  return path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
}

export function isListed(path: readonly string[], list: LeftOut): boolean {
  return path.some((_, length) => nameOf(path.slice(0, length + 1)) in list);
}

/**
 * Paths that are neither read nor listed, and paths that are listed though they are read. `others`: further values
 * that a path may need to show that it is read.
 */
export function judgePaths(
  json: SampleJson,
  read: (json: SampleJson) => unknown,
  list: LeftOut,
  others: readonly unknown[] = [],
): { homeless: string[]; wronglyListed: string[] } {
  const isRead = (path: string[]) => readsPath(json, path, read, [...OTHERS, ...others]);
  const paths = pathsOf(json);
  return {
    homeless: paths.filter((path) => !isListed(path, list) && !isRead(path)).map(nameOf),
    wronglyListed: paths.filter((path) => isListed(path, list) && isRead(path)).map(nameOf),
  };
}

/** What `judgePaths` gives when all is well. */
export const IN_ORDER = { homeless: [], wronglyListed: [] };

function readsPath(
  json: SampleJson,
  path: readonly string[],
  read: (json: SampleJson) => unknown,
  others: readonly unknown[],
): boolean {
  const before = outcomeOf(json, read);
  return others.some((other) => outcomeOf(withValue(json, path, other), read) !== before);
}

/** What is read, or the error that it ends in, which tells something too. */
function outcomeOf(json: SampleJson, read: (json: SampleJson) => unknown): string {
  try {
    return JSON.stringify(read(json)) ?? '';
  } catch (error) {
    return String(error);
  }
}

function withValue(json: SampleJson, path: readonly string[], value: unknown): SampleJson {
  const copy = structuredClone(json);
  const holder = path.slice(0, -1).reduce<SampleJson>((object, key) => object[key] as SampleJson, copy);
  holder[path.at(-1) as string] = value;
  return copy;
}
