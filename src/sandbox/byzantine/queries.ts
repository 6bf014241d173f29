import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { refuse } from './errors.ts';
import { shownStatus } from './shown-status.ts';
import type { ByzantineSwitches } from './switches.ts';
import { accountsOf, type ByzantineWorld, findAccount, ownUsers } from './user-record.ts';

/** Kept of an update and never shown again. */
const NEVER_SHOWN = ['integratorId', 'additionalUserInfo', 'verificationDocuments', 'missingDocuments'];
const NEVER_SHOWN_OF_USER_INFO = [
  'middleName',
  'phone',
  'birthDate',
  'socialSecurityNumber',
  'profilePictureUrl',
];
const UNSET_USER_INFO: JsonObject = {
  firstName: null,
  lastName: null,
  email: null,
  nationality: null,
  residentialAddress: null,
  countryOfBirth: null,
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CUSTOMER_TYPES = ['individual', 'business', 'all'];

/** GET get-user-details by `userId`, or by `email`. What `/_sandbox` added is shown too, as an API grows. */
export function getUserDetails({ query }: ApiRequest, world: ByzantineWorld): ApiAnswer {
  const userId = query.get('userId')?.toLowerCase();
  const email = query.get('email')?.toLowerCase();
  if (userId === undefined ? !email : !UUID.test(userId)) return refuse(world, 400, 'Invalid user_id');
  const user = ownUsers(world).find(({ profile }) =>
    userId === undefined
      ? textAt(objectAt(profile, 'userInfo'), 'email').toLowerCase() === email
      : textAt(profile, 'userId') === userId,
  );
  if (!user) return refuse(world, 404, 'User not found');
  const { switches } = world;
  const details: JsonObject = {
    ...without(user.profile, NEVER_SHOWN),
    verificationStatus: shownStatus(textAt(user.profile, 'verificationStatus'), switches),
    userInfo: shownUserInfo(objectAt(user.profile, 'userInfo'), switches),
  };
  return { status: 200, body: details };
}

/** GET get-account-details by `accountId`. */
export function getAccountDetails({ query }: ApiRequest, world: ByzantineWorld): ApiAnswer {
  const accountId = query.get('accountId')?.toLowerCase() ?? '';
  if (!UUID.test(accountId)) return refuse(world, 400, 'Invalid account_id');
  const found = findAccount(world, accountId);
  if (!found) return refuse(world, 404, 'Account not found');
  const { role: _, ...account } = found.account;
  const body: JsonObject = {
    ...account,
    walletDetails: {
      walletAddress: textAt(account, 'walletAddress'),
      isTurnkeyWallet: true,
      isSmartAccount: { ethereum: false, base: false },
    },
    bankAccounts: [],
    createdAt: found.user.profile.createdAt ?? null,
  };
  return { status: 200, body };
}

/** GET get-customers. Its shape is assumed: only the call and its `customerType` are published. */
export function getCustomers({ query }: ApiRequest, world: ByzantineWorld): ApiAnswer {
  const type = query.get('customerType') ?? 'all';
  if (!CUSTOMER_TYPES.includes(type)) return refuse(world, 400, 'Invalid customerType');
  const individuals = type === 'business' ? [] : ownUsers(world);
  const customers = individuals.map(({ profile }): JsonObject => {
    const userInfo = objectAt(profile, 'userInfo');
    return {
      customerType: 'individual',
      userId: textAt(profile, 'userId'),
      firstName: textAt(userInfo, 'firstName'),
      lastName: textAt(userInfo, 'lastName'),
      email: textAt(userInfo, 'email'),
      verificationStatus: shownStatus(textAt(profile, 'verificationStatus'), world.switches),
      accountIds: accountsOf(profile).map((account) => textAt(account, 'accountId')),
      createdAt: profile.createdAt ?? null,
    };
  });
  return { status: 200, body: { customers } };
}

function shownUserInfo(userInfo: JsonObject, switches: ByzantineSwitches): JsonObject {
  const hidden = [...NEVER_SHOWN_OF_USER_INFO, ...(switches.readsCountryOfBirth ? [] : ['countryOfBirth'])];
  const shown = without({ ...UNSET_USER_INFO, ...userInfo }, hidden);
  if (switches.unsetValues === 'null') return shown;
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null));
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
