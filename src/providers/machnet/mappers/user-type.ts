import { isEmpty } from '../../../domain/comparison.ts';
import type { UserType } from '../../../domain/vocabulary.ts';
import type { WireUser } from '../wire.ts';

const OF_A_PERSON = ['last_name', 'middle_name', 'gender', 'occupation', 'company_details'] as const;
const OF_A_BUSINESS = [
  'number_of_employee',
  'number_of_transaction_per_month',
  'transaction_frequency',
  'mailing_address',
  'company_website',
  'business_type',
  'user_relationship',
] as const;

/**
 * A person or a business. `business` says which, but no sample of an answer has it. Then a field that only one of the two
 * has decides, and last what we knew of the user before.
 */
export function userTypeOf(user: WireUser, known: UserType | null): UserType {
  if (typeof user.business === 'boolean') return user.business ? 'BUSINESS' : 'INDIVIDUAL';
  if (OF_A_PERSON.some((name) => !isEmpty(user[name]))) return 'INDIVIDUAL';
  if (OF_A_BUSINESS.some((name) => !isEmpty(user[name]))) return 'BUSINESS';
  return known ?? 'INDIVIDUAL';
}
