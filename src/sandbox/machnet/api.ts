import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { readJsonBody } from '../shared/json-body.ts';
import { userOf } from '../shared/user-control-routes.ts';
import { type MachnetCredentials, refuseCaller } from './authentication.ts';
import { cipInfoAnswer } from './cip-info.ts';
import { refuse } from './errors.ts';
import { startKyc } from './kyc.ts';
import { shownUser } from './shown-user.ts';
import { updateUser } from './update-user.ts';
import type { MachnetWorld } from './user-record.ts';

/** Every call of the PaaS API that the simulator knows. */
export function handleApi(
  request: ApiRequest,
  credentials: MachnetCredentials,
  world: MachnetWorld,
): ApiAnswer {
  const refused = refuseCaller(request, credentials, world);
  if (refused) return refused;
  const [path, id = '', rest = ''] = /^\/users\/([^/]+)(\/.*)?$/.exec(request.path) ?? [];
  const call = `${request.method} /users/:id${rest}`;
  if (path === undefined || !CALLS.includes(call))
    return refuse(world, { status: 404, message: 'there is nothing under this path' });
  const user = userOf(world, id);
  if (!user) return refuse(world, { status: 404, code: 'USER_NOT_FOUND', message: 'there is no such user' });

  switch (call) {
    case 'PATCH /users/:id': {
      const read = readJsonBody(request);
      if ('problem' in read) return refuse(world, { status: 400, message: read.problem });
      return updateUser(user, read.body, world);
    }
    case 'POST /users/:id/kyc':
      return startKyc(user, world);
    case 'GET /users/:id/cip-info':
      return cipInfoAnswer(user, world);
    default:
      return { status: 200, body: shownUser(user.profile, world.switches) };
  }
}

const CALLS = ['GET /users/:id', 'PATCH /users/:id', 'POST /users/:id/kyc', 'GET /users/:id/cip-info'];
