import { MASKED, type MaskedName, maskValue } from '../../domain/masking.ts';
import type { ProfileValues } from '../../domain/profile.ts';
import { authorise } from '../authorise.ts';
import type { GraphqlContext } from '../context.ts';
import type {
  AssociateResolvers,
  BusinessProfileResolvers,
  IndividualProfileResolvers,
  ProfileResolvers,
} from '../types.generated.ts';
import { fieldsShownTo } from '../unmasked.ts';

const INT_MAX = 2 ** 31 - 1;

export const Profile = {
  __resolveType: (profile) => profile.__typename,
} satisfies ProfileResolvers;

/** Masks a value when it is asked for: to mask what is not would be half of the work of a small read. */
function masked<Name extends MaskedName>(name: Name) {
  return (
    profile: ProfileValues & { userId: string },
    _args: unknown,
    context: GraphqlContext,
  ): ProfileValues[Name] | null => {
    const value = profile[name];
    if (!value) return null;
    return fieldsShownTo(
      context,
      profile.userId,
      (unmasked) => maskValue(MASKED[name], '', value, unmasked) as ProfileValues[Name],
    );
  };
}

const maskedFields = {
  taxIdentifiers: masked('taxIdentifiers'),
  employer: masked('employer'),
  documents: masked('documents'),
  metadata: masked('metadata'),
};

export const IndividualProfile = maskedFields satisfies IndividualProfileResolvers;

export const BusinessProfile = {
  ...maskedFields,
  associates: masked('associates'),
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
