/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The identity paper of an associate. */
export type AssociateDocumentInput = {
  /** Country that issued the document, alpha-2. */
  issuingCountry?: string | null | undefined;
  /** Number of the document. */
  number?: string | null | undefined;
  /** Kind of document, in the provider's vocabulary. */
  type?: string | null | undefined;
};

/** A person who owns, controls or signs for a business. An absent part keeps its value. */
export type AssociateInput = {
  /** Home address of the associate. */
  address?: PostalAddressInput | null | undefined;
  /** Country of birth, alpha-2. */
  countryOfBirth?: string | null | undefined;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: string | null | undefined;
  /** Identity paper of the associate. */
  document?: AssociateDocumentInput | null | undefined;
  /** E-mail address of the associate. */
  email?: string | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Whether the associate controls the business. */
  hasControl?: boolean | null | undefined;
  /** Whether the associate owns a share of the business. */
  hasOwnership?: boolean | null | undefined;
  /** Whether the associate signs for the business. */
  isSigner?: boolean | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Phone number of the associate, E.164. */
  phone?: string | null | undefined;
  /**
   * The provider's reference of the associate to replace. Without it, the associate is matched by its position in
   * the list.
   */
  reference?: string | null | undefined;
  /** The risk assessment of the associate, such as `LOW`. It requires the scope `users:admin`. */
  riskScore?: string | null | undefined;
  /** Tax number of the associate. */
  taxIdentifier?: TaxIdentifierInput | null | undefined;
  /** Position in the business, such as CEO. */
  title?: string | null | undefined;
};

/** The device on which evidence was given. It is sent to the provider and stored in the audit trail. */
export type AuthenticationDataInput = {
  /** Your id of the device. */
  deviceId?: string | null | undefined;
  /** IP address of the device, IPv4 or IPv6. */
  ip?: string | null | undefined;
  /** Operating system of the device. */
  os?: string | null | undefined;
  /** Browser or app on the device. */
  userAgent?: string | null | undefined;
};

/** How we know that a change was applied. */
export type ChangeConfirmation =
  /** The provider shows a masked form that matches the new value. */
  | 'MASKED'
  /** Not applied. */
  | 'NONE'
  /** The provider's complete stored profile shows the new value, in an answer or a read. An echo of the request does not count. */
  | 'READ_BACK'
  /** The provider accepted the value and never shows this field. */
  | 'UNVERIFIABLE';

/** Why a change was not applied, for programs. */
export type ChangeFailureCode =
  /** The provider accepted the value but still shows the old one. Not retryable: contact the provider first. If a later read shows the new value, the change becomes `APPLIED`. */
  | 'PROVIDER_DID_NOT_KEEP'
  /** The provider refused the value. Not retryable: send another value, or contact the provider. */
  | 'PROVIDER_REJECTED'
  /** The provider was unreachable, or its answers were not valid, until we gave up. Retryable. */
  | 'PROVIDER_UNAVAILABLE'
  /** The value had changed at the provider since the last read, and nothing was sent. Retryable after you read the user again. */
  | 'VERSION_CONFLICT';

/** An identifier that your platform computed for the user. It is replaced as a whole. */
export type ClientIdentifierInput = {
  /** When it was computed, RFC 3339. */
  calculatedAt?: string | null | undefined;
  /** How it was computed, such as `concat`. */
  type?: string | null | undefined;
  /** The identifier. */
  value?: string | null | undefined;
};

/** The two forms in which a provider may hold a document. */
export type DocumentForm =
  /** An image of the document, which is never shown. Machnet calls it a physical document. */
  | 'IMAGE'
  /** The document's number and what belongs to it, without an image. Machnet calls it a virtual document. */
  | 'NUMBER';

/** A person's employer, or own business. It is replaced as a whole. */
export type EmployerInput = {
  /** Address of the employer. */
  address?: PostalAddressInput | null | undefined;
  /** What the business is for. */
  businessPurpose?: string | null | undefined;
  /** Expected revenue in a month, a number as text, in the currency that the provider assumes. */
  expectedMonthlyRevenue?: string | null | undefined;
  /** Industry, in words. */
  industry?: string | null | undefined;
  /** Industry, as the provider's code. */
  industryCode?: string | null | undefined;
  /** Name of the employer, or the name under which the business trades. */
  name?: string | null | undefined;
  /** When the declaration to act in own economic interest was signed, RFC 3339. */
  ownEconomicInterestSignedAt?: string | null | undefined;
  /** Phone number of the employer, E.164. */
  phone?: string | null | undefined;
  /** VAT number of the business. */
  vatNumber?: string | null | undefined;
};

/** Documents that prove a change. */
export type EvidenceDocumentType =
  /** Shows that the user lives or is billed at an address. For the two address verifications. */
  | 'PROOF_OF_ADDRESS'
  /** Shows that an e-mail address is the user's. For `EMAIL_VERIFICATION`. */
  | 'PROOF_OF_EMAIL_OWNERSHIP'
  /** Shows that a phone number is the user's. For `MOBILE_VERIFICATION`. */
  | 'PROOF_OF_MOBILE_OWNERSHIP'
  /** Shows that the subscriber of a phone number allows the user to use it. For `MOBILE_VERIFICATION`. */
  | 'SUBSCRIBER_AUTHORIZATION_LETTER';

/** Whether something can be changed. */
export type FieldAccess =
  /** A change is accepted and needs nothing else. */
  | 'EDITABLE'
  /** The provider has the field and refuses a change, now or permanently; `reason` says why. */
  | 'LOCKED'
  /** A change is accepted, and parked by the provider until it is verified. */
  | 'REQUIRES_VERIFICATION'
  /** The provider has no such field. */
  | 'UNSUPPORTED';

/** The kinds of input that a form shows. */
export type FieldKind =
  /** A postal address. Its parts are in `parts`. */
  | 'ADDRESS'
  /** One of `constraints.allowedValues`. */
  | 'CHOICE'
  /** A country, alpha-2; where `constraints.allowedValues` is given, one of those. */
  | 'COUNTRY'
  /** A date, `YYYY-MM-DD`. */
  | 'DATE'
  /** A time with its zone, RFC 3339. */
  | 'DATE_TIME'
  /** An e-mail address. */
  | 'EMAIL'
  /** A file, as a data URI. */
  | 'FILE'
  /** An IP address, IPv4 or IPv6. */
  | 'IP_ADDRESS'
  /** A JSON object, without a shape of ours. */
  | 'JSON'
  /** A list, each item of the kind `itemKind`. */
  | 'LIST'
  /** Text of several lines. */
  | 'LONG_TEXT'
  /** A whole number. */
  | 'NUMBER'
  /** Another object. Its parts are in `parts`. */
  | 'OBJECT'
  /** A phone number, E.164. */
  | 'PHONE'
  /** The reference of a known list item. People do not type it: send it back unchanged, and leave it out of a new item. */
  | 'REFERENCE'
  /** One line of text. */
  | 'TEXT'
  /** A web address. */
  | 'URL'
  /** Yes or no: a Boolean. */
  | 'YES_NO';

/** An identity paper or another document to submit. */
export type IdentityDocumentInput = {
  /** Image or PDF of the back side, as a data URI. It is never shown again, and is kept only until the provider has it. */
  back?: string | null | undefined;
  /** Description of the document, for types that need one. */
  description?: string | null | undefined;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: string | null | undefined;
  /**
   * Image or PDF of the front side, as a data URI (`data:image/jpeg;base64,…`). It is never shown again, and is
   * kept only until the provider has it.
   */
  front?: string | null | undefined;
  /** Date of issue, `YYYY-MM-DD`. */
  issuedOn?: string | null | undefined;
  /** Authority that issued the document. */
  issuingAuthority?: string | null | undefined;
  /** Country that issued the document, alpha-2. */
  issuingCountry?: string | null | undefined;
  /** State that issued the document, where states issue it. */
  issuingState?: string | null | undefined;
  /** Number of the document. */
  number?: string | null | undefined;
  /** Kind of document, in the provider's vocabulary. */
  type?: string | null | undefined;
};

