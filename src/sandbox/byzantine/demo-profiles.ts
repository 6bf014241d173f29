import type { JsonObject } from '../shared/json.ts';
import { uuidFrom } from './derived-id.ts';

/** The person of the provider's own page, with the page's values. */
export const johnSmith: JsonObject = {
  userInfo: {
    firstName: 'John',
    middleName: 'William',
    lastName: 'Smith',
    email: 'john.smith@example.com',
    phone: '+33 123 456 789',
    birthDate: '1990-01-01',
    nationality: 'FRA',
    countryOfBirth: 'FRA',
    residentialAddress: {
      streetLine1: '33 Rue La Fayette',
      city: 'Paris',
      postalCode: '75009',
      country: 'FRA',
      streetLine2: 'WeWork',
      state: 'IDF',
    },
    socialSecurityNumber: '123-45-6789',
    profilePictureUrl: 'https://images.example.com/john-smith.png',
  },
  additionalUserInfo: {
    employmentStatus: 'employed',
    expectedMonthlyPaymentsUsd: '5000_9999',
    sourceOfFunds: 'salary',
    mostRecentOccupation: '151252',
  },
  verificationDocuments: [
    {
      documentType: 'passport',
      issuingCountry: 'FRA',
      documentId: '830c219c-d197-451d-b879-77936a80c452',
      documentNumber: 'FR1234567890',
      description: 'Additional supporting document',
    },
  ],
};

export type Person = {
  name: readonly [first: string, last: string];
  /** Alpha-3, for nationality, birth, address and papers. */
  country: string;
  phone: string;
  birthDate: string;
  address: { streetLine1: string; city: string; postalCode: string; state?: string };
  /** Further fields of `userInfo`. */
  more?: JsonObject;
};

/** An invented person who has provided everything except the missing documents. */
export function profileOf(
  { name, country, phone, birthDate, address, more }: Person,
  missing: string[],
): JsonObject {
  const [firstName, lastName] = name;
  const email = `${firstName}.${lastName}`.normalize('NFD').replace(/[^A-Za-z.]/g, '');
  const paper = (documentType: string, numbered: JsonObject): JsonObject => ({
    documentType,
    issuingCountry: country,
    documentId: uuidFrom(`${documentType} of ${email}`),
    ...numbered,
  });
  const papers = [paper('passport', { documentNumber: `${country}4567890` }), paper('proof_of_address', {})];
  return {
    userInfo: {
      firstName,
      lastName,
      email: `${email.toLowerCase()}@example.com`,
      phone,
      birthDate,
      nationality: country,
      countryOfBirth: country,
      residentialAddress: { ...address, country },
      ...more,
    },
    additionalUserInfo: {
      employmentStatus: 'self_employed',
      expectedMonthlyPaymentsUsd: '0_4999',
      sourceOfFunds: 'savings',
      mostRecentOccupation: '132011',
    },
    verificationDocuments: papers.filter(({ documentType }) => !missing.includes(String(documentType))),
    missingDocuments: missing,
  };
}
