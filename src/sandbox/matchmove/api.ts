import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { textAt } from '../shared/json.ts';
import { readJsonBody } from '../shared/json-body.ts';
import { type MatchmoveCredentials, refuseCaller } from './authentication.ts';
import { enumerationAnswer } from './enumerations.ts';
import { refuse } from './errors.ts';
import { selfVerify } from './self-verify.ts';
import { updateUser } from './update-user.ts';
import type { MatchmoveWorld, UserRecord } from './user-record.ts';

/** Every call of the Users V2 API that the simulator knows, below `/{program_code}`. */
export function handleApi(
  request: ApiRequest,
  credentials: MatchmoveCredentials,
  world: MatchmoveWorld,
): ApiAnswer {
  const refused = refuseCaller(request, credentials, world);
  if (refused) return refused;
  const [, programCode, ...rest] = request.path.split('/');
  if (programCode !== encodeURIComponent(credentials.programCode)) return unknownPath(world);
  const call = `${request.method} /${rest.join('/')}`;

  const enumeration = /^GET \/v2\/users\/enumerations\/([a-z_]+)$/.exec(call);
  if (enumeration) {
    const body = enumerationAnswer(enumeration[1] ?? '', world.switches.enumerationShape);
    return body === undefined ? unknownPath(world) : { status: 200, body };
  }
  if (call === 'POST /v2/users/verify') {
    const id = request.headers['x-auth-user-id'];
    if (typeof id !== 'string' || id === '') {
      return refuse(world, { status: world.switches.missingAuthUser, detail: 'X-Auth-User-ID is missing' });
    }
    return withBody(request, world, (body) => withUser(id, world, (user) => selfVerify(user, body, world)));
  }
  const user = /^(GET|PUT) \/v2\/users\/([^/]+)$/.exec(call);
  if (!user) return unknownPath(world);
  const id = user[2] ?? '';
  if (user[1] === 'GET') {
    const found = userById(id, world);
    return found ? { status: 200, body: found.profile } : userNotFound(world);
  }
  return withBody(request, world, (body) =>
    withUser(id, world, (found) => updateUser(id, found, body, world)),
  );
}

function withBody(request: ApiRequest, world: MatchmoveWorld, then: (body: unknown) => ApiAnswer): ApiAnswer {
  const read = readJsonBody(request);
  return 'problem' in read ? refuse(world, { status: 400, detail: read.problem }) : then(read.body);
}

/** Calls `then` with a user who may be changed. */
function withUser(id: string, world: MatchmoveWorld, then: (user: UserRecord) => ApiAnswer): ApiAnswer {
  const user = userById(id, world);
  if (!user) return userNotFound(world);
  const status = textAt(user.profile, 'status');
  if (status === 'blocked') {
    return refuse(world, {
      status: 403,
      code: 'user_blocked_risk_threshold_exceeded',
      detail: 'the user is blocked',
    });
  }
  if (status === 'suspended' || status === 'locked') {
    return refuse(world, { status: 403, code: `user_${status}`, detail: `the user is ${status}` });
  }
  return then(user);
}

function userById(id: string, world: MatchmoveWorld): UserRecord | undefined {
  return Object.hasOwn(world.provider.users, id) ? world.provider.users[id] : undefined;
}

function userNotFound(world: MatchmoveWorld): ApiAnswer {
  return refuse(world, { status: 404, code: 'user_not_found', detail: 'there is no such user' });
}

function unknownPath(world: MatchmoveWorld): ApiAnswer {
  return refuse(world, {
    status: 404,
    code: 'resource_not_found',
    detail: 'there is nothing under this path',
  });
}
