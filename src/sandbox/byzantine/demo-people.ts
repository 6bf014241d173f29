import type { Person } from './demo-profiles.ts';

/** Invented people; the telephone numbers belong to nobody we know. */
export const demoPeople = {
  emily: {
    name: ['Emily', 'Carter'],
    country: 'USA',
    phone: '+1 512 555 0143',
    birthDate: '1987-05-09',
    address: { streetLine1: '1200 Barton Creek Drive', city: 'Austin', postalCode: '78735', state: 'TX' },
    more: { middleName: 'Grace', socialSecurityNumber: '987-65-4321' },
  },
  camille: {
    name: ['Camille', 'Moreau'],
    country: 'FRA',
    phone: '+33 4 72 40 12 34',
    birthDate: '1996-11-23',
    address: { streetLine1: '14 Rue Mercière', city: 'Lyon', postalCode: '69002' },
  },
  lukas: {
    name: ['Lukas', 'Brandt'],
    country: 'DEU',
    phone: '+49 30 12345678',
    birthDate: '1979-02-14',
    address: { streetLine1: 'Oranienstraße 25', city: 'Berlin', postalCode: '10999', state: 'BE' },
  },
  sofia: {
    name: ['Sofia', 'Rinaldi'],
    country: 'ITA',
    phone: '+39 312 345 6789',
    birthDate: '1992-08-30',
    address: { streetLine1: 'Via Torino 48', city: 'Milano', postalCode: '20123', state: 'MI' },
  },
  javier: {
    name: ['Javier', 'Ortega'],
    country: 'ESP',
    phone: '+34 612 345 678',
    birthDate: '1984-03-17',
    address: { streetLine1: 'Calle de Hortaleza 63', city: 'Madrid', postalCode: '28004' },
  },
  anneke: {
    name: ['Anneke', 'de Vries'],
    country: 'NLD',
    phone: '+31 20 794 0123',
    birthDate: '1990-12-05',
    address: { streetLine1: 'Prinsengracht 410', city: 'Amsterdam', postalCode: '1016 JB' },
  },
  piotr: {
    name: ['Piotr', 'Nowak'],
    country: 'POL',
    phone: '+48 512 345 678',
    birthDate: '1988-07-21',
    address: { streetLine1: 'ul. Piotrkowska 104', city: 'Łódź', postalCode: '90-926' },
  },
  marta: {
    name: ['Marta', 'Carvalho'],
    country: 'PRT',
    phone: '+351 912 345 678',
    birthDate: '1975-10-02',
    address: { streetLine1: 'Rua de Santa Catarina 312', city: 'Porto', postalCode: '4000-443' },
  },
  oisin: {
    name: ['Oisín', 'Byrne'],
    country: 'IRL',
    phone: '+353 85 012 3456',
    birthDate: '1993-04-11',
    address: { streetLine1: '27 South Great George’s Street', city: 'Dublin', postalCode: 'D02 HK35' },
  },
} as const satisfies Record<string, Person>;
