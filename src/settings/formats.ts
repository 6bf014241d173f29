import { z } from 'zod';

/** What is joined by commas. */
export const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );

/** Whose pages may call. */
export const origins = list.refine(
  (all) => all.every((one) => webAddress(one)?.origin === one),
  'must be origins joined by commas, such as https://app.example.com; without a path, and without a slash at the end',
);

/** What routers may be called at: an origin, alone or with a path, exactly as a URL writes it. */
export const routerAddresses = list.refine(
  (all) => all.every(isRouterAddress),
  'must be origins, each with an optional path, joined by commas, such as https://router.example.com or https://router.example.com/callback; without a slash at the end',
);

function isRouterAddress(text: string): boolean {
  const url = webAddress(text);
  if (!url) return false;
  return text === url.origin || (text === `${url.origin}${url.pathname}` && !text.endsWith('/'));
}

function webAddress(text: string): URL | null {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** What fits into an `Authorization` header: one token, or two joined by a comma. */
export const bearerTokens = z
  .string()
  .regex(/^[\w.~+/=, -]+$/, 'may contain only letters, digits and - . _ ~ + /')
  .refine((tokens) => tokens.split(',').every((token) => !/\s/.test(token.trim())), 'must not contain spaces')
  .optional();
