import { maskValue } from '../../domain/masking.ts';
import { FAILURES } from '../errors/failure-messages.ts';
import type { ProfileUpdateChangeResolvers } from '../types.generated.ts';
import { unmaskedFor } from '../unmasked.ts';
import { visibleUpdate } from '../visible.ts';

export const ProfileUpdateChange = {
  requestedValue: ({ field, itemKey, requested }, _args, { viewer }) =>
    maskValue(field, itemKey, requested, unmaskedFor(viewer)),
  previousValue: ({ field, itemKey, previous }, _args, { viewer }) =>
    maskValue(field, itemKey, previous, unmaskedFor(viewer)),
  failure: ({ failure }) => failure && { ...failure, ...FAILURES[failure.code] },
  supersededBy: ({ supersededBy }, _args, context) => visibleUpdate(context, supersededBy),
} satisfies ProfileUpdateChangeResolvers;
