import { z } from 'zod';
import { parseKeyring } from '../db/sealing/keyring.ts';

/** Master keys, newest first. */
export const keyrings = z
  .string()
  .transform((keys, context) => {
    try {
      return parseKeyring(keys);
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'unreadable';
      context.addIssue(
        `cannot be read (${problem}): give id:base64 of 32 bytes, newest first, joined by commas`,
      );
      return z.NEVER;
    }
  })
  .optional();

/** What routers may be called at. */
export const origins = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine(
    (list) => list.every(isOrigin),
    'must be origins joined by commas, such as https://router.example.com or, with the path below which a router listens, https://router.example.com/callback; without a slash at the end',
  );

/** An origin, alone or with a path, exactly as a URL writes it. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return text === url.origin || (text === `${url.origin}${url.pathname}` && !text.endsWith('/'));
}

/** What fits into an `Authorization` header: one token, or two joined by a comma. */
export const bearerTokens = z
  .string()
  .regex(/^[\w.~+/=, -]+$/, 'may hold letters, digits and - . _ ~ + / only')
  .refine((tokens) => tokens.split(',').every((token) => !/\s/.test(token.trim())), 'must hold no blanks')
  .optional();
