import countries from 'i18n-iso-countries';
import type { ProfileValues } from '../../../../src/domain/profile.ts';
import type { Wire } from '../../../support/simulator.ts';
import type { DriverSimulator } from '../driver.ts';

/** What Byzantine has of a user, as its record says it, in the common model. */
export async function storedAtByzantine(simulator: DriverSimulator, id: string): Promise<ProfileValues> {
  const { profile } = await simulator.recordOf(id);
  const {
    userInfo: person = {},
    additionalUserInfo: money = {},
    verificationDocuments: papers = [],
  } = profile;
  const { residentialAddress: address } = person;
  return {
    firstName: person.firstName ?? null,
    middleName: person.middleName ?? null,
    lastName: person.lastName ?? null,
    email: person.email ?? null,
    phone: person.phone ? person.phone.replace(/[^+\d]/g, '') : null,
    dateOfBirth: person.birthDate ?? null,
    placeOfBirth: person.countryOfBirth ? { country: alpha2(person.countryOfBirth) } : null,
    nationalities: person.nationality ? [alpha2(person.nationality)] : null,
    profilePictureUrl: person.profilePictureUrl ?? null,
    residentialAddress: address
      ? {
          line1: address.streetLine1,
          line2: address.streetLine2,
          city: address.city,
          state: address.state,
          postalCode: address.postalCode,
          country: alpha2(address.country),
        }
      : null,
    taxIdentifiers: person.socialSecurityNumber
      ? [{ type: 'SSN', number: person.socialSecurityNumber, issuingCountry: 'US' }]
      : null,
    occupation: money.mostRecentOccupation ?? null,
    employmentStatus: money.employmentStatus ?? null,
    sourceOfFunds: money.sourceOfFunds ?? null,
    expectedMonthlyPayments: money.expectedMonthlyPaymentsUsd ?? null,
    documents: papers.map((paper: Wire) => ({
      type: paper.documentType,
      issuingCountry: alpha2(paper.issuingCountry),
      ...(paper.documentNumber && { number: paper.documentNumber }),
      ...(paper.description && { description: paper.description }),
    })),
  };
}

/** The provider's codes have three letters; anything else is none. */
function alpha2(alpha3: string | undefined): string {
  // Kosovo's is in no standard.
  return alpha3 === 'XKX' ? 'XK' : (countries.alpha3ToAlpha2(alpha3 ?? '') ?? 'none');
}
