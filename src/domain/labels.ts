import { keyOf, type ProfileField } from './profile-field.ts';

/** Where the words of a name, taken apart, are not what people call it. */
const LABELS: Readonly<Record<string, string>> = {
  phone: 'Phone number',
  email: 'E-mail address',
  ip: 'IP address',
  ipAddress: 'IP address',
  line1: 'Address line 1',
  line2: 'Address line 2',
  line3: 'Address line 3',
  line4: 'Address line 4',
  profilePictureUrl: 'Profile picture (web address)',
  deviceId: 'Device ID',
  vatNumber: 'VAT number',
  fatcaRelevant: 'Relevant for FATCA',
  fatcaConfirmedAt: 'FATCA confirmed at',
  socioprofessionalCategory: 'Socio-professional category',
  issuedOn: 'Issue date',
  expiresOn: 'Expiry date',
  front: 'Front side',
  back: 'Back side',
  purposeOfAccount: 'Purpose of the account',
  hasOwnership: 'Owns a share',
  hasControl: 'Has control',
  isSigner: 'Signs for the business',
  taxIdentifiers: 'Tax numbers',
  taxIdentifier: 'Tax number',
  politicallyExposed: 'Politically exposed person',
};

/** A business does not live anywhere. */
const LABELS_OF_BUSINESS: Readonly<Record<string, string>> = { residentialAddress: 'Registered address' };

/** What a field, or the part of it at a path, is called in English. */
export function labelOf(field: ProfileField, path: readonly string[] = [], ofBusiness = false): string {
  const name = path.at(-1) ?? keyOf(field);
  if (ofBusiness && LABELS_OF_BUSINESS[name]) return LABELS_OF_BUSINESS[name];
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return LABELS[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** A stable name for translations: `residentialAddress.country`. */
export function labelKeyOf(field: ProfileField, path: readonly string[] = []): string {
  return [keyOf(field), ...path].join('.');
}
