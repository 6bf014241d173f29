import type { ProfileValues } from '../../../domain/profile.ts';
import type { WireProfile } from '../wire.ts';
import { CODECS, type Codec } from './codecs.ts';
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
export function writeBirth(wanted: ProfileValues, current: ProfileValues): Record<string, unknown> {
  return {
    ...writeKnown(
      { date: ['dateOfBirth', CODECS.date], name: ['birthName', CODECS.verbatim] },
      wanted,
      current,
    ),
    ...(wanted.placeOfBirth === undefined
      ? {}
      : writeParts(PLACE_OF_BIRTH, wanted.placeOfBirth, current.placeOfBirth)),
  };
}

type BirthText = readonly ['dateOfBirth' | 'birthName', Codec];

function writeKnown(
  texts: Record<string, BirthText>,
  wanted: ProfileValues,
  current: ProfileValues,
): Record<string, string> {
  const written = Object.entries(texts).flatMap(([name, [key, codec]]) => {
    const value = wanted[key];
    const isWorthSending = value !== undefined && (value !== null || current[key] !== null);
    return isWorthSending ? [[name, codec.write(value)]] : [];
  });
  return Object.fromEntries(written);
}
