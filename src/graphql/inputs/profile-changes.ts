import type { ProfileChanges } from '../../domain/profile.ts';
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
  const setsRisk = input.associates?.some((associate) => associate?.riskScore !== undefined) ?? false;
  if (setsRisk) authorise(context, 'users:admin');
  return plain(input) as ProfileChanges;
}
