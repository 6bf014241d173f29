import { randomBytes, randomUUID } from 'node:crypto';
import { isObject, type Json, type JsonObject, mergeOver, objectAt } from '../shared/json.ts';
import type { BvnkSwitches } from './switches.ts';
import { shownEmpty } from './written-value.ts';

/**
 * The new list of a company's associates. One who was there before keeps reference and verification, everybody
 * else gets both; who is left out is gone. The request carries no references, so that by position (the default)
 * an associate who moves up a place takes over the reference of the one who was there.
 */
export function replaceAssociates(
  before: Json | undefined,
  sent: Json | undefined,
  switches: BvnkSwitches,
): JsonObject[] {
  const old = listOf(before);
  const free = new Set(old);
  return listOf(sent).map((associate, index) => {
    const match = switches.associateMatching === 'position' ? old[index] : sameIn(free, associate);
    if (!match) return asNew(shownEmpty(associate, switches));
    free.delete(match);
    const written = shownEmpty(switches.keepParts ? mergeOver(match, associate) : associate, switches);
    return identified(written, objectAt(match, 'person').reference, match.verification);
  });
}

/** An associate with a reference and a verification link, its own where it has them. */
export function asNew(associate: Json): JsonObject {
  const written = isObject(associate) ? associate : {};
  const { reference = randomUUID() } = objectAt(written, 'person');
  return identified(written, reference, written.verification ?? newVerification());
}

/** A hosted link of its own, not yet used. */
export function newVerification(): JsonObject {
  return { url: `https://verify.example.com/${randomBytes(8).toString('hex')}`, status: 'infoRequired' };
}

function identified(
  associate: Json,
  reference: Json | undefined,
  verification: Json | undefined,
): JsonObject {
  const written = isObject(associate) ? associate : {};
  return {
    ...written,
    person: { ...(reference === undefined ? {} : { reference }), ...objectAt(written, 'person') },
    ...(verification === undefined ? {} : { verification }),
  };
}

function sameIn(candidates: Iterable<JsonObject>, associate: JsonObject): JsonObject | undefined {
  const marks = marksOf(associate);
  return [...candidates].find((candidate) => marksOf(candidate).some((mark) => marks.includes(mark)));
}

/** What an associate is known by. */
function marksOf(associate: JsonObject): string[] {
  const person = objectAt(associate, 'person');
  const details = objectAt(associate, 'details');
  const name = [person.firstName, person.lastName, person.dateOfBirth].join(' ').toLowerCase();
  const document = objectAt(details, 'documentInfo').number ?? details.documentNumber;
  const tax = objectAt(details, 'taxIdentification').number;
  return [`name ${name}`, ...(document ? [`document ${document}`] : []), ...(tax ? [`tax ${tax}`] : [])];
}

function listOf(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
