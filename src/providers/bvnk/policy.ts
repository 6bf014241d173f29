import type {
  Constraints,
  PartRule,
  Policy,
  PolicyTable,
  StateLock,
  SupportedRule,
} from '../../domain/policy-rules.ts';
import { NOTHING_SUPPORTED } from '../shared/nothing-supported.ts';
import { without } from '../shared/policy-pieces.ts';

/** [assumed] Nobody may change a customer that was terminated. A rejected one can be corrected. */
const SUSPENDED: readonly StateLock[] = ['USER_SUSPENDED'];

function open(constraints: Constraints, parts: readonly PartRule[] = []): SupportedRule {
  return {
    supported: true,
    confirmation: 'READ_BACK',
    lockedWhen: SUSPENDED,
    constraints,
    ...(parts.length > 0 && { parts }),
  };
}

/** The update for individuals takes contacts, address and date of birth, and nothing else. */
function shownOnly(): SupportedRule {
  return { supported: true, confirmation: 'READ_BACK', lockedWhen: ['NEVER_EDITABLE'], constraints: {} };
}

function part(path: string, constraints: Constraints): PartRule {
  return { path: path.split('.'), constraints };
}

/** BVNK publishes no lengths. An address is replaced whole ([assumed]), so what makes it one has to be there. */
const ADDRESS: readonly PartRule[] = [
  part('line1', { required: true, example: '101 West Broadway' }),
  part('line2', { example: 'Suite 1975' }),
  part('city', { required: true, example: 'San Diego' }),
  part('postalCode', { example: '92101' }),
  part('country', { required: true, example: 'US' }),
  ...without('line3', 'line4'),
];

/**
 * Of an associate only the name is required: the list goes whole, and somebody whose stored data has gaps must not
 * keep everybody else from being changed.
 */
const ASSOCIATE: readonly PartRule[] = [
  part('firstName', { required: true, example: 'Sean' }),
  part('lastName', { required: true, example: 'Bond' }),
  part('document.type', { example: 'DRIVERS_LICENSE' }),
  part('title', { example: 'CEO' }),
  part('riskScore', { example: 'LOW' }),
  ...without('taxIdentifier.type', 'address.line3', 'address.line4', 'address.state'),
];

/** `PUT` of a company and of its associates. */
const COMPANY: PolicyTable = {
  ...NOTHING_SUPPORTED,
  RESIDENTIAL_ADDRESS: open({}, [...ADDRESS, ...without('state')]),
  LEGAL_NAME: open({ example: 'LB Ltd.' }),
  DESCRIPTION: open({ clearable: true, example: 'Embedded customer' }),
  ASSOCIATES: open({}, ASSOCIATE),
};

/** `PATCH` of an individual. Only here an address has a state: creating an individual in the US asks for it. */
const INDIVIDUAL: PolicyTable = {
  ...NOTHING_SUPPORTED,
  FIRST_NAME: shownOnly(),
  LAST_NAME: shownOnly(),
  DATE_OF_BIRTH: open({ example: '1990-05-15' }),
  EMAIL: open({ example: 'john.syme@example.com' }),
  PHONE: open({ example: '+14155550110' }),
  RESIDENTIAL_ADDRESS: open({}, [...ADDRESS, part('state', { example: 'NY' })]),
};

export const bvnkPolicy: Policy = { INDIVIDUAL, BUSINESS: COMPANY };
