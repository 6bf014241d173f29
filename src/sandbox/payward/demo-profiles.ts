import type { JsonObject } from '../shared/json.ts';

/** The user of the provider's own samples. */
export const alexMorgan: JsonObject = {
  email: 'alex.morgan@example.com',
  full_name: { first_name: 'Alex', last_name: 'Morgan' },
  birth: { date: '1990-04-15', city: 'San Francisco', country: 'US' },
  residence: { line1: '1 Market St', city: 'San Francisco', postal_code: '94103', country: 'US' },
  phone: '+14155550110',
  nationalities: ['US'],
  occupation: 'computers_and_it',
  tax_ids: null,
  employer_name: null,
  language: 'en',
};

export const lenaHartmann: JsonObject = {
  email: 'lena.hartmann@example.de',
  full_name: { first_name: 'Lena', middle_name: 'Sophie', last_name: 'Hartmann' },
  birth: { date: '1988-11-23', city: 'Leipzig', country: 'DE' },
  residence: {
    line1: 'Lindenallee 14',
    line2: 'Hinterhaus',
    city: 'Berlin',
    province: 'Berlin',
    postal_code: '10115',
    country: 'DE',
  },
  phone: '+4915123456789',
  nationalities: ['DE'],
  tax_ids: [{ id: '65929970489', issuing_country: 'DE' }],
  occupation: 'healthcare',
  employer_name: 'Klinikum Nordlicht GmbH',
  client_identifier: {
    type: 'concat',
    value: 'DE-LENAHARTMANN-19881123',
    calculated_at: '2025-09-01T08:30:00Z',
  },
  language: 'de',
};

export const mateoFuentes: JsonObject = {
  email: 'mateo.fuentes@example.es',
  full_name: { first_name: 'Mateo', last_name: 'Fuentes Rivas' },
  birth: { date: '1995-02-07', city: 'Valencia', country: 'ES' },
  residence: { line1: 'Calle del Almendro 27, 3.º B', city: 'Madrid', postal_code: '28005', country: 'ES' },
  phone: '+34612345678',
  nationalities: ['ES', 'AR'],
  tax_ids: null,
  occupation: 'self_employed',
  employer_name: null,
  language: 'es',
};

export const amaBoateng: JsonObject = {
  email: 'ama.boateng@example.com.gh',
  full_name: { first_name: 'Ama', last_name: 'Boateng' },
  birth: { date: '1992-08-30', city: 'Kumasi', country: 'GH' },
  residence: { line1: '12 Palm Street, Osu', city: 'Accra', postal_code: 'GA-031', country: 'GH' },
  phone: '+233241234567',
  nationalities: ['GH'],
  tax_ids: null,
  occupation: 'finance',
  employer_name: 'Volta Microfinance Ltd',
  language: 'en',
};

export const noemieLaurent: JsonObject = {
  email: 'noemie.laurent@example.fr',
  full_name: { first_name: 'Noémie', last_name: 'Laurent' },
  birth: { date: '1985-05-19', city: 'Grenoble', country: 'FR' },
  residence: { line1: '8 rue du Marronnier', city: 'Lyon', postal_code: '69002', country: 'FR' },
  phone: '+33612345678',
  nationalities: ['FR'],
  tax_ids: [{ id: '3023217600053', issuing_country: 'FR' }],
  occupation: 'marketing',
  employer_name: null,
  language: 'fr',
};

export const harutoMori: JsonObject = {
  email: 'haruto.mori@example.jp',
  full_name: { first_name: 'Haruto', last_name: 'Mori' },
  birth: { date: '1979-12-02', city: 'Kobe', country: 'JP' },
  residence: { line1: '2-4-9 Umeda, Kita-ku', city: 'Osaka', postal_code: '530-0001', country: 'JP' },
  phone: '+819012345678',
  nationalities: ['JP'],
  tax_ids: null,
  occupation: 'manufacturing',
  employer_name: null,
  language: 'ja',
};

export const priyaRaman: JsonObject = {
  email: 'priya.raman@example.in',
  full_name: { first_name: 'Priya', last_name: 'Raman' },
  birth: { date: '1991-03-16', city: 'Madurai', country: 'IN' },
  residence: {
    line1: '44 Banyan Road',
    city: 'Chennai',
    province: 'Tamil Nadu',
    postal_code: '600086',
    country: 'IN',
  },
  phone: '+919876543210',
  nationalities: ['IN'],
  tax_ids: null,
  occupation: 'education',
  employer_name: null,
  language: 'ta',
};

export const artaKrasniqi: JsonObject = {
  email: 'arta.krasniqi@example.com',
  full_name: { first_name: 'Arta', last_name: 'Krasniqi' },
  birth: { date: '1997-09-09', city: 'Prizren', country: 'XK' },
  residence: { line1: 'Rruga e Lirisë 21', city: 'Prishtinë', postal_code: '10000', country: 'XK' },
  phone: '+38344123456',
  nationalities: ['XK', 'AL'],
  tax_ids: null,
  occupation: 'media',
  employer_name: null,
  language: 'sq',
};
