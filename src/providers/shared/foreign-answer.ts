import { STATUS_CODES } from 'node:http';
import type { ProviderErrorKind } from '../../domain/provider-error.ts';
import type { HttpAnswer } from './http.ts';

/**
 * What an answer means that is not in the provider's own format: the page of a gateway, a firewall or a CDN. It says
 * nothing about the user or the change, so it is never `rejected`, `not_found` or `conflict`. A page may also stand for
 * an answer that was lost, so only one about our access or our pace says that a write was not done.
 */
export function foreignKind(status: number): ProviderErrorKind {
  if (status < 400) return 'unexpected_response';
  if (status === 401 || status === 403) return 'auth';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  return 'unavailable';
}

/** A success without a body, where the provider documents one: 201 and 202. A 204 or a page is not of its making. */
export function isBareAcknowledgement({ status, text }: HttpAnswer): boolean {
  return (status === 201 || status === 202) && text.trim() === '';
}

/** Text that is a page, or says no more than the status line does ("404 page not found"): a server's default answer. */
export function isDefaultPage({ status, text }: HttpAnswer): boolean {
  const words = text.trim().toLowerCase();
  if (words === '' || words.startsWith('<')) return true;
  const reason = (STATUS_CODES[status] ?? '').toLowerCase();
  const rest = words
    .replace(String(status), '')
    .replace(/\bpage\b/, '')
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, ' ')
    .trim();
  return rest === '' || rest === reason;
}
