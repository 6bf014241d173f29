import { encodeCursor } from '../../events/cursor.ts';
import { pageRequest, updatePage } from '../connections/update-page.ts';
import { policiesOf } from '../policies.ts';
import type { UserResolvers } from '../types.generated.ts';
import { visibleUser } from '../visible.ts';

export const User = {
  __resolveReference: (reference, context) => visibleUser(context, reference),
  type: (user) => user.state.type,
  status: (user) => user.state.status,
  providerStatus: (user) => user.state.providerStatus,
  kyc: (user) => user.state.kyc,
  eventCursor: (user) => encodeCursor(user.logId, user.logHead),
  profile({ id: userId, state, profile: { values, readOnly } }) {
    return state.type === 'BUSINESS'
      ? { ...values, ...readOnly, userId, __typename: 'BusinessProfile' }
      : { ...values, userId, __typename: 'IndividualProfile' };
  },
  providerRecord({ id, profile: { readOnly } }) {
    const { record, riskScore = null, echoes = [], documentFindings = [] } = readOnly;
    const ofUser = echoes.map((echo) => ({ ...echo, userId: id }));
    return { ...record, riskScore, echoes: ofUser, documentFindings };
  },
  requirements: (user) => user,
  fieldPolicies: (user, _args, { services }) => policiesOf(services, user),
  async updates(user, args, { loaders }) {
    const request = pageRequest(args, user.cursorSecret);
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