/** The states of a user's identity check. `setUserStatus` uses the same names. */
export type KycStatus =
  /** Passed. Many fields are now locked or need verification. */
  | 'APPROVED'
  /** No longer valid: the provider has suspended, closed or disabled the user. */
  | 'INACTIVE'
  /** The provider waits for information, which `requirements` lists. */
  | 'INFORMATION_REQUIRED'
  /** The provider, or its bank, reviews the information. */
  | 'IN_REVIEW'
  /** Nothing was submitted for review. */
  | 'NOT_STARTED'
  /** Refused. */
  | 'REJECTED'
  /** The provider uses words that we do not know; they are in `providerStatus`. */
  | 'UNKNOWN';

/** A user of a provider, to link here. */
export type LinkUserInput = {
  /** Values that the provider does not show (Payward shows none), for our copy of the profile. They are not sent to the provider. A value that the provider shows takes precedence. */
  profile?: ProfileChangesInput | null | undefined;
  /** The provider that holds the user. */
  provider: Provider;
  /** The provider's id of the user's account (Byzantine). If absent, it is found by itself for a user with one account. */
  providerAccountId?: string | null | undefined;
  /** The provider's own id of the user. */
  providerUserId: string;
  /** The kind of user. If absent, it is read from the provider. A wrong one is `INVALID_VALUE`. */
  type?: UserType | null | undefined;
};

/** Why something cannot be changed. */
export type LockReason =
  /** An account or wallet was issued to the user. */
  | 'ACCOUNT_ISSUED'
  /** The provider has approved the user's identity together with this field. */
  | 'KYC_APPROVED'
  /** The provider never changes it after registration. */
  | 'NEVER_EDITABLE'
  /** Another change of the field is in progress at the provider. The field is free again when that change ends. */
  | 'UPDATE_IN_PROGRESS'
  /** The user is active at the provider. */
  | 'USER_ACTIVE'
  /** The provider has suspended the user and takes no changes. */
  | 'USER_SUSPENDED';

/** The names of a parent. It is replaced as a whole. */
export type ParentInput = {
  /** Given name of the parent. */
  firstName?: string | null | undefined;
  /** Family name of the parent. */
  lastName?: string | null | undefined;
  /** Family name of the parent before marriage. */
  maidenName?: string | null | undefined;
  /** Middle name or names of the parent. */
  middleName?: string | null | undefined;
};

/** Where a person was born. It is replaced as a whole. */
export type PlaceOfBirthInput = {
  /** City of birth. */
  city?: string | null | undefined;
  /** Country of birth, alpha-2. */
  country?: string | null | undefined;
  /** Postal code of the place of birth. */
  postalCode?: string | null | undefined;
};

/** A postal address. It replaces the current one as a whole: an absent part is cleared, but a part that may not be changed stays. */
export type PostalAddressInput = {
  /** City or town. */
  city?: string | null | undefined;
  /** Country, alpha-2. */
  country?: string | null | undefined;
  /** First line: street and house number. */
  line1?: string | null | undefined;
  /** Second line: flat, floor or building. */
  line2?: string | null | undefined;
  /** Third line, where the provider has one. */
  line3?: string | null | undefined;
  /** Fourth line, where the provider has one. */
  line4?: string | null | undefined;
  /** Postal or ZIP code. */
  postalCode?: string | null | undefined;
  /** State, province or region; a two-letter code where the provider wants one (United States). */
  state?: string | null | undefined;
};

/** What an update would do with a field. */
export type PreviewOutcome =
  /** The value equals the one in force or the one pending, and would be left out. */
  | 'NO_CHANGE'
  /** The value would be sent and be in force at once, if the provider takes it. */
  | 'WOULD_APPLY'
  /** The value would be sent, and parked until it is verified. */
  | 'WOULD_AWAIT_VERIFICATION'
  /** The value would take the place of a pending one that still awaits evidence. */
  | 'WOULD_SUPERSEDE';

/**
 * New values for a profile. An absent field stays as it is. `null` clears a field if `constraints.clearable` is
 * true, and is `INVALID_VALUE` otherwise. Objects and lists are replaced as a whole. Text is trimmed and
 * normalised to Unicode NFC. An empty text is `INVALID_VALUE`. Only integers, booleans and `metadata` can fail by
 * type. Every other invalid value is an entry in `userErrors`, and all entries come at once.
 */
