import { serviceKey } from '../../db/sealing/service-key.ts';
import { callerDigest } from '../../db/updates/request-origin.ts';
import type { UpdateFilter } from '../../db/updates/update-conditions.ts';
import { readMoment } from '../../domain/moment.ts';
import { isStorable } from '../../domain/storable-text.ts';
import type { GraphqlContext } from '../context.ts';
import { badUserInput } from '../errors/refusals.ts';
import { boundUserId, ownId } from '../ids.ts';
import type { QueryUpdatesArgs } from '../types.generated.ts';

type Given<Value> = Value | null | undefined;

/**
 * What a list of updates is narrowed to, for this viewer; `null` where no update can pass.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a time that is none
 */
export async function updateFilter(
  { viewer, services }: GraphqlContext,
  { status, provider, filter }: Pick<QueryUpdatesArgs, 'status' | 'provider' | 'filter'>,
): Promise<UpdateFilter | null> {
  const own = boundUserId(viewer);
  const statuses = inBoth(status, filter?.status);
  const fields = filter?.field ?? null;
  const providers = inBoth(only(provider), only(filter?.provider));
  const users = inBoth(only(own), isGiven(filter?.userId) ? [ownId(filter.userId) ?? ''] : null);
  const requestedBy = filter?.requestedBy ?? null;
  if ([statuses, fields, providers, users].some((list) => list?.length === 0)) return null;
  // An end user sees no caller, so the filter matches none.
  if (requestedBy !== null && (own !== null || !isStorable(requestedBy))) return null;
  const before = moment('requestedBefore', filter?.requestedBefore);
  const after = moment('requestedAfter', filter?.requestedAfter);
  const [[providerId], [userId]] = [providers ?? [], users ?? []];
  if (userId === '') return null;
  return {
    ...(statuses ? { statuses } : {}),
    ...(fields ? { fields } : {}),
    ...(providerId ? { provider: providerId } : {}),
    ...(userId ? { userId } : {}),
    ...(requestedBy === null ? {} : { requestedBy: await callerOf(services, requestedBy) }),
    ...(before ? { requestedBefore: before } : {}),
    ...(after ? { requestedAfter: after } : {}),
  };
}

async function callerOf({ db, keyring }: GraphqlContext['services'], subject: string) {
  return { subject, digest: callerDigest(await serviceKey(db, keyring), subject) };
}

function moment(name: string, text: Given<string>): Date | null {
  if (!isGiven(text)) return null;
  const read = readMoment(text);
  if (!read) throw badUserInput(`"${name}" must be an RFC 3339 time, such as 2025-08-06T11:36:08Z.`);
  return read;
}

function isGiven<Value>(value: Given<Value>): value is Value {
  return value !== null && value !== undefined;
}

function only<Value>(value: Given<Value>): Value[] | null {
  return isGiven(value) ? [value] : null;
}

/** What both lists allow; one that was not given allows everything. */
function inBoth<Value>(
  one: Given<readonly Value[]>,
  other: Given<readonly Value[]>,
): readonly Value[] | null {
  if (!one) return other ?? null;
  return other ? one.filter((value) => other.includes(value)) : one;
}
