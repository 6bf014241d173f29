import { maskValue } from '../../domain/masking.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { failureMessage } from '../errors/failure-messages.ts';
import { ofVerification } from '../requirements/pending-verifications.ts';
import type { ProfileUpdateChangeResolvers } from '../types.generated.ts';
import { unmaskedFor } from '../unmasked.ts';
import { visibleUpdate } from '../visible.ts';

export const ProfileUpdateChange = {
  requestedValue: ({ field, itemKey, requested }, _args, { viewer }) =>
    maskValue(field, itemKey, requested, unmaskedFor(viewer)),
  previousValue: ({ field, itemKey, previous }, _args, { viewer }) =>
    maskValue(field, itemKey, previous, unmaskedFor(viewer)),
  verification: ({ verification }) => verification && ofVerification(verification),
  failure({ failure }) {
    if (!failure) return null;
    // Only our own codes are ever stored.
    const code = failure.code as ProblemCode;
    return { code, message: failureMessage(code), providerCode: failure.providerCode };
  },
  supersededBy: ({ supersededBy }, _args, context) => visibleUpdate(context, supersededBy),
} satisfies ProfileUpdateChangeResolvers;
