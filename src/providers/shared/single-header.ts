import type { WebhookRequest } from '../module.ts';

/** The one value of a header, found in any case. A header that was sent twice counts as missing. */
export function singleHeader(headers: WebhookRequest['headers'], name: string): string | undefined {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (Array.isArray(found)) return found.length === 1 ? found[0] : undefined;
  return found;
}
