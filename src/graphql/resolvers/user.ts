import { maskProfile } from '../../domain/masking.ts';
import { encodeCursor } from '../../events/cursor.ts';
import { pageRequest, updatePage } from '../connections/update-page.ts';
import { policiesOf } from '../policies.ts';
import type { UserResolvers } from '../types.generated.ts';
import { unmaskedFor } from '../unmasked.ts';
import { visibleUser } from '../visible.ts';

export const User = {
  __resolveReference: (reference, context) => visibleUser(context, reference),
  type: (user) => user.state.type,
  status: (user) => user.state.status,
  providerStatus: (user) => user.state.providerStatus,
  kyc: (user) => user.state.kyc,
  eventCursor: (user) => encodeCursor(user.logId, user.logHead),
  profile(user, _args, { viewer }) {
    const values = maskProfile(user.profile.values, unmaskedFor(viewer));
    return user.state.type === 'BUSINESS'
      ? { ...values, ...user.profile.readOnly, __typename: 'BusinessProfile' }
      : { ...values, __typename: 'IndividualProfile' };
  },
  providerRecord({ profile: { readOnly } }) {
    const { record, riskScore = null, echoes = [], documentFindings = [] } = readOnly;
    return { ...record, riskScore, echoes, documentFindings };
  },
  requirements: (user) => user,
  fieldPolicies: (user, _args, { services }) => policiesOf(services, user),
  async updates(user, args, { loaders }) {
    const request = pageRequest(args, user.logId);
    const rows = await loaders.updatePage.load({
      userId: user.id,
      before: request.after,
      limit: request.first + 1,
    });
    const updates = await Promise.all(rows.map(({ id }) => loaders.update.load(id)));
    return updatePage(
      updates.filter((update) => update !== null),
      request,
      {
        has: ({ newerThan = 0 }) => loaders.hasNewer.load({ userId: user.id, sequence: newerThan + 1 }),
        count: () => loaders.updateCount.load(user.id),
      },
    );
  },
} satisfies UserResolvers;