export type ProfileChangesInput = {
  /** Reference of the agent who serves the user. */
  agentReference?: string | null | undefined;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  annualIncomeRange?: string | null | undefined;
  /**
   * People who own, control or sign for the business. The list is replaced as a whole. Each item is matched to the
   * current one by `reference`, else by position, and keeps its absent parts. A list shorter than the current one
   * requires `expectedVersion`. The provider is read right before the change: if its list differs from our copy, the
   * update is refused with `VERSION_CONFLICT`.
   */
  associates?: Array<AssociateInput | null | undefined> | null | undefined;
  /** Address for bills. It is replaced as a whole: an absent line is cleared. */
  billingAddress?: PostalAddressInput | null | undefined;
  /** Full name given at birth. */
  birthName?: string | null | undefined;
  /**
   * Legal form or kind of business, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  businessType?: string | null | undefined;
  /** An identifier that your platform computed for the user. It is replaced as a whole: an absent part is cleared. */
  clientIdentifier?: ClientIdentifierInput | null | undefined;
  /** Your own reference for the user, kept at the provider. */
  clientReference?: string | null | undefined;
  /** Country of residence, alpha-2. */
  countryOfResidence?: string | null | undefined;
  /** Country in which the person works, alpha-2. */
  countryOfWork?: string | null | undefined;
  /** Reference of the customer record to which the user belongs. */
  customerReference?: string | null | undefined;
  /** When the terms on personal data were signed, RFC 3339. */
  dataTermsSignedAt?: string | null | undefined;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: string | null | undefined;
  /** What the business does. */
  description?: string | null | undefined;
  /**
   * Identity papers and other documents. Each item is judged separately and is one change (`["documents","0"]`).
   * MatchMove replaces the list as a whole: the first is the primary document, the second the secondary, and there
   * can be no more. Machnet and Byzantine keep their documents: a document replaces the one of its `type`, an absent
   * one stays, and one that is sent back as shown is no change. At Machnet, an SSN may be here or among
   * `taxIdentifiers`.
   */
  documents?: Array<IdentityDocumentInput | null | undefined> | null | undefined;
  /**
   * E-mail address. After the approval of KYC, a provider may park a change until it is verified, or lock the
   * field; see `fieldPolicies`.
   */
  email?: string | null | undefined;
  /**
   * Range of the number of employees, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  employeeCountRange?: string | null | undefined;
  /** The person's employer, or own business. It is replaced as a whole: an absent part is cleared. */
  employer?: EmployerInput | null | undefined;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they
   * are fixed).
   */
  employmentStatus?: string | null | undefined;
  /** Expected payments in a month, as one of the provider's ranges. */
  expectedMonthlyPayments?: string | null | undefined;
  /** When the FATCA and CRS declaration was confirmed, RFC 3339. */
  fatcaConfirmedAt?: string | null | undefined;
  /** Whether the user declares to be subject to FATCA. */
  fatcaRelevant?: boolean | null | undefined;
  /** Names of the person's father. It is replaced as a whole: an absent part is cleared. */
  father?: ParentInput | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Date on which the business was formed, `YYYY-MM-DD`. */
  formationDate?: string | null | undefined;
  /**
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  gender?: string | null | undefined;
  /** Address against which the identity is verified. It is replaced as a whole: an absent line is cleared. */
  identityVerificationAddress?: PostalAddressInput | null | undefined;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: string | null | undefined;
  /** Job title, free text. */
  jobTitle?: string | null | undefined;
  /**
   * Preferred language, ISO 639-1. At Payward a language that is not given, or cleared by `null`, becomes the default
   * language of the user's country.
   */
  language?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Registered name of the business. */
  legalName?: string | null | undefined;
  /** Family name before marriage. */
  maidenName?: string | null | undefined;
  /**
   * Address for letters, where it is not the residential or registered one. It is replaced as a whole: an absent line is
   * cleared.
   */
  mailingAddress?: PostalAddressInput | null | undefined;
  /**
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  maritalStatus?: string | null | undefined;
  /** Free-form data that the provider keeps with the user: a JSON object. It is replaced as a whole. */
  metadata?: Record<string, unknown> | null | undefined;
  /** Middle name or names. */
  middleName?: string | null | undefined;
  /** Number of transactions expected in a month. */
  monthlyTransactionCount?: number | null | undefined;
  /** Names of the person's mother. It is replaced as a whole: an absent part is cleared. */
  mother?: ParentInput | null | undefined;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). The list is replaced
   * as a whole. At a provider that holds one nationality, two are `INVALID_VALUE`.
   */
  nationalities?: Array<string | null | undefined> | null | undefined;
  /**
   * Occupation, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  occupation?: string | null | undefined;
  /** Reference of the partner who brought the user. */
  partnerReference?: string | null | undefined;
  /** Mobile phone number, E.164 (`+639171234567`), at every provider. */
  phone?: string | null | undefined;
  /** City, country and postal code of birth. It is replaced as a whole: an absent part is cleared. */
  placeOfBirth?: PlaceOfBirthInput | null | undefined;
  /** Whether the person declares to be politically exposed. */
  politicallyExposed?: boolean | null | undefined;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: string | null | undefined;
  /** Web address of a picture of the person: https, at a public host. */
  profilePictureUrl?: string | null | undefined;
  /** What the account is for. */
  purposeOfAccount?: string | null | undefined;
  /** Home address of a person, registered address of a business. It is replaced as a whole: an absent line is cleared. */
  residentialAddress?: PostalAddressInput | null | undefined;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: string | null | undefined;
  /** Address for deliveries, such as cards. It is replaced as a whole: an absent line is cleared. */
  shippingAddress?: PostalAddressInput | null | undefined;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * the values where they are fixed).
   */
  socioprofessionalCategory?: string | null | undefined;
  /**
   * Main source of funds, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  sourceOfFunds?: string | null | undefined;
  /**
   * Social security and tax numbers. The list is replaced as a whole. Each item is judged separately and is one
   * change (`["taxIdentifiers","0"]`). A masked number means the known number. If we no longer have that, a list
   * with a change needs its numbers in full.
   */
  taxIdentifiers?: Array<TaxIdentifierInput | null | undefined> | null | undefined;
  /** How and when the terms of service were accepted. It is replaced as a whole: an absent part is cleared. */
  termsAcceptance?: TermsAcceptanceInput | null | undefined;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  title?: string | null | undefined;
  /**
   * How often transactions are expected, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  transactionFrequency?: string | null | undefined;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  userScope?: string | null | undefined;
  /** Web address of the business, with or without a scheme; not in a private network. */
  website?: string | null | undefined;
};

/**
 * The fields of a profile that the API can change, named after the fields of `ProfileChangesInput` and in
 * their order. Which of them a user's provider has is in `User.fieldPolicies`.
 */
export type ProfileField =
  /** `agentReference`: reference of the agent who serves the user. */
  | 'AGENT_REFERENCE'
  /** `annualIncomeRange`: range of the yearly income, in the provider's vocabulary. */
  | 'ANNUAL_INCOME_RANGE'
  /** `associates`: people who own, control or sign for the business. */
  | 'ASSOCIATES'
  /** `billingAddress`: address for bills. */
  | 'BILLING_ADDRESS'
  /** `birthName`: full name given at birth. */
  | 'BIRTH_NAME'
  /** `businessType`: legal form or kind of business, in the provider's vocabulary. */
  | 'BUSINESS_TYPE'
  /** `clientIdentifier`: an identifier that your platform computed for the user. */
  | 'CLIENT_IDENTIFIER'
  /** `clientReference`: your own reference for the user, kept at the provider. */
  | 'CLIENT_REFERENCE'
  /** `countryOfResidence`: country of residence, alpha-2. */
  | 'COUNTRY_OF_RESIDENCE'
  /** `countryOfWork`: country in which the person works, alpha-2. */
  | 'COUNTRY_OF_WORK'
  /** `customerReference`: reference of the customer record to which the user belongs. */
  | 'CUSTOMER_REFERENCE'
  /** `dataTermsSignedAt`: when the terms on personal data were signed, RFC 3339. */
  | 'DATA_TERMS_SIGNED_AT'
  /** `dateOfBirth`: date of birth, `YYYY-MM-DD`. */
  | 'DATE_OF_BIRTH'
  /** `description`: what the business does. */
  | 'DESCRIPTION'
  /** `documents`: identity papers and other documents. */
  | 'DOCUMENTS'
  /** `email`: E-mail address. */
  | 'EMAIL'
  /** `employeeCountRange`: range of the number of employees, in the provider's vocabulary. */
  | 'EMPLOYEE_COUNT_RANGE'
  /** `employer`: the person's employer, or own business. */
  | 'EMPLOYER'
  /** `employmentStatus`: employment status, in the provider's vocabulary. */
  | 'EMPLOYMENT_STATUS'
  /** `expectedMonthlyPayments`: expected payments in a month, as one of the provider's ranges. */
  | 'EXPECTED_MONTHLY_PAYMENTS'
  /** `fatcaConfirmedAt`: when the FATCA and CRS declaration was confirmed, RFC 3339. */
  | 'FATCA_CONFIRMED_AT'
  /** `fatcaRelevant`: whether the user declares to be subject to FATCA. */
  | 'FATCA_RELEVANT'
  /** `father`: names of the person's father. */
  | 'FATHER'
  /** `firstName`: given name. */
  | 'FIRST_NAME'
  /** `formationDate`: date on which the business was formed, `YYYY-MM-DD`. */
  | 'FORMATION_DATE'
  /** `gender`: gender, in the provider's vocabulary. */
  | 'GENDER'
  /** `identityVerificationAddress`: address against which the identity is verified. */
  | 'IDENTITY_VERIFICATION_ADDRESS'
  /** `ipAddress`: IP address from which the user acts, IPv4 or IPv6. */
  | 'IP_ADDRESS'
  /** `jobTitle`: job title, free text. */
  | 'JOB_TITLE'
  /** `language`: preferred language, ISO 639-1. */
  | 'LANGUAGE'
  /** `lastName`: family name. */
  | 'LAST_NAME'
  /** `legalName`: registered name of the business. */
  | 'LEGAL_NAME'
  /** `maidenName`: family name before marriage. */
  | 'MAIDEN_NAME'
  /** `mailingAddress`: address for letters, where it is not the residential or registered one. */
  | 'MAILING_ADDRESS'
  /** `maritalStatus`: marital status, in the provider's vocabulary. */
  | 'MARITAL_STATUS'
  /** `metadata`: free-form data that the provider keeps with the user: a JSON object. */
  | 'METADATA'
  /** `middleName`: middle name or names. */
  | 'MIDDLE_NAME'
  /** `monthlyTransactionCount`: number of transactions expected in a month. */
  | 'MONTHLY_TRANSACTION_COUNT'
  /** `mother`: names of the person's mother. */
  | 'MOTHER'
  /** `nationalities`: nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). */
  | 'NATIONALITIES'
  /** `occupation`: occupation, in the provider's vocabulary. */
  | 'OCCUPATION'
  /** `partnerReference`: reference of the partner who brought the user. */
  | 'PARTNER_REFERENCE'
  /** `phone`: mobile phone number, E.164 (`+639171234567`). */
  | 'PHONE'
  /** `placeOfBirth`: city, country and postal code of birth. */
  | 'PLACE_OF_BIRTH'
  /** `politicallyExposed`: whether the person declares to be politically exposed. */
  | 'POLITICALLY_EXPOSED'
  /** `preferredName`: name to use on wallets and cards, where the provider issues them. */
  | 'PREFERRED_NAME'
  /** `profilePictureUrl`: web address of a picture of the person. */
  | 'PROFILE_PICTURE_URL'
  /** `purposeOfAccount`: what the account is for. */
  | 'PURPOSE_OF_ACCOUNT'
  /** `residentialAddress`: home address of a person, registered address of a business. */
  | 'RESIDENTIAL_ADDRESS'
  /** `salutation`: salutation, which a provider may keep apart from `title`. */
  | 'SALUTATION'
  /** `shippingAddress`: address for deliveries, such as cards. */
  | 'SHIPPING_ADDRESS'
  /** `socioprofessionalCategory`: socio-professional category, in the provider's vocabulary. */
  | 'SOCIOPROFESSIONAL_CATEGORY'
  /** `sourceOfFunds`: main source of funds, in the provider's vocabulary. */
  | 'SOURCE_OF_FUNDS'
  /** `taxIdentifiers`: social security and tax numbers. */
  | 'TAX_IDENTIFIERS'
  /** `termsAcceptance`: how and when the terms of service were accepted. */
  | 'TERMS_ACCEPTANCE'
  /** `title`: title before the name, such as Mr or Dr, in the provider's vocabulary. */
  | 'TITLE'
  /** `transactionFrequency`: how often transactions are expected, in the provider's vocabulary. */
  | 'TRANSACTION_FREQUENCY'
  /** `userScope`: field of activity under which the provider files the user, in the provider's vocabulary. */
  | 'USER_SCOPE'
  /** `website`: web address of the business. */
  | 'WEBSITE';

