import { constraintsAt } from '../errors/broken-constraints.ts';
import { USER_ERROR_TYPES } from '../errors/user-errors.ts';
import { acceptedDocumentTypes } from '../evidence.ts';
import { policiesOf } from '../policies.ts';
import type {
  EvidenceInvalidErrorResolvers,
  InvalidValueErrorResolvers,
  RateLimitedErrorResolvers,
  RuleParametersResolvers,
  UpdateInProgressErrorResolvers,
  UserErrorResolvers,
} from '../types.generated.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

export const UserError = {
  __resolveType: ({ code }) => USER_ERROR_TYPES[code],
} satisfies UserErrorResolvers;

export const InvalidValueError = {
  rule: ({ rule }) => rule?.name ?? 'OTHER',
  parameters: ({ rule }) => rule ?? { name: 'OTHER' as const },
  async constraints({ field, path, rule, about }, _args, context) {
    if (field === null || about.userId === null) return null;
    const user = await visibleUser(context, { id: about.userId });
    const policies = user ? await policiesOf(context.services, user) : [];
    const policy = policies.find((one) => one.field === field);
    return policy ? constraintsAt(policy, path, rule) : null;
  },
} satisfies InvalidValueErrorResolvers;

export const RuleParameters = {
  allowedValues: ({ allowedValues }) => allowedValues && [...allowedValues],
  fields: ({ fields }) => fields && [...fields],
  parts: ({ parts }) => parts && [...parts],
} satisfies RuleParametersResolvers;

export const UpdateInProgressError = {
  update: ({ updateId }, _args, context) => visibleUpdate(context, updateId),
} satisfies UpdateInProgressErrorResolvers;

export const RateLimitedError = {
  retryAfter: ({ retryAfterSeconds }) => retryAfterSeconds,
} satisfies RateLimitedErrorResolvers;

export const EvidenceInvalidError = {
  acceptedDocumentTypes: ({ about: { verification } }, _args, { services }) =>
    verification ? [...acceptedDocumentTypes(services, verification.provider, verification.action)] : [],
} satisfies EvidenceInvalidErrorResolvers;
