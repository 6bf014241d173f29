import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { readJsonBody } from '../shared/json-body.ts';
import { type accessScopes, refuseCaller } from './authentication.ts';
import { refuse } from './errors.ts';
import { getAccountDetails, getCustomers, getUserDetails } from './queries.ts';
import { updateIndividualAccount } from './update-account.ts';
import type { ByzantineWorld } from './user-record.ts';

type Call = { method: string; answer(request: ApiRequest, world: ByzantineWorld): ApiAnswer };

const calls: Readonly<Record<string, Call>> = {
  '/v1/submit/update-individual-account': { method: 'PATCH', answer: update },
  '/v1/query/get-user-details': { method: 'GET', answer: getUserDetails },
  '/v1/query/get-account-details': { method: 'GET', answer: getAccountDetails },
  '/v1/query/get-customers': { method: 'GET', answer: getCustomers },
};

/** Every call of the Integrator API that the simulator knows. */
export function handleApi(
  request: ApiRequest,
  scopes: ReturnType<typeof accessScopes>,
  world: ByzantineWorld,
): ApiAnswer {
  const refused = refuseCaller(request, scopes, world);
  if (refused) return refused;
  const call = Object.hasOwn(calls, request.path) ? calls[request.path] : undefined;
  if (!call) return refuse(world, 404, 'Not found');
  if (call.method !== request.method) return refuse(world, 405, 'Method not allowed');
  return call.answer(request, world);
}

function update(request: ApiRequest, world: ByzantineWorld): ApiAnswer {
  const read = readJsonBody(request);
  if ('problem' in read) return refuse(world, 400, `Invalid request: ${read.problem}`);
  return updateIndividualAccount(read.body, world);
}
