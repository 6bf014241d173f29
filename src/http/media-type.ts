export type MediaType = 'application/json' | 'application/graphql-response+json';

const OFFERED: readonly MediaType[] = ['application/json', 'application/graphql-response+json'];

type Range = { type: string; quality: number; order: number };

/**
 * The media type in which to answer: what the header `accept` wants most, the more exactly named first, then the one
 * named first. `application/json` where nothing is asked for, `null` where neither is wanted.
 */
export function chooseMediaType(accept: string | undefined): MediaType | null {
  if (!accept) return 'application/json';
  const ranges = accept.split(',').map(readRange);
  const wanted = OFFERED.flatMap((type) => {
    const [best] = ranges
      .filter((range) => exactness(range, type) > 0)
      .sort((a, b) => exactness(b, type) - exactness(a, type));
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

function readRange(text: string, order: number): Range {
  const [type = '', ...parameters] = text.toLowerCase().replaceAll(' ', '').split(';');
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  // Of other parameters we offer this one only: `application/json;callbackspec=1.0` is another type.
  const strange = parameters.some((parameter) => parameter !== quality && parameter !== 'charset=utf-8');
  return { type: strange ? '' : type, quality: quality ? Number(quality.slice(2)) || 0 : 1, order };
}

function exactness({ type }: Range, offered: MediaType): number {
  return [`*/*`, 'application/*', offered].indexOf(type) + 1;
}
