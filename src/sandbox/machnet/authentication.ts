import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { sameSecret } from '../shared/same-secret.ts';
import { refuse } from './errors.ts';
import type { MachnetWorld } from './user-record.ts';

export type MachnetCredentials = { clientId: string; clientSecret: string; webhookSecret: string };

/** The 401 for a caller without the two static headers, or with wrong ones. */
export function refuseCaller(
  request: ApiRequest,
  credentials: MachnetCredentials,
  world: MachnetWorld,
): ApiAnswer | undefined {
  const knownClient = sameSecret(headerOf(request, 'x-client-id'), credentials.clientId);
  const knownSecret = sameSecret(headerOf(request, 'x-client-secret'), credentials.clientSecret);
  if (knownClient && knownSecret) return undefined;
  return refuse(world, { status: 401, message: 'credentials are missing or wrong' });
}

function headerOf(request: ApiRequest, name: string): string {
  return String(request.headers[name] ?? '');
}