/** The providers that hold users. A user belongs to one of them. */
export type Provider =
  /** BVNK, Customers API. */
  | 'BVNK'
  /** Byzantine Prime, Integrator API. Its reads show only a part of the profile. */
  | 'BYZANTINE'
  /** Machnet, PaaS API. */
  | 'MACHNET'
  /** MatchMove Banking Operating System, Users V2. */
  | 'MATCHMOVE'
  /** Payward Services (Kraken). Its reads show nothing of the profile. */
  | 'PAYWARD';

/** The receiver of the calls to a provider. */
export type ProviderMode =
  /** The configured address of the provider. A disabled provider also has this mode. */
  | 'LIVE'
  /** A simulator that this server started. Only outside production. */
  | 'SIMULATED';

/** The kinds of step that a provider may ask for. */
export type RequiredActionType =
  /** Prove a new billing address: `selfVerify`. */
  | 'BILLING_ADDRESS_VERIFICATION'
  /** Submit a document: `updateUser` with `documents`. */
  | 'DOCUMENT_UPLOAD'
  /** Prove that a new e-mail address is the user's: `selfVerify`. */
  | 'EMAIL_VERIFICATION'
  /** Complete the provider's own page at `url`. */
  | 'HOSTED_VERIFICATION'
  /** Verify the identity, in the way that the provider describes. */
  | 'IDENTITY_VERIFICATION'
  /** Prove that a new phone number is the user's: `selfVerify`. */
  | 'MOBILE_VERIFICATION'
  /** A step that we do not know; the provider's word is in `providerType`. If the provider waits for the user and names no step, it is the provider's word for the status. */
  | 'OTHER'
  /** Provide missing information: `updateUser`. */
  | 'PROVIDE_DETAILS'
  /** Prove a new residential address: `selfVerify`. */
  | 'RESIDENTIAL_ADDRESS_VERIFICATION'
  /** Submit the completed information for review: `submitKyc`. */
  | 'SUBMIT_KYC'
  /** No action: wait for the provider. */
  | 'WAIT';

/** Evidence for a change that a provider has parked. */
export type SelfVerifyInput = {
  /** The device on which the user gave the evidence. */
  authenticationData?: AuthenticationDataInput | null | undefined;
  /** The date of issue of the document, `YYYY-MM-DD`, from the year 1900 to today in the easternmost time zone. If absent, none is sent. */
  date?: string | null | undefined;
  /** Your own id of the document, 1 to 200 characters. It is required, else `EVIDENCE_INVALID`. It stays the same in every retry to the provider. */
  documentId?: string | null | undefined;
  /** The type of the document that proves the change: one of the verification's `acceptedDocumentTypes`, else `EVIDENCE_INVALID`. */
  documentType: EvidenceDocumentType;
  /** How the change was verified. */
  mode?: VerificationMode;
  /** The `id` of the `PendingVerification`. Its `reference` is accepted too, if exactly one user that the viewer may see has an open verification with it. Otherwise the error is `VERIFICATION_NOT_FOUND`. */
  verificationId: string;
};

/** A KYC status to set at the provider. */
export type SetUserStatusInput = {
  /** The status to set: `IN_REVIEW`, `APPROVED` or `REJECTED`. Any other is `INVALID_VALUE`. */
  kycStatus: KycStatus;
  /** The user whose status to set. */
  userId: string;
};

/** A social security or tax number. */
export type TaxIdentifierInput = {
  /** Country that issued the number, alpha-2. */
  issuingCountry?: string | null | undefined;
  /** The full number. After it is sent, we keep only its masked form. */
  number?: string | null | undefined;
  /** Kind of number, such as `SSN`, in the provider's vocabulary. */
  type?: string | null | undefined;
};

/** How and when terms of service were accepted. It is replaced as a whole. */
export type TermsAcceptanceInput = {
  /** When they were accepted, RFC 3339. */
  date?: string | null | undefined;
  /** Device on which they were accepted. */
  deviceId?: string | null | undefined;
  /** IP address from which they were accepted. */
  ip?: string | null | undefined;
  /** Which agreement was accepted. */
  serviceAgreement?: string | null | undefined;
  /** Browser or app in which they were accepted. */
  userAgent?: string | null | undefined;
};

/** What would unlock a field. */
export type Unlock =
  /** Cancel the update that holds it: `cancelUpdate`. */
  | 'CANCEL_UPDATE'
  /** Contact the provider: only the provider can remove the lock. */
  | 'CONTACT_PROVIDER'
  /** Nothing: the lock is permanent. */
  | 'NONE'
  /** Wait: the field is free again when the change in progress has ended. */
  | 'WAIT';

/** Who started an update. */
export type UpdateOrigin =
  /** A caller of `updateUser`. */
  | 'CLIENT'
  /** The provider: we found and adopted a pending change that we did not start. */
  | 'PROVIDER';

/**
 * The status of an update, and of each change in it. If the provider shows the requested value within 30 days after a
 * final status, the status is corrected to `APPLIED`, with an event. A change that a client cancelled is not corrected.
 */
