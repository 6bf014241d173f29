import { hasScope } from '../../auth/viewer.ts';
import type { Associate, ProfileChanges } from '../../domain/profile.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { authorise } from '../authorise.ts';
import type { GraphqlContext } from '../context.ts';
import type { ProfileChangesInput } from '../types.generated.ts';
import { plain } from './plain.ts';

/**
 * The changes as the actions take them. GraphQL allows `null` inside lists; judging that is for the validation,
 * which names the place.
 *
 * @throws GraphQLError `FORBIDDEN` for a risk field without `users:admin`
 */
export function profileChanges(context: GraphqlContext, input: ProfileChangesInput): ProfileChanges {
  const changes = plain(input) as ProfileChanges;
  if (!changes.associates || hasScope(context.viewer, 'users:admin')) return changes;
  const setsRisk = changes.associates.some((associate) => associate?.riskScore != null);
  if (setsRisk) authorise(context, 'users:admin');
  return { ...changes, associates: changes.associates.map(withoutRisk) };
}

/** Without the scope a risk score is shown as null, so a form that posts null back does not mean to clear it. */
function withoutRisk(associate: Associate): Associate {
  if (!isPlainObject(associate)) return associate;
  const { riskScore: _, ...rest } = associate;
  return rest;
}
