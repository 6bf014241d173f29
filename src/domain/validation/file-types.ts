/** The types of files that are taken, as a data URI names them. */
export const FILE_TYPES: readonly string[] = [
  ...['image/png', 'image/jpeg', 'image/jpg', 'image/gif', 'image/tiff', 'image/bmp', 'image/webp'],
  ...['image/heic', 'image/heif', 'application/pdf'],
];

/** In characters of base64: browsers that guess a type look at 1,445 bytes. */
const LOOKED_AT = 2048;

/** How HTML, SVG, XML and scripts begin, after white space. No image and no PDF begins like it. */
const RUNNABLE = /^\s*(?:<[a-z!?/]|#!)/i;

/** A byte order mark, and the second bytes of UTF-16: a browser reads past them. */
const ENCODING = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g;

/**
 * What is wrong with a well-formed data URI, or `null`. Who opens a document must not get a page that runs as something
 * else. Otherwise the content is the provider's to judge: samples of providers are no images at all.
 */
export function contentProblem(dataUri: string): string | null {
  const comma = dataUri.indexOf(',');
  const type = dataUri.slice('data:'.length, dataUri.indexOf(';')).toLowerCase();
  if (!FILE_TYPES.includes(type))
    return 'must be an image (PNG, JPEG, GIF, TIFF, BMP, WebP, HEIC, HEIF) or a PDF';
  const content = Buffer.from(dataUri.slice(comma + 1, comma + 1 + LOOKED_AT), 'base64').toString('latin1');
  return RUNNABLE.test(content.replace(ENCODING, '')) ? 'must not contain HTML, SVG, XML or a script' : null;
}