export type UpdateStatus =
  /** In force at the provider; `confirmation` says how we know. Final. */
  | 'APPLIED'
  /** The provider has everything that it requires. The provider or its bank decides. */
  | 'AWAITING_APPROVAL'
  /** Parked by the provider until evidence is submitted with `selfVerify`. */
  | 'AWAITING_VERIFICATION'
  /** Cancelled by a client, superseded, or withdrawn at the provider before evidence. Final; only a withdrawal can be corrected. */
  | 'CANCELLED'
  /** No evidence was submitted in time. Final, unless corrected. */
  | 'EXPIRED'
  /** The change could not be delivered to the provider, or the provider accepted it but did not store it. Final, unless corrected. */
  | 'FAILED'
  /** Some changes were applied and some were not. An update only. Final, unless corrected. */
  | 'PARTLY_APPLIED'
  /** The provider refused it. Final, unless corrected. */
  | 'REJECTED'
  /** Accepted and stored. The request is on its way to the provider, or the provider's answer was lost. No action is needed. */
  | 'SUBMITTING';

/** A change of a user's profile. */
export type UpdateUserInput = {
  /** The new values. */
  changes: ProfileChangesInput;
  /** The `User.version` that you have read. If the user has changed since, nothing is changed and the error is `VERSION_CONFLICT`. If absent, the version is not compared. */
  expectedVersion?: number | null | undefined;
  /** Your key for this request, unique per caller and user. Repeating the key with the same changes returns the first update as it is now. With other changes it is `IDEMPOTENCY_KEY_REUSED`. Only accepted updates are remembered. If absent, each request is a new one. */
  idempotencyKey?: string | null | undefined;
  /** The user to change. */
  userId: string;
};

/** The codes of user errors. Each code has one concrete type of `UserError`, named at the end of its description. */
export type UserErrorCode =
  /** The document type does not match the verification, or the provider refused the evidence. `EvidenceInvalidError` */
  | 'EVIDENCE_INVALID'
  /** The provider has the field and refuses a change, now or permanently. `FieldLockedError` */
  | 'FIELD_LOCKED'
  /** The provider has no such field. `PlainUserError` */
  | 'FIELD_UNSUPPORTED'
  /** The idempotency key belongs to an accepted update with another input. `PlainUserError` */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value breaks a rule. `rule` says which, and `constraints` of the field's policy has the limits. `InvalidValueError` */
  | 'INVALID_VALUE'
  /** Every value equals the value in force or the pending value. No update was created. `PlainUserError` */
  | 'NOTHING_TO_CHANGE'
  /** No change of the update can be cancelled any more. `PlainUserError` */
  | 'NOT_CANCELLABLE'
  /** The user or update does not exist, or the viewer may not see it. `PlainUserError` */
  | 'NOT_FOUND'
  /** The provider has no such operation; `ProviderInfo.capabilities` lists its operations. `PlainUserError` */
  | 'OPERATION_UNSUPPORTED'
  /** The provider is switched off in this deployment. `PlainUserError` */
  | 'PROVIDER_DISABLED'
  /** The provider refused the request or a value in it. `ProviderRejectedError` */
  | 'PROVIDER_REJECTED'
  /** The provider was unreachable or failed. Nothing was lost. Retry later. `PlainUserError` */
  | 'PROVIDER_UNAVAILABLE'
  /** Too many calls, by the caller or to the provider. `RateLimitedError` */
  | 'RATE_LIMITED'
  /** A change is in progress at the provider: of the field, or of a field that shares its object there. `UpdateInProgressError` */
  | 'UPDATE_IN_PROGRESS'
  /** Other evidence was already submitted. Submitting the same evidence again is no error. `PlainUserError` */
  | 'VERIFICATION_ALREADY_SUBMITTED'
  /** The change of the verification was cancelled, superseded or withdrawn. `PlainUserError` */
  | 'VERIFICATION_CANCELLED'
  /** No evidence was submitted before the verification's `expiresAt`. `PlainUserError` */
  | 'VERIFICATION_EXPIRED'
  /** The verification does not exist, the viewer may not see it, or the provider's `reference` matches more than one. `PlainUserError` */
  | 'VERIFICATION_NOT_FOUND'
  /** The user's `version` differs from `expectedVersion`. Nothing was changed. `VersionConflictError` */
  | 'VERSION_CONFLICT';

/** Whether a user can act at the provider. */
export type UserStatus =
  /** Active: the user can act at the provider. */
  | 'ACTIVE'
  /** Closed permanently. */
  | 'CLOSED'
  /** Not active yet: registered, but not verified or not accepted. */
  | 'PENDING'
  /** Stopped by the provider (suspended, blocked, locked, disabled, inactive). The provider may reactivate the user. */
  | 'SUSPENDED'
  /** The provider uses a word that we do not know; it is in `providerStatus`. */
  | 'UNKNOWN';

/** The kind of a user. */
export type UserType =
  /** A company or another legal entity. The profile is a `BusinessProfile`. */
  | 'BUSINESS'
  /** A person. The profile is an `IndividualProfile`. */
  | 'INDIVIDUAL';

/** A rule that a value can break. */
export type ValueRule =
  /** The value is not in `parameters.allowedValues`. */
  | 'ALLOWED_VALUES'
  /** The text contains invalid characters, or no visible character. */
  | 'CHARACTERS'
  /** The value cannot be cleared. */
  | 'CLEARABLE'
  /** The list is shorter than the current one. Such a change requires `expectedVersion`. */
  | 'EXPECTED_VERSION'
  /** The type of the file is not accepted, or its content does not match its type. */
  | 'FILE_TYPE'
  /** The date is before the year `parameters.limit`. */
  | 'FIRST_YEAR'
  /** The text is not a well-formed value of `parameters.kind`, such as a date, a phone number or a country. */
  | 'FORMAT'
  /** The JSON is not an object, is too big or too deep, or contains a value that cannot be stored exactly. */
  | 'JSON'
  /** The reference matches no item of this user, or is used twice. */
  | 'KNOWN_REFERENCE'
  /** The list has more items than `parameters.limit`. */
  | 'MAX_ITEMS'
  /** The text has more characters than `parameters.limit`. */
  | 'MAX_LENGTH'
  /** The text has fewer characters than `parameters.limit`. */
  | 'MIN_LENGTH'
  /** The value is empty. Send `null` to clear a value that can be cleared. */
  | 'NOT_EMPTY'
  /** The date is in the future. */
  | 'NOT_IN_FUTURE'
  /** The number is masked and matches no known number. Send it in full. */
  | 'NUMBER_IN_FULL'
  /** An item needs one of `parameters.parts`. */
  | 'ONE_OF_PARTS'
  /** The list has two items of one type, and the provider stores one of each type. */
  | 'ONE_PER_TYPE'
  /** Another rule; `message` names it. */
  | 'OTHER'
  /** The text does not match `parameters.pattern`. If `parameters.parts` is given, the pattern depends on the value of that part. */
  | 'PATTERN'
  /** The part is required: always, or while `parameters.parts` is given (with one of `parameters.allowedValues`, if set). */
  | 'REQUIRED'
  /** Required other fields are neither in the update nor known: `parameters.fields`. */
  | 'REQUIRED_WITH'
  /** The type of the value does not match `parameters.kind`. */
  | 'TYPE'
  /** The provider does not support this part, or this type of item. */
  | 'UNSUPPORTED_PART';

/** What the evidence for a parked change must prove. */
export type VerificationAction =
  /** That the billing address is the user's. */
  | 'BILLING_ADDRESS_VERIFICATION'
  /** That the e-mail address is the user's. */
  | 'EMAIL_VERIFICATION'
  /** That the phone number is the user's. */
  | 'MOBILE_VERIFICATION'
  /** That the user lives at the residential address. */
  | 'RESIDENTIAL_ADDRESS_VERIFICATION';

