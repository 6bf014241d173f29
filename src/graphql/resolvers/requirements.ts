import { stillDue } from '../requirements/due.ts';
import { pendingVerifications } from '../requirements/pending-verifications.ts';
import type { RequirementsResolvers } from '../types.generated.ts';

export const Requirements = {
  immediatelyDue: (user) => stillDue(user, user.profile.due.immediately),
  eventuallyDue: (user) => stillDue(user, user.profile.due.eventually),
  pendingVerification: (user) => pendingVerifications(user),
} satisfies RequirementsResolvers;
