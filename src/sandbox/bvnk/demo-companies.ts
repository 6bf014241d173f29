import type { JsonObject } from '../shared/json.ts';
import { director, ireneCastillo, openLink, seanBond, usedLink } from './demo-associates.ts';

/** The company of the provider's own samples, as before the samples' updates. */
export const harborLane: JsonObject = {
  name: 'Harbor Lane Trading LLC',
  description: 'Wholesale of marine equipment',
  taxResidenceCountryCode: 'US',
  registrationNumber: '21-4532998',
  address: {
    addressLine1: '600 Harbor Lane',
    addressLine2: 'Floor 3',
    city: 'San Diego',
    postalCode: '92101',
    countryCode: 'US',
    country: 'United States',
  },
  associates: [seanBond, ireneCastillo],
  verification: openLink('1'),
};

const london: JsonObject = {
  addressLine1: '14 Calthorpe Row',
  addressLine2: 'Unit 2',
  city: 'London',
  postalCode: 'WC1X 0HH',
  countryCode: 'GB',
  country: 'United Kingdom',
};
export const thornburyCeramics: JsonObject = {
  name: 'Thornbury Ceramics Ltd',
  description: 'Kiln-made tableware, sold online',
  taxResidenceCountryCode: 'GB',
  registrationNumber: '09917342',
  address: london,
  associates: [
    director(
      '6b1d9f02-83c4-4e7a-9d55-0c2e71fa84b6',
      { firstName: 'Priya', lastName: 'Hargreaves', dateOfBirth: '1979-04-02', address: london },
      { emailAddress: 'priya.hargreaves@example.co.uk', phoneNumber: '+442079460123' },
      { country: 'GB', number: '533104827', tax: '4417306528' },
      usedLink('thornbury-1'),
    ),
    director(
      'a9e03c58-1f76-4d2b-b8c0-5e4d7f916a3d',
      { firstName: 'Owen', lastName: 'Pritchard', dateOfBirth: '1986-11-23', address: london },
      { emailAddress: 'owen.pritchard@example.co.uk', phoneNumber: '+442079460188' },
      { country: 'GB', number: '548890216', tax: '7720914385' },
      usedLink('thornbury-2'),
    ),
  ],
  // Stays as it was in the provider's samples of a verified customer.
  verification: openLink('thornbury'),
};

const berlin: JsonObject = {
  addressLine1: 'Sonnenallee 211',
  city: 'Berlin',
  postalCode: '12059',
  countryCode: 'DE',
  country: 'Germany',
};
export const havelMesstechnik: JsonObject = {
  name: 'Havel Messtechnik GmbH',
  description: 'Sensors for water quality',
  taxResidenceCountryCode: 'DE',
  registrationNumber: 'HRB 218845 B',
  address: berlin,
  associates: [
    director(
      'c4d82a17-6e95-4b30-a1f8-93b7c05e2d64',
      { firstName: 'Jonas', lastName: 'Weidner', dateOfBirth: '1990-02-17', address: berlin },
      { emailAddress: 'jonas.weidner@example.de', phoneNumber: '+493023125014' },
      { country: 'DE', number: 'C01X00T47', tax: '65929970489' },
      openLink('havel-1'),
    ),
  ],
  verification: openLink('havel'),
};

const tallinn: JsonObject = {
  addressLine1: 'Vesivärava 38-2',
  city: 'Tallinn',
  postalCode: '10126',
  countryCode: 'EE',
  country: 'Estonia',
};
export const vesivaravaDigital: JsonObject = {
  name: 'Vesivärava Digital OÜ',
  description: 'Booking software for ferries',
  taxResidenceCountryCode: 'EE',
  registrationNumber: '14882301',
  address: tallinn,
  associates: [
    director(
      'e7f5b39c-20d8-4a61-8c47-1d6e9a0b35f2',
      { firstName: 'Kadri', lastName: 'Saar', dateOfBirth: '1988-06-30', address: tallinn },
      { emailAddress: 'kadri.saar@example.ee', phoneNumber: '+37253460217' },
      { country: 'EE', number: 'KE0184427', tax: '48806300217' },
      { ...openLink('vesivarava-1'), status: 'finalRejection' },
    ),
  ],
  verification: { ...openLink('vesivarava'), status: 'finalRejection' },
};

export const pacificCrest: JsonObject = {
  name: 'Pacific Crest Imports Inc.',
  description: 'Closed since last spring',
  taxResidenceCountryCode: 'US',
  registrationNumber: '47-2201936',
  address: {
    addressLine1: '88 Alder Street',
    city: 'Portland',
    postalCode: '97205',
    countryCode: 'US',
    country: 'United States',
  },
  associates: [],
  verification: usedLink('pacific-crest'),
};
