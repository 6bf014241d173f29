import type { Employer, IdentityDocument, PostalAddress } from '../../../domain/profile.ts';
import type { WireAddress, WireDocument, WireEmployer } from '../wire.ts';
import { country, date, verbatim } from './codecs.ts';
import type { PartTable } from './parts.ts';

export const ADDRESS: PartTable<PostalAddress, WireAddress> = {
  line1: ['address_line1', verbatim],
  line2: ['address_line2', verbatim],
  city: ['city', verbatim],
  state: ['state', verbatim],
  postalCode: ['zipcode', verbatim],
  country: ['country', country],
};

/** What an update may say of the registered address: its country never changes, so it is not sent. */
const { country: _, ...withoutCountry } = ADDRESS;
export const CHANGEABLE_ADDRESS: PartTable<PostalAddress, WireAddress> = withoutCountry;

export const EMPLOYER_NAME: PartTable<Employer, WireEmployer> = { name: ['company_name', verbatim] };

/** The address of an employer is one text. */
export const EMPLOYER_ADDRESS: PartTable<PostalAddress, WireEmployer> = { line1: ['address', verbatim] };

/** What both kinds of document have; only those in `virtual_documents` have a number and an authority. */
export const PHYSICAL_DOCUMENT: PartTable<IdentityDocument, WireDocument> = {
  type: ['document_type', verbatim],
  issuingCountry: ['country', country],
  issuingState: ['state', verbatim],
  expiresOn: ['expiry_date', date],
};

export const VIRTUAL_DOCUMENT: PartTable<IdentityDocument, WireDocument> = {
  ...PHYSICAL_DOCUMENT,
  number: ['document_value', verbatim],
  issuingAuthority: ['id_issuing_authority', verbatim],
};
