export type MediaType = 'application/json' | 'application/graphql-response+json';

const OFFERED: readonly MediaType[] = ['application/json', 'application/graphql-response+json'];

type Range = { type: string; quality: number; order: number };

/**
 * The media type in which to answer: what the header `accept` wants most, the more exactly named first, then the one
 * named first. `application/json` where nothing is asked for, `null` where neither is wanted.
 */
export function chooseMediaType(accept: string | undefined): MediaType | null {
  if (!accept) return 'application/json';
  const ranges = readRanges(accept);
  const wanted = OFFERED.flatMap((type) => {
    const best = bestRange(ranges, type);
    return best && best.quality > 0 ? [{ type, best }] : [];
  });
  wanted.sort(
    (a, b) =>
      b.best.quality - a.best.quality ||
      exactness(b.best, b.type) - exactness(a.best, a.type) ||
      a.best.order - b.best.order,
  );
  return wanted[0]?.type ?? null;
}

/** Whether the header `accept` takes this type, if only by a wildcard. Everything is taken where nothing is asked for. */
export function accepts(accept: string | undefined, type: string): boolean {
  return !accept || (bestRange(readRanges(accept), type)?.quality ?? 0) > 0;
}

/** Whether the header `accept` names this very type. */
export function asksFor(accept: string | undefined, type: string): boolean {
  return readRanges(accept ?? '').some((range) => range.type === type && range.quality > 0);
}

/** The range that says most exactly how much a type is wanted. */
function bestRange(ranges: readonly Range[], type: string): Range | undefined {
  const fitting = ranges.filter((range) => exactness(range, type) > 0);
  return fitting.sort((a, b) => exactness(b, type) - exactness(a, type))[0];
}

function readRanges(accept: string): Range[] {
  return accept.split(',').map(readRange);
}

function readRange(text: string, order: number): Range {
  const [type = '', ...parameters] = text.toLowerCase().replaceAll(/\s/g, '').split(';');
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  // The only other parameter that we offer: `application/json;callbackspec=1.0` is another type.
  const strange = parameters.some((parameter) => parameter !== quality && parameter !== 'charset=utf-8');
  return { type: strange ? '' : type, quality: quality ? Number(quality.slice(2)) || 0 : 1, order };
}

function exactness({ type }: Range, offered: string): number {
  return ['*/*', `${offered.split('/')[0]}/*`, offered].indexOf(type) + 1;
}
