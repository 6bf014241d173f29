import type {
  Employer,
  IdentityDocument,
  Parent,
  PlaceOfBirth,
  PostalAddress,
  TermsAcceptance,
} from '../../../domain/profile.ts';
import type {
  WireAddress,
  WireEmployer,
  WireIdentityDocument,
  WireParent,
  WireProfile,
  WireTerms,
} from '../wire.ts';
import { CODECS } from './codecs.ts';
import { type PartTable, readParts, writeParts } from './parts.ts';

const { verbatim, country, date, dateTime, zeroableTime } = CODECS;

export const ADDRESS: PartTable<PostalAddress, WireAddress> = {
  line1: ['line_1', verbatim],
  line2: ['line_2', verbatim],
  line3: ['line_3', verbatim],
  line4: ['line_4', verbatim],
  city: ['city', verbatim],
  state: ['state', verbatim],
  postalCode: ['postal_code', verbatim],
  country: ['country', country],
};

export const PARENT: PartTable<Parent, WireParent> = {
  firstName: ['first_name', verbatim],
  middleName: ['middle_name', verbatim],
  lastName: ['last_name', verbatim],
  maidenName: ['maiden_name', verbatim],
};

export const PLACE_OF_BIRTH: PartTable<PlaceOfBirth, NonNullable<WireProfile['birth']>> = {
  city: ['city', verbatim],
  country: ['country', country],
  postalCode: ['postal_code', verbatim],
};

export const IDENTITY_DOCUMENT: PartTable<IdentityDocument, WireIdentityDocument> = {
  type: ['id_type', verbatim],
  number: ['id_number', verbatim],
  issuedOn: ['id_date_issued', date],
  expiresOn: ['id_date_expiry', date],
  issuingCountry: ['id_issuance_country', country],
};

export const TERMS: PartTable<TermsAcceptance, WireTerms> = {
  date: ['date', zeroableTime],
  ip: ['ip', verbatim],
  deviceId: ['device_id', verbatim],
  userAgent: ['user_agent', verbatim],
  serviceAgreement: ['service_agreement', verbatim],
};

const EMPLOYER: PartTable<Employer, WireEmployer> = {
  name: ['business_trading_name', verbatim],
  industry: ['industry', verbatim],
  industryCode: ['industry_key', verbatim],
  businessPurpose: ['business_purpose', verbatim],
  expectedMonthlyRevenue: ['expected_monthly_revenue', verbatim],
  vatNumber: ['vat_number', verbatim],
  ownEconomicInterestSignedAt: ['own_economic_interest_signed_at', dateTime],
};

export function readEmployer(stored: WireEmployer | null | undefined): Employer | null | undefined {
  const employer = readParts(EMPLOYER, stored);
  if (!stored) return employer;
  const address = readParts(ADDRESS, stored.business_address);
  if (!address) return employer;
  return { ...employer, address };
}

export function writeEmployer(
  wanted: Employer | null | undefined,
  current: Employer | null | undefined,
): Record<string, unknown> {
  const currentAddress = current === undefined ? undefined : (current?.address ?? null);
  const address = writeParts(ADDRESS, wanted?.address, currentAddress);
  const isUntouched = Object.keys(address).length === 0;
  return { ...writeParts(EMPLOYER, wanted, current), ...(isUntouched ? {} : { business_address: address }) };
}
