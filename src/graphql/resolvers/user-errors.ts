import { constraintsAt } from '../errors/broken-constraints.ts';
import { USER_ERROR_TYPES } from '../errors/user-errors.ts';
import { acceptedDocumentTypes } from '../evidence.ts';
import { policiesOf } from '../policies.ts';
import type {
  EvidenceInvalidErrorResolvers,
  InvalidValueErrorResolvers,
  UpdateInProgressErrorResolvers,
  UserErrorResolvers,
} from '../types.generated.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

export const UserError: UserErrorResolvers = {
  __resolveType: ({ code }) => USER_ERROR_TYPES[code],
};

export const InvalidValueError: InvalidValueErrorResolvers = {
  async constraints({ field, path, about }, _args, context) {
    if (field === null || about.userId === null) return null;
    const user = await visibleUser(context, { id: about.userId });
    const policies = user ? await policiesOf(context.services, user) : [];
    const policy = policies.find((one) => one.field === field);
    return policy ? constraintsAt(policy, path) : null;
  },
};

export const UpdateInProgressError: UpdateInProgressErrorResolvers = {
  update: ({ updateId }, _args, context) => visibleUpdate(context, updateId),
};

export const EvidenceInvalidError: EvidenceInvalidErrorResolvers = {
  acceptedDocumentTypes: ({ about: { verification } }, _args, { services }) =>
    verification ? [...acceptedDocumentTypes(services, verification.provider, verification.action)] : [],
};
