import { isObject, type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { missingDocuments } from './documents.ts';

/** The name of the step among `missingDocuments`; assumed, since none is published. */
const STEP = 'additional_user_info';

/** "Required for users considered high risk or over 60 years of age": whether it is still wanted of this profile. */
export function lacksAdditionalInfo(profile: JsonObject, at: number): boolean {
  if (isObject(profile.additionalUserInfo)) return false;
  return isOverSixty(textAt(objectAt(profile, 'userInfo'), 'birthDate'), at);
}

/** Puts the step on the list of what is missing, or takes it off. */
export function noteAdditionalInfo(profile: JsonObject, isMissing: boolean): void {
  const others = missingDocuments(profile).filter((name) => name !== STEP);
  profile.missingDocuments = isMissing ? [...others, STEP] : others;
}

function isOverSixty(birthDate: string, at: number): boolean {
  const born = Date.parse(birthDate);
  if (Number.isNaN(born)) return false;
  const sixtieth = new Date(born);
  sixtieth.setUTCFullYear(sixtieth.getUTCFullYear() + 60);
  return sixtieth.getTime() <= at;
}