/** How a change was verified. */
export type VerificationMode =
  /** You have verified it yourself, and name the document that proves it. */
  | 'MANUAL'
  /** The user confirmed it with a one-time password. */
  | 'OTP';

/** The statuses of a verification. */
export type VerificationStatus =
  /** The provider's own state shows the new value. Final. */
  | 'APPROVED'
  /** The provider has the evidence. The provider or its bank decides. */
  | 'AWAITING_APPROVAL'
  /** Parked: evidence can be submitted with `selfVerify`. */
  | 'AWAITING_EVIDENCE'
  /** Cancelled by `cancelUpdate`, superseded by a newer value, or withdrawn at the provider before evidence. Final, unless the update is corrected. */
  | 'CANCELLED'
  /** No evidence was submitted before `expiresAt`. Final, unless the update is corrected. */
  | 'EXPIRED'
  /** The provider dropped the change after evidence. Final, unless the update is corrected. */
  | 'REJECTED'
  /** We accepted the evidence. It is on its way to the provider, or the provider's answer was lost. No action is needed. */
  | 'SUBMITTING_EVIDENCE';

export type ProfileFormQueryVariables = Exact<{
  id: string;
}>;


export type ProfileFormQuery = { user: { id: string, version: number, fieldPolicies: Array<{ field: ProfileField, inputName: string, kind: FieldKind, itemKind: FieldKind | null, labelKey: string, label: string, value: unknown, pendingValue: unknown, access: FieldAccess, verification: VerificationAction | null, reason: LockReason | null, unlock: Unlock | null, message: string | null, confirmation: ChangeConfirmation, requiredWith: Array<ProfileField>, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null, parts: Array<{ path: Array<string>, inputName: string | null, kind: FieldKind, labelKey: string, label: string, itemType: string | null, form: DocumentForm | null, access: FieldAccess, reason: LockReason | null, unlock: Unlock | null, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null, requiredWhere: { part: string, values: Array<string> | null, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } } | null }> }> } | null };

export type ConstraintsFragment = { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null };

export type UserQueryVariables = Exact<{
  id: string;
}>;


