import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { refuse } from './errors.ts';
import type { MatchmoveWorld } from './user-record.ts';

export type MatchmoveCredentials = {
  programCode: string;
  username: string;
  password: string;
  webhookSecret: string;
};

/** The refusal for a caller whose address (403) or credentials (401) are not right; undefined where both are. */
export function refuseCaller(
  request: ApiRequest,
  credentials: MatchmoveCredentials,
  world: MatchmoveWorld,
): ApiAnswer | undefined {
  const { ipAllowList } = world.switches;
  const address = request.remoteAddress.replace(/^::ffff:/, '');
  if (ipAllowList && !ipAllowList.includes(address)) {
    return refuse(world, { status: 403, detail: 'the calling address is not on the allow-list' });
  }
  const expected = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'basic' || !timingSafeEqual(sha256(given), sha256(expected))) {
    return refuse(world, { status: 401, detail: 'credentials are missing or wrong' });
  }
  return undefined;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
