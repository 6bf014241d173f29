import type { JsonObject } from '../shared/json.ts';

/** The user of the provider's own sample, as before the sample's update. */
export const tenzin: JsonObject = {
  created_at: '2022-03-29T15:59:03.699517',
  first_name: 'Tensin',
  last_name: 'Norgay',
  date_of_birth: '2000-01-01',
  email: 'tenzin.norgay@example.com',
  gender: 'female',
  ip_address: '10.0.0.1',
  mobile_phone: '2106603032',
  address_line1: '12 Alameda Street',
  city: 'Santa Clara',
  state: 'CA',
  country: 'US',
  zipcode: '95050',
  occupation: 'Clerk',
  user_scope: 'ARTS_ENTERTAINMENT',
};

/** An invented person with everything that KYC requires. `number` makes contacts and documents unique. */
export function individual(firstName: string, lastName: string, number: number): JsonObject {
  return {
    created_at: `2025-0${number}-14T09:21:4${number}.51807${number}`,
    first_name: firstName,
    middle_name: '',
    last_name: lastName,
    date_of_birth: `198${number}-04-17`,
    email: `${firstName}.${lastName}@example.com`.toLowerCase(),
    gender: number % 2 === 0 ? 'male' : 'female',
    ip_address: `203.0.113.${number}`,
    mobile_phone: `415555013${number}`,
    address_line1: `${number}20 Valencia Street`,
    address_line2: `Apt ${number}`,
    city: 'San Francisco',
    state: 'CA',
    country: 'US',
    zipcode: '94110',
    occupation: 'Teacher',
    user_scope: 'ARTS_ENTERTAINMENT',
    company_details: {
      company_name: 'Bayview Community School',
      address: '55 Silver Avenue, San Francisco',
      phone_number: '4155550110',
    },
    physical_documents: [
      {
        document_type: 'DRIVING_LICENCE',
        country: 'US',
        state: 'CA',
        id: `5d1f0c3a-7e42-4b8e-9a61-0c2b7d41f00${number}`,
      },
    ],
    virtual_documents: [
      {
        document_type: 'DRIVING_LICENCE',
        document_value: `D123456${number}`,
        country: 'US',
        state: 'CA',
        expiry_date: '2031-04-17',
        id_issuing_authority: 'CA',
        id: `8b6e2f70-1c95-4d3b-b7aa-5f9e3c60a00${number}`,
      },
      {
        document_type: 'SSN',
        document_value: `90055010${number}`,
        country: 'US',
        id: `e47a91d2-60b3-4f18-8c5d-2a7b9f13c00${number}`,
      },
    ],
  };
}

/** A company invented, in the shape of the provider's own sample. */
export function business(name: string, mailbox: string, number: number): JsonObject {
  return {
    created_at: `2025-0${number}-22T02:21:23.08456${number}`,
    business: true,
    business_type: 'CORPORATION',
    first_name: name,
    date_of_birth: `200${number}-01-01`,
    email: `${mailbox}@example.com`,
    ip_address: `203.0.113.${number}`,
    mobile_phone: `206555014${number}`,
    address_line1: `${number}00 Pike Street`,
    city: 'Seattle',
    state: 'WA',
    country: 'US',
    zipcode: '98101',
    mailing_address: {
      address_line1: `PO Box ${number}17`,
      city: 'Seattle',
      state: 'WA',
      country: 'US',
      zipcode: '98111',
    },
    company_website: 'www.example.com',
    number_of_employee: 'BETWEEN_25_TO_50',
    number_of_transaction_per_month: 40,
    transaction_frequency: 'MONTHLY',
    user_scope: 'COMPUTER_TECHNOLOGY',
  };
}
