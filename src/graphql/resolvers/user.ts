import { MASKED, maskedNames, maskValue, type Unmasked } from '../../domain/masking.ts';
import { encodeCursor } from '../../events/cursor.ts';
import { pageRequest, updatePage } from '../connections/update-page.ts';
import { policiesOf } from '../policies.ts';
import type { UserResolvers } from '../types.generated.ts';
import { fieldsShownTo } from '../unmasked.ts';
import { visibleUser } from '../visible.ts';

export const User = {
  __resolveReference: (reference, context) => visibleUser(context, reference),
  type: (user) => user.state.type,
  status: (user) => user.state.status,
  providerStatus: (user) => user.state.providerStatus,
  kyc: (user) => user.state.kyc,
  eventCursor: (user) => encodeCursor(user.logId, user.logHead),
  profile(user, _args, context) {
    const { values, readOnly } = user.profile;
    const profile =
      user.state.type === 'BUSINESS'
        ? { ...values, ...readOnly, __typename: 'BusinessProfile' as const }
        : { ...values, __typename: 'IndividualProfile' as const };
    for (const name of maskedNames(values)) {
      const mask = (unmasked: Unmasked) => maskValue(MASKED[name], '', values[name], unmasked);
      // When it is asked for: to mask what is not would be half of the work.
      Object.defineProperty(profile, name, { get: () => fieldsShownTo(context, user.id, mask) });
    }
    return profile;
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
