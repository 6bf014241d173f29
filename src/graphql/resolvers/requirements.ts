import { readMoment } from '../../domain/moment.ts';
import { immediatelyDue, stillDue } from '../requirements/due.ts';
import { pendingVerifications } from '../requirements/pending-verifications.ts';
import type { RequiredActionResolvers, RequirementsResolvers } from '../types.generated.ts';

export const Requirements = {
  immediatelyDue: (user) => immediatelyDue(user),
  eventuallyDue: (user) => stillDue(user, user.profile.due.eventually),
  pendingVerification: (user) => pendingVerifications(user),
} satisfies RequirementsResolvers;

export const RequiredAction = {
  deadline: ({ deadline }) => readMoment(deadline),
  deadlineText: ({ deadline }) => deadline,
} satisfies RequiredActionResolvers;
