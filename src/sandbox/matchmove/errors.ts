import { randomUUID } from 'node:crypto';
import { rfc3339Seconds } from '../shared/clock.ts';
import type { ApiAnswer } from '../shared/exchange.ts';
import type { MatchmoveWorld } from './user-record.ts';

/** Codes by status. Of those with `assumed` the page gives only the status. */
const USUAL_CODES: Record<number, string> = {
  400: 'invalid_model',
  401: 'unauthorized', // assumed
  403: 'forbidden', // assumed
  404: 'resource_not_found',
  409: 'record_not_unique',
  429: 'too_many_requests', // assumed
  500: 'generic_error',
  502: 'bad_gateway', // assumed
  503: 'service_unavailable', // assumed
  504: 'gateway_timeout', // assumed
};

type Refusal = {
  status: number;
  code?: string;
  detail: string;
  /** Names of the fields at fault; never their values. */
  source?: string[];
};

/** An error answer in the shape that the switch asks for; both are published. */
export function refuse(world: MatchmoveWorld, { status, code, detail, source }: Refusal): ApiAnswer {
  const headers: Record<string, string> =
    status === 401 ? { 'www-authenticate': 'Basic realm="matchmove"' } : {};
  const named = code ?? USUAL_CODES[status] ?? 'generic_error';
  if (world.switches.errorShape === 'old') {
    return { status, headers, body: { code: status, description: `${named}: ${detail}`, link: '' } };
  }
  return {
    status,
    headers,
    body: {
      id: randomUUID(),
      status,
      code: named,
      title: named.replaceAll('_', ' '),
      detail,
      source: source ?? '',
      timestamp: rfc3339Seconds(world.now()),
    },
  };
}
