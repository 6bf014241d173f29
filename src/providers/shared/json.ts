import { decodeUtf8 } from '../../domain/strict-text.ts';

/** Escapes of NUL and of surrogates, good ones included. */
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/i;

/**
 * The parsed text of an answer, or `undefined` when it is no JSON. NULs in its strings are dropped and lone surrogates
 * replaced, since neither can be stored: one odd value must not keep a user from being read.
 */
export function parseJson(text: string): unknown {
  return parse(text, SUSPICIOUS.test(text) ? storable : undefined);
}

/**
 * The parsed JSON of a webhook, or `undefined` when it is none, or no UTF-8. Its strings stay as they are: an id that
 * cannot be stored is refused.
 */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return parse(decodeUtf8(bytes) ?? '');
}

function parse(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}
