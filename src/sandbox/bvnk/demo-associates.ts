import type { JsonObject } from '../shared/json.ts';

/** The phase that the seed shows: a link that nobody has used yet. */
export function openLink(name: string): JsonObject {
  return { url: `https://verify.example.com/${name}`, status: 'infoRequired' };
}

/** A link that was used; the real words for its phases are the identity provider's. */
export function usedLink(name: string): JsonObject {
  return { url: `https://verify.example.com/${name}`, status: 'completed' };
}

/** The associate of the provider's own samples, with an e-mail and phone that are nobody's. */
export const seanBond: JsonObject = {
  person: {
    reference: '911685b0-acaa-418d-bd91-ed80b96c62cf',
    firstName: 'Sean',
    lastName: 'Bond',
    dateOfBirth: '2001-01-31',
    address: {
      addressLine1: '101 West Broadway',
      addressLine2: 'Suite 1975',
      city: 'San Diego',
      postalCode: '92101',
      countryCode: 'US',
      country: 'United States',
    },
  },
  details: {
    birthCountryCode: 'US',
    contactInfo: { emailAddress: 'sean.bond@example.com', phoneNumber: '+16195550142' },
    documentNumber: '123456789',
    documentInfo: { number: '123456789', type: 'DRIVERS_LICENSE', issuingCountryCode: 'US' },
    taxIdentification: { number: '914764628', taxResidenceCountryCode: 'US' },
  },
  title: 'CEO',
  riskScore: 'LOW',
  controls: { hasOwnership: true, hasControl: true, isSigner: false },
  verification: openLink('2'),
};

export const ireneCastillo: JsonObject = {
  person: {
    reference: '2f6c1b7e-5d0a-4c39-8e1f-7b9a04d3c6e8',
    firstName: 'Irene',
    lastName: 'Castillo',
    dateOfBirth: '1984-09-12',
    address: {
      addressLine1: '2840 Adams Avenue',
      city: 'San Diego',
      postalCode: '92116',
      countryCode: 'US',
      country: 'United States',
    },
  },
  details: {
    birthCountryCode: 'MX',
    contactInfo: { emailAddress: 'irene.castillo@example.com', phoneNumber: '+16195550178' },
    documentNumber: 'C04882319',
    documentInfo: { number: 'C04882319', type: 'PASSPORT', issuingCountryCode: 'US' },
    taxIdentification: { number: '914538807', taxResidenceCountryCode: 'US' },
  },
  title: 'CFO',
  riskScore: 'LOW',
  controls: { hasOwnership: true, hasControl: false, isSigner: true },
  verification: openLink('3'),
};

/** An invented associate of a company outside the US. */
export function director(
  reference: string,
  person: JsonObject,
  contact: { emailAddress: string; phoneNumber: string },
  papers: { country: string; number: string; tax: string },
  verification: JsonObject,
): JsonObject {
  return {
    person: { reference, ...person },
    details: {
      birthCountryCode: papers.country,
      contactInfo: contact,
      documentNumber: papers.number,
      documentInfo: { number: papers.number, type: 'PASSPORT', issuingCountryCode: papers.country },
      taxIdentification: { number: papers.tax, taxResidenceCountryCode: papers.country },
    },
    title: 'Director',
    riskScore: 'LOW',
    controls: { hasOwnership: true, hasControl: true, isSigner: true },
    verification,
  };
}
