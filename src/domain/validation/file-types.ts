/** How files of a type begin, by the type as a data URI names it. */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: files begin with them
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  'image/png': /^\x89PNG\r\n\x1a\n/,
  'image/jpeg': /^\xff\xd8\xff/,
  'image/jpg': /^\xff\xd8\xff/,
  'image/gif': /^GIF8[79]a/,
  'image/tiff': /^(II\*\0|MM\0\*)/,
  'image/bmp': /^BM/,
  'image/webp': /^RIFF.{4}WEBP/s,
  'image/heic': /^.{4}ftyp(hei|hev|mif1|msf1)/s,
  'image/heif': /^.{4}ftyp(hei|hev|mif1|msf1)/s,
  'application/pdf': /^%PDF/,
};
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: files begin with them

/** The types of files that are taken, as a data URI names them. */
export const FILE_TYPES: readonly string[] = Object.keys(BEGINNINGS);

/** In characters of base64; more than any beginning needs. */
const LOOKED_AT = 64;

/**
 * What is wrong with the content of a well-formed data URI, or `null`: it must begin like a file of the type that it
 * names. Who opens a document must not get a page that runs as something else.
 */
export function contentProblem(dataUri: string): string | null {
  const comma = dataUri.indexOf(',');
  const type = dataUri.slice('data:'.length, dataUri.indexOf(';')).toLowerCase();
  const beginning = Object.hasOwn(BEGINNINGS, type) ? BEGINNINGS[type] : undefined;
  if (!beginning) return 'must be an image (PNG, JPEG, GIF, TIFF, BMP, WebP, HEIC) or a PDF';
  const content = Buffer.from(dataUri.slice(comma + 1, comma + 1 + LOOKED_AT), 'base64').toString('latin1');
  return beginning.test(content) ? null : 'must contain a file of the declared type';
}
