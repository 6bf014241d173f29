import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { isObject, type JsonObject } from '../shared/json.ts';
import { readJsonBody } from '../shared/json-body.ts';
import { userOf } from '../shared/user-control-routes.ts';
import { type BvnkCredentials, refuseCaller } from './authentication.ts';
import { createCustomer } from './create-customer.ts';
import { customerNotFound, refuse } from './errors.ts';
import { onceByKey } from './idempotency.ts';
import { listCustomers } from './list-customers.ts';
import { showCustomer } from './show-customer.ts';
import { updateAssociates } from './update-associates.ts';
import { updateCompany } from './update-company.ts';
import { updateIndividual } from './update-individual.ts';
import { updateStatus } from './update-status.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';

type Update = (user: UserRecord, body: JsonObject, world: BvnkWorld) => ApiAnswer;

/** Updates by what follows the customer's reference in the path. */
const UPDATES: Record<string, Record<string, Update>> = {
  '': { PUT: updateCompany, PATCH: updateIndividual },
  status: { PUT: updateStatus },
  associates: { PUT: updateAssociates },
};

/** Every call of the Customers API v1 that the simulator knows. */
export function handleApi(request: ApiRequest, credentials: BvnkCredentials, world: BvnkWorld): ApiAnswer {
  const refused = refuseCaller(request, credentials, world);
  if (refused) return refused;
  const path = /^\/platform\/v1\/customers(?:\/([^/]+)(?:\/(status|associates))?)?$/.exec(request.path);
  if (!path) return refuse(world, { status: 404, message: 'Resource not found' });
  const [, reference, part = ''] = path;
  const { method } = request;

  if (reference === undefined) {
    if (method === 'GET') return listCustomers(request, world);
    if (method !== 'POST') return methodNotAllowed(world);
    return withBody(request, world, (body) => onceByKey(request, world, () => createCustomer(body, world)));
  }
  if (method === 'GET' && part === '') {
    const user = userOf(world, reference);
    if (!user) return customerNotFound(world, reference);
    return { status: 200, body: showCustomer(user.profile, world.switches) };
  }
  const update = UPDATES[part]?.[method];
  if (!update) return methodNotAllowed(world);
  return withBody(request, world, (body) => {
    const user = userOf(world, reference);
    if (!user) return customerNotFound(world, reference);
    const carryOut = () => refuseLocked(user, world) ?? update(user, body, world);
    return world.switches.updateIdempotency === 'remembered'
      ? onceByKey(request, world, carryOut)
      : carryOut();
  });
}

function withBody(request: ApiRequest, world: BvnkWorld, then: (body: JsonObject) => ApiAnswer): ApiAnswer {
  const read = readJsonBody(request);
  if ('problem' in read) {
    const status = read.at === 'content type' ? world.switches.badContentType : 400;
    return refuse(world, { status, message: read.problem });
  }
  if (!isObject(read.body)) return refuse(world, { status: 400, message: 'the body is not an object' });
  return then(read.body);
}

function refuseLocked({ profile }: UserRecord, world: BvnkWorld): ApiAnswer | undefined {
  if (!world.switches.lockedStatuses.includes(String(profile.status))) return undefined;
  return refuse(world, { status: 400, message: 'The customer cannot be updated in its status' });
}

function methodNotAllowed(world: BvnkWorld): ApiAnswer {
  return refuse(world, { status: 405, message: 'Method not allowed' });
}