export type UserQuery = { user: { id: string, type: UserType, provider: Provider, providerUserId: string, status: UserStatus, providerStatus: string | null, version: number, eventCursor: string, syncedAt: string | null, kyc: { status: KycStatus, subStatus: string | null, providerStatus: string | null, processedAt: string | null }, profile:
      | { __typename: 'BusinessProfile', legalName: string | null, description: string | null, website: string | null, registrationNumber: string | null, taxResidenceCountry: string | null, email: string | null, phone: string | null, mailingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, associates: Array<{ reference: string | null, firstName: string | null, lastName: string | null, title: string | null, email: string | null, hasOwnership: boolean | null, hasControl: boolean | null, isSigner: boolean | null, verification: { status: string | null, url: string | null } | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
      | { __typename: 'IndividualProfile', firstName: string | null, middleName: string | null, lastName: string | null, preferredName: string | null, dateOfBirth: string | null, nationalities: Array<string> | null, occupation: string | null, email: string | null, phone: string | null, billingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, taxIdentifiers: Array<{ type: string | null, number: string | null, issuingCountry: string | null }> | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
     | null, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null };

export type UserByProviderReferenceQueryVariables = Exact<{
  provider: Provider;
  providerUserId: string;
}>;


export type UserByProviderReferenceQuery = { userByProviderReference: { id: string } | null };

export type EditFormQueryVariables = Exact<{
  id: string;
}>;


export type EditFormQuery = { user: { id: string, version: number, fieldPolicies: Array<{ field: ProfileField, access: FieldAccess, verification: VerificationAction | null, reason: LockReason | null, message: string | null, confirmation: ChangeConfirmation, requiredWith: Array<ProfileField>, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, example: string | null } | null, parts: Array<{ path: Array<string>, itemType: string | null, access: FieldAccess, reason: LockReason | null, constraints: { required: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null } | null }> }> } | null };

export type PreviewUpdateQueryVariables = Exact<{
  userId: string;
  changes: ProfileChangesInput;
}>;


export type PreviewUpdateQuery = { previewUpdate: { changes: Array<{ field: ProfileField, outcome: PreviewOutcome }>, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type UpdatesQueryVariables = Exact<{
  status?: Array<UpdateStatus> | UpdateStatus | null | undefined;
  provider?: Provider | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UpdatesQuery = { updates: { edges: Array<{ cursor: string, node: { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, user: { id: string, provider: Provider } | null, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type ProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersQuery = { providers: Array<{ provider: Provider, mode: ProviderMode, enabled: boolean, selfVerify: boolean, setUserStatus: boolean, readsBack: boolean }> | null };

export type EventCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type EventCursorQuery = { eventCursor: string | null };

export type UpdateHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UpdateHistoryQuery = { user: { id: string, updates: { edges: Array<{ cursor: string, node: { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type ProfileUpdateQueryVariables = Exact<{
  id: string;
}>;


export type ProfileUpdateQuery = { profileUpdate: { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, history: Array<{ status: UpdateStatus, occurredAt: string, note: string | null }>, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> } | null };

export type LinkUserMutationVariables = Exact<{
  input: LinkUserInput;
}>;


export type LinkUserMutation = { linkUser: { user: { id: string, type: UserType, provider: Provider, providerUserId: string, status: UserStatus, providerStatus: string | null, version: number, eventCursor: string, syncedAt: string | null, kyc: { status: KycStatus, subStatus: string | null, providerStatus: string | null, processedAt: string | null }, profile:
        | { __typename: 'BusinessProfile', legalName: string | null, description: string | null, website: string | null, registrationNumber: string | null, taxResidenceCountry: string | null, email: string | null, phone: string | null, mailingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, associates: Array<{ reference: string | null, firstName: string | null, lastName: string | null, title: string | null, email: string | null, hasOwnership: boolean | null, hasControl: boolean | null, isSigner: boolean | null, verification: { status: string | null, url: string | null } | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
        | { __typename: 'IndividualProfile', firstName: string | null, middleName: string | null, lastName: string | null, preferredName: string | null, dateOfBirth: string | null, nationalities: Array<string> | null, occupation: string | null, email: string | null, phone: string | null, billingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, taxIdentifiers: Array<{ type: string | null, number: string | null, issuingCountry: string | null }> | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
       | null, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, type: UserType, provider: Provider, providerUserId: string, status: UserStatus, providerStatus: string | null, version: number, eventCursor: string, syncedAt: string | null, kyc: { status: KycStatus, subStatus: string | null, providerStatus: string | null, processedAt: string | null }, profile:
        | { __typename: 'BusinessProfile', legalName: string | null, description: string | null, website: string | null, registrationNumber: string | null, taxResidenceCountry: string | null, email: string | null, phone: string | null, mailingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, associates: Array<{ reference: string | null, firstName: string | null, lastName: string | null, title: string | null, email: string | null, hasOwnership: boolean | null, hasControl: boolean | null, isSigner: boolean | null, verification: { status: string | null, url: string | null } | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
        | { __typename: 'IndividualProfile', firstName: string | null, middleName: string | null, lastName: string | null, preferredName: string | null, dateOfBirth: string | null, nationalities: Array<string> | null, occupation: string | null, email: string | null, phone: string | null, billingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, taxIdentifiers: Array<{ type: string | null, number: string | null, issuingCountry: string | null }> | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
       | null, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null, update: { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> } | null, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type SelfVerifyMutationVariables = Exact<{
  input: SelfVerifyInput;
}>;


export type SelfVerifyMutation = { selfVerify: { verification: { id: string, action: VerificationAction | null, status: VerificationStatus } | null, update: { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, user: { id: string, version: number, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> } | null, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type CancelUpdateMutationVariables = Exact<{
  updateId: string;
}>;


export type CancelUpdateMutation = { cancelUpdate: { update: { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, user: { id: string, version: number, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> } | null, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type RefreshUserMutationVariables = Exact<{
  userId: string;
}>;


export type RefreshUserMutation = { refreshUser: { user: { id: string, type: UserType, provider: Provider, providerUserId: string, status: UserStatus, providerStatus: string | null, version: number, eventCursor: string, syncedAt: string | null, kyc: { status: KycStatus, subStatus: string | null, providerStatus: string | null, processedAt: string | null }, profile:
        | { __typename: 'BusinessProfile', legalName: string | null, description: string | null, website: string | null, registrationNumber: string | null, taxResidenceCountry: string | null, email: string | null, phone: string | null, mailingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, associates: Array<{ reference: string | null, firstName: string | null, lastName: string | null, title: string | null, email: string | null, hasOwnership: boolean | null, hasControl: boolean | null, isSigner: boolean | null, verification: { status: string | null, url: string | null } | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
        | { __typename: 'IndividualProfile', firstName: string | null, middleName: string | null, lastName: string | null, preferredName: string | null, dateOfBirth: string | null, nationalities: Array<string> | null, occupation: string | null, email: string | null, phone: string | null, billingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, taxIdentifiers: Array<{ type: string | null, number: string | null, issuingCountry: string | null }> | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
       | null, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type SubmitKycMutationVariables = Exact<{
  userId: string;
}>;


export type SubmitKycMutation = { submitKyc: { user: { id: string, type: UserType, provider: Provider, providerUserId: string, status: UserStatus, providerStatus: string | null, version: number, eventCursor: string, syncedAt: string | null, kyc: { status: KycStatus, subStatus: string | null, providerStatus: string | null, processedAt: string | null }, profile:
        | { __typename: 'BusinessProfile', legalName: string | null, description: string | null, website: string | null, registrationNumber: string | null, taxResidenceCountry: string | null, email: string | null, phone: string | null, mailingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, associates: Array<{ reference: string | null, firstName: string | null, lastName: string | null, title: string | null, email: string | null, hasOwnership: boolean | null, hasControl: boolean | null, isSigner: boolean | null, verification: { status: string | null, url: string | null } | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
        | { __typename: 'IndividualProfile', firstName: string | null, middleName: string | null, lastName: string | null, preferredName: string | null, dateOfBirth: string | null, nationalities: Array<string> | null, occupation: string | null, email: string | null, phone: string | null, billingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, taxIdentifiers: Array<{ type: string | null, number: string | null, issuingCountry: string | null }> | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
       | null, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type SetUserStatusMutationVariables = Exact<{
  input: SetUserStatusInput;
}>;


export type SetUserStatusMutation = { setUserStatus: { user: { id: string, type: UserType, provider: Provider, providerUserId: string, status: UserStatus, providerStatus: string | null, version: number, eventCursor: string, syncedAt: string | null, kyc: { status: KycStatus, subStatus: string | null, providerStatus: string | null, processedAt: string | null }, profile:
        | { __typename: 'BusinessProfile', legalName: string | null, description: string | null, website: string | null, registrationNumber: string | null, taxResidenceCountry: string | null, email: string | null, phone: string | null, mailingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, associates: Array<{ reference: string | null, firstName: string | null, lastName: string | null, title: string | null, email: string | null, hasOwnership: boolean | null, hasControl: boolean | null, isSigner: boolean | null, verification: { status: string | null, url: string | null } | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
        | { __typename: 'IndividualProfile', firstName: string | null, middleName: string | null, lastName: string | null, preferredName: string | null, dateOfBirth: string | null, nationalities: Array<string> | null, occupation: string | null, email: string | null, phone: string | null, billingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, taxIdentifiers: Array<{ type: string | null, number: string | null, issuingCountry: string | null }> | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
       | null, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null, userErrors: Array<
      | { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null }
      | { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
      | { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null }
      | { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null }
    > } | null };

export type UserUpdateStatusSubscriptionVariables = Exact<{
  userId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type UserUpdateStatusSubscription = { userUpdateStatus: { cursor: string, occurredAt: string, previousStatus: UpdateStatus | null, status: UpdateStatus, transitions: Array<{ field: ProfileField, path: Array<string>, previousStatus: UpdateStatus | null, status: UpdateStatus }>, update: { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> } | null, user: { id: string, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } } | null } | null };

export type UserCardFragment = { id: string, type: UserType, provider: Provider, providerUserId: string, status: UserStatus, providerStatus: string | null, version: number, eventCursor: string, syncedAt: string | null, kyc: { status: KycStatus, subStatus: string | null, providerStatus: string | null, processedAt: string | null }, profile:
    | { __typename: 'BusinessProfile', legalName: string | null, description: string | null, website: string | null, registrationNumber: string | null, taxResidenceCountry: string | null, email: string | null, phone: string | null, mailingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, associates: Array<{ reference: string | null, firstName: string | null, lastName: string | null, title: string | null, email: string | null, hasOwnership: boolean | null, hasControl: boolean | null, isSigner: boolean | null, verification: { status: string | null, url: string | null } | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
    | { __typename: 'IndividualProfile', firstName: string | null, middleName: string | null, lastName: string | null, preferredName: string | null, dateOfBirth: string | null, nationalities: Array<string> | null, occupation: string | null, email: string | null, phone: string | null, billingAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null, taxIdentifiers: Array<{ type: string | null, number: string | null, issuingCountry: string | null }> | null, documents: Array<{ type: string | null, number: string | null, issuingCountry: string | null, expiresOn: string | null, providerDocumentId: string | null }> | null, residentialAddress: { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null } | null }
   | null, requirements: { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> } };

export type PostalFragment = { line1: string | null, line2: string | null, line3: string | null, line4: string | null, city: string | null, state: string | null, postalCode: string | null, country: string | null };

export type DueFragment = { immediatelyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, eventuallyDue: { requiredAttributes: Array<{ field: ProfileField | null, name: string | null }>, requiredActions: Array<{ type: RequiredActionType, providerType: string | null, reasons: Array<string>, url: string | null, deadline: string | null }> }, pendingVerification: Array<{ id: string, field: ProfileField | null, action: VerificationAction | null, status: VerificationStatus, createdAt: string | null, expiresAt: string | null, acceptedDocumentTypes: Array<EvidenceDocumentType>, verificationData: Record<string, unknown> | null }> };

export type UpdateFragment = { id: string, origin: UpdateOrigin, status: UpdateStatus, requestedAt: string, completedAt: string | null, changes: Array<{ id: string, field: ProfileField, path: Array<string>, status: UpdateStatus, confirmation: ChangeConfirmation, cancellable: boolean, requestedValue: unknown, previousValue: unknown, verification: { id: string } | null, failure: { code: ChangeFailureCode, message: string, providerCode: string | null } | null, supersededBy: { id: string } | null }> };

type Problem_EvidenceInvalidError_Fragment = { __typename: 'EvidenceInvalidError', acceptedDocumentTypes: Array<EvidenceDocumentType>, providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null };

type Problem_FieldLockedError_Fragment = { __typename: 'FieldLockedError', reason: LockReason, unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null };

type Problem_InvalidValueError_Fragment = { __typename: 'InvalidValueError', rule: ValueRule, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, parameters: { limit: number | null, pattern: string | null, allowedValues: Array<string> | null, kind: FieldKind | null, fields: Array<ProfileField> | null, parts: Array<string> | null }, constraints: { required: boolean, clearable: boolean, allowedValues: Array<string> | null, pattern: string | null, minLength: number | null, maxLength: number | null, maxItems: number | null, min: string | null, max: string | null, example: string | null } | null };

type Problem_PlainUserError_Fragment = { __typename: 'PlainUserError', code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null };

type Problem_ProviderRejectedError_Fragment = { __typename: 'ProviderRejectedError', providerCode: string | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null };

type Problem_RateLimitedError_Fragment = { __typename: 'RateLimitedError', retryAfter: number | null, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null };

type Problem_UpdateInProgressError_Fragment = { __typename: 'UpdateInProgressError', unlock: Unlock, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null, update: { id: string } | null };

type Problem_VersionConflictError_Fragment = { __typename: 'VersionConflictError', currentVersion: number, code: UserErrorCode, message: string, field: ProfileField | null, path: Array<string> | null };

export type ProblemFragment =
  | Problem_EvidenceInvalidError_Fragment
  | Problem_FieldLockedError_Fragment
  | Problem_InvalidValueError_Fragment
  | Problem_PlainUserError_Fragment
  | Problem_ProviderRejectedError_Fragment
  | Problem_RateLimitedError_Fragment
  | Problem_UpdateInProgressError_Fragment
  | Problem_VersionConflictError_Fragment
;

export const ConstraintsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Constraints"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldConstraints"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]} as unknown as DocumentNode<ConstraintsFragment, unknown>;
export const PostalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]} as unknown as DocumentNode<PostalFragment, unknown>;
export const DueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}}]} as unknown as DocumentNode<DueFragment, unknown>;
export const UserCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerUserId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"processedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"residentialAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndividualProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"preferredName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIdentifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"taxResidenceCountry"}},{"kind":"Field","name":{"kind":"Name","value":"associates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnership"}},{"kind":"Field","name":{"kind":"Name","value":"hasControl"}},{"kind":"Field","name":{"kind":"Name","value":"isSigner"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}}]} as unknown as DocumentNode<UserCardFragment, unknown>;
export const UpdateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateFragment, unknown>;
export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const ProfileFormDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProfileForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fieldPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"inputName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"itemKind"}},{"kind":"Field","name":{"kind":"Name","value":"labelKey"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"pendingValue"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"requiredWith"}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Constraints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"inputName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"labelKey"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Constraints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredWhere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Constraints"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Constraints"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldConstraints"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]} as unknown as DocumentNode<ProfileFormQuery, ProfileFormQueryVariables>;
export const UserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"User"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserCard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerUserId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"processedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"residentialAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndividualProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"preferredName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIdentifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"taxResidenceCountry"}},{"kind":"Field","name":{"kind":"Name","value":"associates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnership"}},{"kind":"Field","name":{"kind":"Name","value":"hasControl"}},{"kind":"Field","name":{"kind":"Name","value":"isSigner"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}}]} as unknown as DocumentNode<UserQuery, UserQueryVariables>;
export const UserByProviderReferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserByProviderReference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"provider"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"providerUserId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userByProviderReference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"providerUserId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"providerUserId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<UserByProviderReferenceQuery, UserByProviderReferenceQueryVariables>;
export const EditFormDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fieldPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"requiredWith"}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EditFormQuery, EditFormQueryVariables>;
export const PreviewUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileChangesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}},{"kind":"Argument","name":{"kind":"Name","value":"changes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<PreviewUpdateQuery, PreviewUpdateQueryVariables>;
export const UpdatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Updates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"provider"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"provider"},"value":{"kind":"Variable","name":{"kind":"Name","value":"provider"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Update"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdatesQuery, UpdatesQueryVariables>;
export const ProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"selfVerify"}},{"kind":"Field","name":{"kind":"Name","value":"setUserStatus"}},{"kind":"Field","name":{"kind":"Name","value":"readsBack"}}]}}]}}]} as unknown as DocumentNode<ProvidersQuery, ProvidersQueryVariables>;
export const EventCursorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventCursor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}}]}}]} as unknown as DocumentNode<EventCursorQuery, EventCursorQueryVariables>;
export const UpdateHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UpdateHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Update"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateHistoryQuery, UpdateHistoryQueryVariables>;
export const ProfileUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProfileUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profileUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Update"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ProfileUpdateQuery, ProfileUpdateQueryVariables>;
export const LinkUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LinkUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerUserId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"processedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"residentialAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndividualProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"preferredName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIdentifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"taxResidenceCountry"}},{"kind":"Field","name":{"kind":"Name","value":"associates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnership"}},{"kind":"Field","name":{"kind":"Name","value":"hasControl"}},{"kind":"Field","name":{"kind":"Name","value":"isSigner"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<LinkUserMutation, LinkUserMutationVariables>;
export const UpdateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Update"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerUserId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"processedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"residentialAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndividualProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"preferredName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIdentifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"taxResidenceCountry"}},{"kind":"Field","name":{"kind":"Name","value":"associates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnership"}},{"kind":"Field","name":{"kind":"Name","value":"hasControl"}},{"kind":"Field","name":{"kind":"Name","value":"isSigner"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<UpdateUserMutation, UpdateUserMutationVariables>;
export const SelfVerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SelfVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SelfVerifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"selfVerify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Update"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SelfVerifyMutation, SelfVerifyMutationVariables>;
export const CancelUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"updateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Update"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CancelUpdateMutation, CancelUpdateMutationVariables>;
export const RefreshUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerUserId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"processedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"residentialAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndividualProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"preferredName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIdentifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"taxResidenceCountry"}},{"kind":"Field","name":{"kind":"Name","value":"associates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnership"}},{"kind":"Field","name":{"kind":"Name","value":"hasControl"}},{"kind":"Field","name":{"kind":"Name","value":"isSigner"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RefreshUserMutation, RefreshUserMutationVariables>;
export const SubmitKycDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitKyc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitKyc"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerUserId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"processedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"residentialAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndividualProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"preferredName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIdentifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"taxResidenceCountry"}},{"kind":"Field","name":{"kind":"Name","value":"associates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnership"}},{"kind":"Field","name":{"kind":"Name","value":"hasControl"}},{"kind":"Field","name":{"kind":"Name","value":"isSigner"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SubmitKycMutation, SubmitKycMutationVariables>;
export const SetUserStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetUserStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetUserStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setUserStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Postal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}},{"kind":"Field","name":{"kind":"Name","value":"line4"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerUserId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"processedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"syncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"residentialAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndividualProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"preferredName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIdentifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Postal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"providerDocumentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"taxResidenceCountry"}},{"kind":"Field","name":{"kind":"Name","value":"associates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnership"}},{"kind":"Field","name":{"kind":"Name","value":"hasControl"}},{"kind":"Field","name":{"kind":"Name","value":"isSigner"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidValueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"constraints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"clearable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedValues"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"minLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unlock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInProgressError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceInvalidError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SetUserStatusMutation, SetUserStatusMutationVariables>;
export const UserUpdateStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"UserUpdateStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userUpdateStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"update"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Update"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Update"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"requestedValue"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirements"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"immediatelyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventuallyDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requiredActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedDocumentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"verificationData"}}]}}]}}]} as unknown as DocumentNode<UserUpdateStatusSubscription, UserUpdateStatusSubscriptionVariables>;
/** For Apollo Client's `InMemoryCache`: the concrete types of each interface and union. */
export const possibleTypes: Record<string, string[]> = {
  "Profile": [
    "BusinessProfile",
    "IndividualProfile"
  ],
  "UserError": [
    "EvidenceInvalidError",
    "FieldLockedError",
    "InvalidValueError",
    "PlainUserError",
    "ProviderRejectedError",
    "RateLimitedError",
    "UpdateInProgressError",
    "VersionConflictError"
  ]
};
