import { authorise } from '../authorise.ts';
import type { AssociateResolvers, BusinessProfileResolvers, ProfileResolvers } from '../types.generated.ts';

const INT_MAX = 2 ** 31 - 1;

export const Profile: ProfileResolvers = {
  __resolveType: (profile) => profile.__typename,
};

export const BusinessProfile: BusinessProfileResolvers = {
  /** A provider's number that GraphQL cannot carry is not known, rather than an error. */
  monthlyTransactionCount: ({ monthlyTransactionCount: count }) =>
    Number.isInteger(count) && Math.abs(count ?? 0) <= INT_MAX ? count : null,
  riskScore(profile, _args, context) {
    authorise(context, 'users:admin');
    return profile.riskScore;
  },
};

export const Associate: AssociateResolvers = {
  riskScore(associate, _args, context) {
    authorise(context, 'users:admin');
    return associate.riskScore;
  },
};
