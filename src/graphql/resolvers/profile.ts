import { authorise } from '../authorise.ts';
import type { AssociateResolvers, BusinessProfileResolvers, ProfileResolvers } from '../types.generated.ts';

const INT_MAX = 2 ** 31 - 1;

export const Profile = {
  __resolveType: (profile) => profile.__typename,
} satisfies ProfileResolvers;

export const BusinessProfile = {
  /** A provider's number that GraphQL cannot carry is not known, rather than an error. */
  monthlyTransactionCount: ({ monthlyTransactionCount: count }) =>
    Number.isInteger(count) && Math.abs(count ?? 0) <= INT_MAX ? count : null,
  riskScore(profile, _args, context) {
    authorise(context, 'users:admin');
    return profile.riskScore;
  },
} satisfies BusinessProfileResolvers;

export const Associate = {
  riskScore(associate, _args, context) {
    authorise(context, 'users:admin');
    return associate.riskScore;
  },
} satisfies AssociateResolvers;
