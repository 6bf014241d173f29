import type { ApiAnswer } from '../shared/exchange.ts';
import { ensureObject, isObject, type Json, type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { lacksAdditionalInfo, noteAdditionalInfo } from './additional-info.ts';
import { missingDocuments, takeDocument } from './documents.ts';
import { refuse } from './errors.ts';
import { readUpdate } from './read-update.ts';
import { shownStatus } from './shown-status.ts';
import { moveStatusAfterUpdate } from './status.ts';
import type { ByzantineSwitches } from './switches.ts';
import { type ByzantineWorld, findAccount } from './user-record.ts';
import { sendCustomerWebhook } from './webhook.ts';

/** PATCH /v1/submit/update-individual-account: refused whole, or applied and echoed; documents one by one. */
export function updateIndividualAccount(body: unknown, world: ByzantineWorld): ApiAnswer {
  const { switches } = world;
  const update = readUpdate(body, world);
  if ('refused' in update) return update.refused;
  const found = findAccount(world, update.accountId);
  if (!found) return refuse(world, 404, 'Account not found');
  const { user, account } = found;
  if (textAt(account, 'accountType') === 'company') {
    return refuse(world, switches.companyAccount, 'Account not found');
  }
  const { profile } = user;
  if (profile.verificationStatus === 'inactive' && switches.updateOfInactive === 'refuse') {
    return refuse(world, 400, 'The user is inactive');
  }

  const { accountId, userInfo, additionalUserInfo, documents } = update;
  if (switches.additionalInfoOverSixty === 'refused' && !additionalUserInfo) {
    const wanted = { ...profile, userInfo: { ...objectAt(profile, 'userInfo'), ...userInfo } };
    if (userInfo && lacksAdditionalInfo(wanted, world.now())) {
      return refuse(world, 400, 'Invalid request: additionalUserInfo');
    }
  }
  const echo: JsonObject = {};
  if (userInfo) echo.userInfo = changeUserInfo(ensureObject(profile, 'userInfo'), userInfo, switches);
  if (additionalUserInfo) {
    profile.additionalUserInfo = additionalUserInfo;
    echo.additionalUserInfo = additionalUserInfo;
  }
  if (switches.additionalInfoOverSixty === 'missing' && (userInfo || additionalUserInfo)) {
    noteAdditionalInfo(profile, lacksAdditionalInfo(profile, world.now()));
  }
  const shown = documents?.map((document) => takeDocument(user, document, world));
  if (shown) echo.verificationDocuments = shown;

  if (switches.updatedWebhook) sendCustomerWebhook(world, user, { event: 'customer.updated', accountId });
  const documentsTaken = shown?.some((document) => !isRefused(document)) ?? false;
  moveStatusAfterUpdate(user, accountId, documentsTaken, world);
  const missing = missingDocuments(profile);
  return {
    status: 200,
    body: {
      userId: textAt(profile, 'userId'),
      accountId,
      verificationStatus: shownStatus(textAt(profile, 'verificationStatus'), switches),
      ...echo,
      ...(missing.length > 0 ? { missingDocuments: missing } : {}),
    },
  };
}

/** Lays the sent fields over the stored ones; answers what was taken, as the provider echoes it. */
function changeUserInfo(stored: JsonObject, sent: JsonObject, switches: ByzantineSwitches): JsonObject {
  const echo: JsonObject = {};
  for (const [name, value] of Object.entries(sent)) {
    if (switches.dropsSilently.includes(name)) continue;
    if (value === null && switches.nulls === 'leave') continue;
    const taken = isObject(value) ? withoutNulls(value) : value;
    echo[name] = name === 'socialSecurityNumber' ? shownNumber(value, switches) : taken;
    if (switches.echoesWithoutStoring.includes(name)) continue;
    if (value === null) delete stored[name];
    else stored[name] = isObject(value) ? nextAddress(objectAt(stored, name), value, switches) : value;
  }
  return echo;
}

function nextAddress(before: JsonObject, sent: JsonObject, switches: ByzantineSwitches): JsonObject {
  if (switches.addressMerge === 'replace') return withoutNulls(sent);
  return switches.nulls === 'clear'
    ? withoutNulls({ ...before, ...sent })
    : { ...before, ...withoutNulls(sent) };
}

function withoutNulls(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

function shownNumber(value: Json, { ssnEcho }: ByzantineSwitches): Json {
  return ssnEcho === 'masked' && typeof value === 'string' ? `***-**-${value.slice(-4)}` : value;
}

function isRefused({ errors }: JsonObject): boolean {
  return Array.isArray(errors) && errors.length > 0;
}
