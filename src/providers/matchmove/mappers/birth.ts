import type { ProfileValues } from '../../../domain/profile.ts';
import type { WireProfile } from '../wire.ts';
import { CODECS } from './codecs.ts';
import { PLACE_OF_BIRTH } from './objects.ts';
import { readPart, writeParts } from './parts.ts';

type Birth = WireProfile['birth'];

export function readDateOfBirth(birth: Birth): string | null | undefined {
  return birth ? readPart(CODECS.date, birth, 'date') : birth;
}

export function readBirthName(birth: Birth): string | null | undefined {
  return birth ? readPart(CODECS.verbatim, birth, 'name') : birth;
}

/**
 * The whole `birth` object: three of our fields share it and MatchMove may replace it as one.
 * What is not known is left out rather than cleared.
 */
export function writeBirth(wanted: ProfileValues): Record<string, unknown> {
  const { dateOfBirth, birthName, placeOfBirth } = wanted;
  return {
    ...(dateOfBirth === undefined ? {} : { date: CODECS.date.write(dateOfBirth) }),
    ...(birthName === undefined ? {} : { name: CODECS.verbatim.write(birthName) }),
    ...(placeOfBirth === undefined ? {} : writeParts(PLACE_OF_BIRTH, placeOfBirth)),
  };
}
