import { ensureObject, isObject, type JsonObject, objectAt } from '../shared/json.ts';
import type { BvnkSwitches } from './switches.ts';

/** A customer as every answer shows it. */
export function showCustomer(
  profile: JsonObject,
  { individualContact }: Pick<BvnkSwitches, 'individualContact'>,
): JsonObject {
  const shown = structuredClone(profile);
  if (individualContact === 'details' || !isObject(shown.individual)) return shown;
  const details = ensureObject(shown.individual, 'details');
  const contact = objectAt(details, 'contactInfo');
  delete details.contactInfo;
  if (Object.keys(details).length === 0) delete shown.individual.details;
  if (individualContact === 'individual') shown.individual = { ...shown.individual, ...contact };
  return shown;
}

/** The name that lists show: a company's own, or an individual's first and last. */
export function displayName(profile: JsonObject): string | null {
  const { name } = objectAt(profile, 'company');
  if (typeof name === 'string') return name;
  const person = objectAt(objectAt(profile, 'individual'), 'person');
  const names = [person.firstName, person.lastName].filter((part) => typeof part === 'string');
  return names.length > 0 ? names.join(' ') : null;
}
