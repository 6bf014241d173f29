import { maskValue } from '../../domain/masking.ts';
import { FAILURES } from '../errors/failure-messages.ts';
import type { ProfileUpdateChangeResolvers } from '../types.generated.ts';
import { shownTo } from '../unmasked.ts';
import { visibleUpdate } from '../visible.ts';

export const ProfileUpdateChange = {
  requestedValue: ({ userId, field, itemKey, requested }, _args, context) =>
    shownTo(context, userId, (unmasked) => maskValue(field, itemKey, requested, unmasked)),
  previousValue: ({ userId, field, itemKey, previous }, _args, context) =>
    shownTo(context, userId, (unmasked) => maskValue(field, itemKey, previous, unmasked)),
  failure: ({ failure }) => failure && { ...failure, ...FAILURES[failure.code] },
  supersededBy: ({ supersededBy }, _args, context) => visibleUpdate(context, supersededBy),
} satisfies ProfileUpdateChangeResolvers;
