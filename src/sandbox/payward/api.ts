import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { readJsonBody } from '../shared/json-body.ts';
import { userOf } from '../shared/user-control-routes.ts';
import { type PaywardCredentials, refuseCaller } from './authentication.ts';
import { INVALID_ARGUMENTS, INVALID_USER_ID, refuse, UNKNOWN_METHOD, UNKNOWN_USER } from './errors.ts';
import { updateUser } from './update-user.ts';
import type { PaywardWorld } from './user-record.ts';

const SHORTEST_ID = 14;
const LONGEST_ID = 42;

/** Every call of the Services API that the simulator knows: GET and PATCH of one user. */
export function handleApi(
  request: ApiRequest,
  credentials: PaywardCredentials,
  world: PaywardWorld,
): ApiAnswer {
  const refused = refuseCaller(request, credentials, world);
  if (refused) return refused;
  const call = /^(GET|PATCH) \/v1\/users\/([^/]+)$/.exec(`${request.method} ${request.path}`);
  if (!call) return refuse(world, { status: 404, code: UNKNOWN_METHOD });
  const id = call[2] ?? '';
  if (id.length < SHORTEST_ID || id.length > LONGEST_ID) {
    return refuse(world, { status: 400, code: INVALID_USER_ID });
  }
  const user = userOf(world, id);
  if (!user) return refuse(world, { status: 404, code: UNKNOWN_USER });
  if (call[1] === 'GET') return { status: 200, body: { data: user.shown } };
  const read = readJsonBody(request);
  if ('problem' in read) {
    return refuse(world, { status: 400, code: INVALID_ARGUMENTS, about: [read.problem] });
  }
  return updateUser(user, read.body, world);
}
