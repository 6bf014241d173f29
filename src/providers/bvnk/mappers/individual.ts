import type { ProfileValues } from '../../../domain/profile.ts';
import { joinPhone } from '../../shared/phone.ts';
import type { WireIndividual } from '../wire.ts';
import { readIndividualAddress } from './address.ts';
import { readDate, readText } from './texts.ts';

type IndividualKey = 'firstName' | 'lastName' | 'dateOfBirth' | 'email' | 'phone' | 'residentialAddress';

/** An individual's fields; `undefined` is "this answer does not tell". */
export function readIndividual(individual: WireIndividual): {
  [Key in IndividualKey]: ProfileValues[Key] | undefined;
} {
  const { person, details, contactInfo } = individual;
  const contacts = [person, individual, details?.contactInfo, contactInfo];
  const address = readIndividualAddress(firstKnown([person?.address, individual.address]));
  const phone = firstKnown(contacts.map((place) => readText(place?.phoneNumber)));
  return {
    firstName: readText(firstKnown([person?.firstName, individual.firstName])),
    lastName: readText(firstKnown([person?.lastName, individual.lastName])),
    dateOfBirth: readDate(firstKnown([person?.dateOfBirth, individual.dateOfBirth])),
    email: firstKnown(contacts.map((place) => readText(place?.emailAddress))),
    phone: phone && joinPhone({ number: phone, country: address?.country }),
    residentialAddress: address,
  };
}

/** The first place with a value, of several places for the same value. */
function firstKnown<Value>(places: readonly (Value | null | undefined)[]): Value | null | undefined {
  return (
    places.find((value) => value !== undefined && value !== null) ??
    places.find((value) => value !== undefined)
  );
}
