import { maskUnknown, maskValue } from '../../domain/masking.ts';
import { isProfileField, keyOf } from '../../domain/profile-field.ts';
import { authorise } from '../authorise.ts';
import { acceptedDocumentTypes } from '../evidence.ts';
import { ownId } from '../ids.ts';
import type { PendingVerificationResolvers } from '../types.generated.ts';
import { shownTo } from '../unmasked.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

export const PendingVerification = {
  async __resolveReference({ id }, context) {
    authorise(context, 'users:read');
    const own = ownId(id);
    return own === null ? null : context.loaders.verification.load(own);
  },
  acceptedDocumentTypes: ({ provider, action }, _args, { services }) => [
    ...acceptedDocumentTypes(services, provider, action),
  ],
  async verificationData({ userId, field, data }, _args, context) {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
    if (field === null || !isProfileField(field)) {
      const shown = await shownTo(context, userId, (unmasked) => maskUnknown(data, unmasked));
      return shown as Record<string, unknown>;
    }
    const key = keyOf(field);
    const value = (data as Record<string, unknown>)[key];
    return {
      [key]: await shownTo(context, userId, (unmasked) => maskValue(field, '', value, unmasked)),
    };
  },
  user: ({ userId }, _args, context) => visibleUser(context, { id: userId }),
  update: ({ updateId }, _args, context) => visibleUpdate(context, updateId),
} satisfies PendingVerificationResolvers;
