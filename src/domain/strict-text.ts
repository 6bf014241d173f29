/**
 * The text of UTF-8 bytes without its byte-order mark, or `null` where the bytes are not UTF-8. A lenient decoder would
 * put replacement characters in the place of what was written, and these would be stored.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
