/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The identity document of an associate. */
export type AssociateDocumentInput = {
  /** Country that issued the document, alpha-2. */
  issuingCountry?: string | null | undefined;
  /** Number of the document. */
  number?: string | null | undefined;
  /** Kind of document, in the provider's vocabulary. */
  type?: string | null | undefined;
};

/** A person who owns, controls or signs for a business. An absent part keeps its current value. */
export type AssociateInput = {
  /** Home address of the associate. */
  address?: PostalAddressInput | null | undefined;
  /** Country of birth, alpha-2. */
  countryOfBirth?: string | null | undefined;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: string | null | undefined;
  /** Identity document of the associate. */
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
   * The provider's reference of the associate to change. If absent, the associate is matched by its position in the
   * list.
   */
  reference?: string | null | undefined;
  /** The risk assessment of the associate, such as `LOW`. Setting it requires the scope `users:admin`. */
  riskScore?: string | null | undefined;
  /** Tax number of the associate. */
  taxIdentifier?: TaxIdentifierInput | null | undefined;
  /** Position in the business, such as CEO. */
  title?: string | null | undefined;
};

/** The device on which the user gave the evidence. It is sent to the provider and stored in the audit trail. An empty text is `INVALID_VALUE`, except in `userAgent`; any other mistake is `EVIDENCE_INVALID`. */
export type AuthenticationDataInput = {
  /** Your id of the device. */
  deviceId?: string | null | undefined;
  /** IP address of the device, IPv4 or IPv6. */
  ip?: string | null | undefined;
  /** Operating system of the device. */
  os?: string | null | undefined;
  /** Browser or app on the device. An empty text counts as absent. */
  userAgent?: string | null | undefined;
};

/** How it is known that a change was applied. */
export type ChangeConfirmation =
  /** The provider returned a masked form that matches the new value. */
  | 'MASKED'
  /** Not applied. */
  | 'NONE'
  /** The provider returned its stored profile with the new value, in a read or in the response to the update. An echo of the request does not count. */
  | 'READ_BACK'
  /** The provider accepted the value. Its reads do not return this field. */
  | 'UNVERIFIABLE';

/** Why a change was not applied, for programs. */
export type ChangeFailureCode =
  /** The provider accepted the value but still shows the old one. Not retryable: contact the provider first. If a later read shows the new value, the change becomes `APPLIED`. */
  | 'PROVIDER_DID_NOT_KEEP'
  /** The provider refused the value. Not retryable: change the value, or contact the provider. */
  | 'PROVIDER_REJECTED'
  /** The provider was unreachable or returned invalid responses, until the time limit for retries. Retryable. */
  | 'PROVIDER_UNAVAILABLE'
  /** The value had changed at the provider since the last read, so that nothing was sent. Retryable after you read the user again. */
  | 'VERSION_CONFLICT';

/** An identifier that your platform computed for the user. It is replaced as a whole. */
export type ClientIdentifierInput = {
  /** When the identifier was computed, RFC 3339. */
  calculatedAt?: string | null | undefined;
  /** How the identifier was computed, such as `concat`. */
  type?: string | null | undefined;
  /** The identifier. */
  value?: string | null | undefined;
};

/** The two forms in which a provider may hold a document. */
export type DocumentForm =
  /** An image of the document, which is never returned. Machnet calls it a physical document. */
  | 'IMAGE'
  /** The document's number and data, without an image. Machnet calls it a virtual document. */
  | 'NUMBER';

/** A person's employer, or own business. It is replaced as a whole. */
export type EmployerInput = {
  /** Address of the employer. */
  address?: PostalAddressInput | null | undefined;
  /** The purpose of the business. */
  businessPurpose?: string | null | undefined;
  /** Expected revenue per month: a number as text, in the currency that the provider assumes. */
  expectedMonthlyRevenue?: string | null | undefined;
  /** Industry, as text. */
  industry?: string | null | undefined;
  /** Industry, as a code of the provider. */
  industryCode?: string | null | undefined;
  /** Name of the employer, or the name under which the business trades. */
  name?: string | null | undefined;
  /** When the person signed the declaration to act in their own economic interest, RFC 3339. */
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
  /** A change is accepted and requires nothing else. */
  | 'EDITABLE'
  /** The provider has the field, but it cannot be changed now, or can never be changed; `reason` says why. */
  | 'LOCKED'
  /** A change is accepted, but the provider parks it: it takes effect only after verification and approval. */
  | 'REQUIRES_VERIFICATION'
  /** The provider has no such field. */
  | 'UNSUPPORTED';

/** The kinds of input that a form shows. */
export type FieldKind =
  /** A postal address. Its parts are in `parts`. */
  | 'ADDRESS'
  /** One of `constraints.allowedValues`. */
  | 'CHOICE'
  /** A country code, alpha-2. If `constraints.allowedValues` is given, one of those. */
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
  /** A JSON object of any shape. */
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
  /** The reference of an existing list item. It is not an input for people: send it back unchanged, and omit it for a new item. */
  | 'REFERENCE'
  /** One line of text. */
  | 'TEXT'
  /** A web address. */
  | 'URL'
  /** Yes or no: a Boolean. */
  | 'YES_NO';

/** An identity document or another document to submit. */
export type IdentityDocumentInput = {
  /** Image or PDF of the back side, as a data URI. The rules of `front` apply. */
  back?: string | null | undefined;
  /** Description of the document, for types that require one. */
  description?: string | null | undefined;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: string | null | undefined;
  /**
   * Image or PDF of the front side, as a data URI (`data:image/jpeg;base64,…`). The declared type must be PNG, JPEG, GIF,
   * TIFF, BMP, WebP, HEIC, HEIF or PDF, unless `constraints.pattern` has fewer. Content that begins like HTML, SVG, XML or
   * a script is `INVALID_VALUE`. Other content is not compared with the declared type. The file is never returned, and is
   * stored only until the provider has it.
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

/** The statuses of a user's identity check. `setUserStatus` uses the same names. */
export type KycStatus =
  /** Passed. Many fields are now locked or require verification. */
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
  /** The provider uses a status that we do not recognise; `providerStatus` has it. */
  | 'UNKNOWN';

/** A user of a provider, to be linked to this subgraph. */
export type LinkUserInput = {
  /** Values for our copy of the profile, for fields that the provider's reads do not return: at Payward all fields, at Byzantine some. Any other field is `INVALID_VALUE`. The values are not sent to the provider. For a user that is already linked, they fill in only what is not known. */
  profile?: ProfileChangesInput | null | undefined;
  /** The provider where the user is registered. */
  provider: Provider;
  /** The provider's id of the user's account (Byzantine). If absent, and the user has exactly one account, that account is used. Otherwise, and for an empty text, the error is `INVALID_VALUE`. */
  providerAccountId?: string | null | undefined;
  /** The provider's own id of the user. At Byzantine, letter case does not count, and `User.providerUserId` is in lower case. */
  providerUserId: string;
  /** The kind of user. If absent, it is read from the provider. A kind that differs from the provider's is `INVALID_VALUE`. */
  type?: UserType | null | undefined;
};

/** Why something cannot be changed. */
export type LockReason =
  /** An account or wallet was issued to the user. */
  | 'ACCOUNT_ISSUED'
  /** The user's KYC is approved, and the provider locks the field from then on. */
  | 'KYC_APPROVED'
  /** The provider does not allow changes of it after registration. */
  | 'NEVER_EDITABLE'
  /** Another change is in progress at the provider: of the same field, or of a field in the same object there. The field is unlocked when that change ends. */
  | 'UPDATE_IN_PROGRESS'
  /** The user is active at the provider. */
  | 'USER_ACTIVE'
  /** The provider has suspended the user and accepts no changes. */
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

/** A postal address. It replaces the current address as a whole: an absent part is cleared, except for a part that is locked. */
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
  /** State, province or region; a two-letter code where the provider requires one (United States). */
  state?: string | null | undefined;
};

/** What an update would do with a value. */
export type PreviewOutcome =
  /** The value equals the current or the pending value, and would not be sent. */
  | 'NO_CHANGE'
  /** The value would be sent, and would be applied at once if the provider accepts it. */
  | 'WOULD_APPLY'
  /** The value would be sent, and the provider would park it until it is verified. */
  | 'WOULD_AWAIT_VERIFICATION'
  /** The value would replace a pending value that awaits evidence. */
  | 'WOULD_SUPERSEDE';

/**
 * New values for a profile. An absent field does not change. `null` clears a field if
 * `FieldPolicy.constraints.clearable` is true, and is `INVALID_VALUE` otherwise. Objects and lists are replaced as a
 * whole, unless the field says otherwise. Text is trimmed and normalised to Unicode NFC. An empty text is
 * `INVALID_VALUE`. A value of a wrong GraphQL type fails the request with `BAD_USER_INPUT`. Every other invalid value is
 * an entry in `userErrors`, and all entries are returned at once.
 */
export type ProfileChangesInput = {
  /** Reference of the agent who serves the user. */
  agentReference?: string | null | undefined;
  /**
   * Range of the annual income, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  annualIncomeRange?: string | null | undefined;
  /**
   * People who own, control or sign for the business. The list is replaced as a whole. Each item is matched to a current
   * item by `reference`, or by position if it has none. The absent parts of an item keep their current values. A list
   * that is shorter than the current one requires `expectedVersion`. The provider is read right before the change. If
   * its list differs from our copy, the change is refused with `VERSION_CONFLICT`.
   */
  associates?: Array<AssociateInput | null | undefined> | null | undefined;
  /** Billing address. It is replaced as a whole: an absent line is cleared. */
  billingAddress?: PostalAddressInput | null | undefined;
  /** Full name given at birth. */
  birthName?: string | null | undefined;
  /**
   * Legal form or kind of business, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  businessType?: string | null | undefined;
  /** An identifier that your platform computed for the user. It is replaced as a whole: an absent part is cleared. */
  clientIdentifier?: ClientIdentifierInput | null | undefined;
  /** Your own reference of the user, stored by the provider. */
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
   * Identity documents and other documents. The provider decides on each item separately, so each item is one change
   * with its own `path` (`["documents","0"]`). MatchMove replaces the list as a whole. It has at most two items: the
   * primary document, then the secondary one. Machnet and Byzantine do not replace the list. There, an item replaces the
   * document of the same `type`, a document that is not in the list stays, and an item that is sent back unchanged is no
   * change. At Machnet, an SSN can be an item of this list or of `taxIdentifiers`.
   */
  documents?: Array<IdentityDocumentInput | null | undefined> | null | undefined;
  /**
   * E-mail address. After KYC approval, a provider can park a change until it is verified, or lock the field; see
   * `User.fieldPolicies`.
   */
  email?: string | null | undefined;
  /**
   * Range of the number of employees, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  employeeCountRange?: string | null | undefined;
  /** The person's employer, or own business. It is replaced as a whole: an absent part is cleared. */
  employer?: EmployerInput | null | undefined;
  /**
   * Employment status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  employmentStatus?: string | null | undefined;
  /** Expected payments per month, as one of the provider's ranges. */
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
   * Gender, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  gender?: string | null | undefined;
  /** Address that the identity check uses. It is replaced as a whole: an absent line is cleared. */
  identityVerificationAddress?: PostalAddressInput | null | undefined;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: string | null | undefined;
  /** Job title, free text. */
  jobTitle?: string | null | undefined;
  /**
   * Preferred language, ISO 639-1. At Payward, a language that was never set or is cleared by `null` becomes the default
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
   * Postal address for letters, if it differs from the residential or registered address. It is replaced as a whole: an
   * absent line is cleared.
   */
  mailingAddress?: PostalAddressInput | null | undefined;
  /**
   * Marital status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  maritalStatus?: string | null | undefined;
  /** Free-form data that the provider stores with the user: a JSON object. It is replaced as a whole. */
  metadata?: Record<string, unknown> | null | undefined;
  /** Middle name or names. */
  middleName?: string | null | undefined;
  /** Expected number of transactions per month. */
  monthlyTransactionCount?: number | null | undefined;
  /** Names of the person's mother. It is replaced as a whole: an absent part is cleared. */
  mother?: ParentInput | null | undefined;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). The list is replaced as a
   * whole. At a provider that stores only one nationality, two are `INVALID_VALUE`.
   */
  nationalities?: Array<string | null | undefined> | null | undefined;
  /**
   * Occupation, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  occupation?: string | null | undefined;
  /** Reference of the partner who brought the user. */
  partnerReference?: string | null | undefined;
  /** Mobile phone number, E.164 (`+639171234567`), at every provider. */
  phone?: string | null | undefined;
  /** City, country and postal code of birth. It is replaced as a whole: an absent part is cleared. */
  placeOfBirth?: PlaceOfBirthInput | null | undefined;
  /** Whether the person declares to be a politically exposed person (PEP). */
  politicallyExposed?: boolean | null | undefined;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: string | null | undefined;
  /** Web address of a picture of the person: https, at a public host. */
  profilePictureUrl?: string | null | undefined;
  /** The purpose for which the user has the account. */
  purposeOfAccount?: string | null | undefined;
  /** Home address of a person, or registered address of a business. It is replaced as a whole: an absent line is cleared. */
  residentialAddress?: PostalAddressInput | null | undefined;
  /** Salutation, at a provider that stores it separately from `title`. */
  salutation?: string | null | undefined;
  /** Address for deliveries, for example of cards. It is replaced as a whole: an absent line is cleared. */
  shippingAddress?: PostalAddressInput | null | undefined;
  /**
   * Socio-professional category, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  socioprofessionalCategory?: string | null | undefined;
  /**
   * Main source of funds, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  sourceOfFunds?: string | null | undefined;
  /**
   * Social security and tax numbers. The list is replaced as a whole. The provider decides on each item separately, so
   * each item is one change with its own `path` (`["taxIdentifiers","0"]`). A masked number stands for the number that
   * we know. If we no longer have that number, a list with a change must contain all numbers in full.
   */
  taxIdentifiers?: Array<TaxIdentifierInput | null | undefined> | null | undefined;
  /** How and when the terms of service were accepted. It is replaced as a whole: an absent part is cleared. */
  termsAcceptance?: TermsAcceptanceInput | null | undefined;
  /**
   * Title before the name, such as Mr or Dr, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  title?: string | null | undefined;
  /**
   * How often transactions are expected, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  transactionFrequency?: string | null | undefined;
  /**
   * Field of activity that the provider records for the user, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  userScope?: string | null | undefined;
  /** Web address of the business, with or without a scheme. A host in a private network is `INVALID_VALUE`. */
  website?: string | null | undefined;
};

/**
 * The fields of a profile that this API can change, with the names and the order of the fields of `ProfileChangesInput`.
 * `User.fieldPolicies` says which of them the user's provider has.
 */
export type ProfileField =
  /** `agentReference`: reference of the agent who serves the user. */
  | 'AGENT_REFERENCE'
  /** `annualIncomeRange`: range of the annual income, in the provider's vocabulary. */
  | 'ANNUAL_INCOME_RANGE'
  /** `associates`: people who own, control or sign for the business. */
  | 'ASSOCIATES'
  /** `billingAddress`: billing address. */
  | 'BILLING_ADDRESS'
  /** `birthName`: full name given at birth. */
  | 'BIRTH_NAME'
  /** `businessType`: legal form or kind of business, in the provider's vocabulary. */
  | 'BUSINESS_TYPE'
  /** `clientIdentifier`: an identifier that your platform computed for the user. */
  | 'CLIENT_IDENTIFIER'
  /** `clientReference`: your own reference of the user, stored by the provider. */
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
  /** `documents`: identity documents and other documents. */
  | 'DOCUMENTS'
  /** `email`: e-mail address. */
  | 'EMAIL'
  /** `employeeCountRange`: range of the number of employees, in the provider's vocabulary. */
  | 'EMPLOYEE_COUNT_RANGE'
  /** `employer`: the person's employer, or own business. */
  | 'EMPLOYER'
  /** `employmentStatus`: employment status, in the provider's vocabulary. */
  | 'EMPLOYMENT_STATUS'
  /** `expectedMonthlyPayments`: expected payments per month, as one of the provider's ranges. */
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
  /** `identityVerificationAddress`: address that the identity check uses. */
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
  /** `mailingAddress`: postal address for letters, if it differs from the residential or registered address. */
  | 'MAILING_ADDRESS'
  /** `maritalStatus`: marital status, in the provider's vocabulary. */
  | 'MARITAL_STATUS'
  /** `metadata`: free-form data that the provider stores with the user: a JSON object. */
  | 'METADATA'
  /** `middleName`: middle name or names. */
  | 'MIDDLE_NAME'
  /** `monthlyTransactionCount`: expected number of transactions per month. */
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
  /** `politicallyExposed`: whether the person declares to be a politically exposed person (PEP). */
  | 'POLITICALLY_EXPOSED'
  /** `preferredName`: name to use on wallets and cards, where the provider issues them. */
  | 'PREFERRED_NAME'
  /** `profilePictureUrl`: web address of a picture of the person. */
  | 'PROFILE_PICTURE_URL'
  /** `purposeOfAccount`: the purpose for which the user has the account. */
  | 'PURPOSE_OF_ACCOUNT'
  /** `residentialAddress`: home address of a person, or registered address of a business. */
  | 'RESIDENTIAL_ADDRESS'
  /** `salutation`: salutation, at a provider that stores it separately from `title`. */
  | 'SALUTATION'
  /** `shippingAddress`: address for deliveries, for example of cards. */
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
  /** `userScope`: field of activity that the provider records for the user, in the provider's vocabulary. */
  | 'USER_SCOPE'
  /** `website`: web address of the business. */
  | 'WEBSITE';

/** The providers. Each user is registered at one provider; the same person at two providers is two users. */
export type Provider =
  /** BVNK, Customers API. */
  | 'BVNK'
  /** Byzantine Prime, Integrator API. Its reads return only a part of the profile. */
  | 'BYZANTINE'
  /** Machnet, PaaS API. */
  | 'MACHNET'
  /** MatchMove Banking Operating System, Users V2. */
  | 'MATCHMOVE'
  /** Payward Services (Kraken). Its reads return nothing of the profile. */
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
  /** A step that we do not recognise; `providerType` has the provider's name for it. If the provider waits for the user without naming a step, `providerType` has the provider's status. */
  | 'OTHER'
  /** Provide missing information: `updateUser`. */
  | 'PROVIDE_DETAILS'
  /** Prove a new residential address: `selfVerify`. */
  | 'RESIDENTIAL_ADDRESS_VERIFICATION'
  /** Submit the completed information for review: `submitKyc`. */
  | 'SUBMIT_KYC'
  /** No action: wait for the provider. */
  | 'WAIT';

/** Evidence for a parked change: one that the provider has accepted but not applied. */
export type SelfVerifyInput = {
  /** The device on which the user gave the evidence. */
  authenticationData?: AuthenticationDataInput | null | undefined;
  /** The date of issue of the document, `YYYY-MM-DD`, from the year 1900 to today in the easternmost time zone (UTC+14). If absent, no date is sent. An empty text is `INVALID_VALUE`, any other mistake `EVIDENCE_INVALID`. */
  date?: string | null | undefined;
  /** Your own id of the document, 1 to 200 characters. Without it, the error is `EVIDENCE_INVALID`. Every retry to the provider sends the same id. */
  documentId?: string | null | undefined;
  /** The type of the document that proves the change: one of the verification's `acceptedDocumentTypes`, else `EVIDENCE_INVALID`. */
  documentType: EvidenceDocumentType;
  /** How the change was verified. Null is `MANUAL` too. */
  mode?: VerificationMode | null | undefined;
  /** The `id` of the `PendingVerification`. The provider's `reference` is also accepted, if exactly one user that the viewer may see has an open verification with this reference. Otherwise the error is `VERIFICATION_NOT_FOUND`. */
  verificationId: string;
};

/** A KYC status to set at the provider. */
export type SetUserStatusInput = {
  /** The status to set: `IN_REVIEW`, `APPROVED` or `REJECTED`. Any other status is `INVALID_VALUE`. */
  kycStatus: KycStatus;
  /** The user whose status is set. */
  userId: string;
};

/** A social security or tax number. */
export type TaxIdentifierInput = {
  /** Country that issued the number, alpha-2. */
  issuingCountry?: string | null | undefined;
  /** The full number. After it is sent to the provider, we keep only its masked form. */
  number?: string | null | undefined;
  /** Kind of number, such as `SSN`, in the provider's vocabulary. */
  type?: string | null | undefined;
};

/** How and when terms of service were accepted. It is replaced as a whole. */
export type TermsAcceptanceInput = {
  /** When the terms were accepted, RFC 3339. */
  date?: string | null | undefined;
  /** Id of the device on which the terms were accepted. */
  deviceId?: string | null | undefined;
  /** IP address from which the terms were accepted. */
  ip?: string | null | undefined;
  /** Which agreement was accepted. */
  serviceAgreement?: string | null | undefined;
  /** Browser or app in which the terms were accepted. */
  userAgent?: string | null | undefined;
};

/** What would unlock a field. */
export type Unlock =
  /** Cancel the update that locks the field: `cancelUpdate`. */
  | 'CANCEL_UPDATE'
  /** Contact the provider: only the provider can remove the lock. */
  | 'CONTACT_PROVIDER'
  /** Nothing: the lock is permanent. */
  | 'NONE'
  /** Wait: the field is unlocked when the change in progress has ended. */
  | 'WAIT';

/** Who started an update. */
export type UpdateOrigin =
  /** A caller of `updateUser`. */
  | 'CLIENT'
  /** The provider: a read found a pending change that was not started with this API. */
  | 'PROVIDER';

/**
 * The status of an update, and of each change in it. If the provider shows the requested value within 30 days after a
 * final status, the status is corrected to `APPLIED`, with an event. A change that a client cancelled is not corrected.
 */
export type UpdateStatus =
  /** Applied at the provider; `confirmation` says how this is known. Final. */
  | 'APPLIED'
  /** The provider has everything that it requires. The provider or its bank decides. */
  | 'AWAITING_APPROVAL'
  /** Parked by the provider until evidence is submitted with `selfVerify`. */
  | 'AWAITING_VERIFICATION'
  /** Cancelled by a client, superseded, or withdrawn at the provider before evidence. Final, unless a withdrawal is corrected. */
  | 'CANCELLED'
  /** No evidence was submitted in time. Final, unless corrected. */
  | 'EXPIRED'
  /** The provider could not be reached in time, or it accepted the change but did not store it. Final, unless corrected. */
  | 'FAILED'
  /** Some changes were applied and some were not. Only for an update, not for a change. Final, unless corrected. */
  | 'PARTLY_APPLIED'
  /** The provider refused the update or change. Final, unless corrected. */
  | 'REJECTED'
  /** Accepted and stored. The provider has not answered yet, or its answer was lost. The server continues by itself. */
  | 'SUBMITTING';

/** A change of a user's profile. */
export type UpdateUserInput = {
  /** The new values. */
  changes: ProfileChangesInput;
  /** The `User.version` that you have read. If the user has changed since then, nothing is changed and the error is `VERSION_CONFLICT`. If absent, the version is not compared. */
  expectedVersion?: number | null | undefined;
  /** Your key for this request, 1 to 255 characters, unique for each caller and user. A request with the same key and the same input returns the first update in its current state. Texts outside `metadata` are compared trimmed and NFC-normalised. With another input, the error is `IDEMPOTENCY_KEY_REUSED`. A key is stored only with an accepted update, for 30 days or for the time that the operator configured. If absent, each request is a new update. */
  idempotencyKey?: string | null | undefined;
  /** The user to change. */
  userId: string;
};

/** The codes of user errors. Each code has one concrete type of `UserError`, named at the end of its description. */
export type UserErrorCode =
  /** The document type does not match the verification, or the provider refused the evidence. `EvidenceInvalidError` */
  | 'EVIDENCE_INVALID'
  /** The provider has the field, but it cannot be changed now, or can never be changed. `FieldLockedError` */
  | 'FIELD_LOCKED'
  /** The provider has no such field, or the field at the provider has no such part: then `path` leads down to the part. `PlainUserError` */
  | 'FIELD_UNSUPPORTED'
  /** The idempotency key was used for an accepted update with another input. `PlainUserError` */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value breaks a rule. `rule` names the rule, and `constraints` has the limits. `InvalidValueError` */
  | 'INVALID_VALUE'
  /** Every value equals the current or the pending value. No update was created. `PlainUserError` */
  | 'NOTHING_TO_CHANGE'
  /** No change of the update can be cancelled any more. `PlainUserError` */
  | 'NOT_CANCELLABLE'
  /** The user or update does not exist, or the viewer may not see it. `PlainUserError` */
  | 'NOT_FOUND'
  /** The provider has no such operation; `ProviderInfo.capabilities` lists its operations. `PlainUserError` */
  | 'OPERATION_UNSUPPORTED'
  /** The provider is not enabled in this deployment. `PlainUserError` */
  | 'PROVIDER_DISABLED'
  /** The provider refused the request or a value in it. `ProviderRejectedError` */
  | 'PROVIDER_REJECTED'
  /** The provider was unreachable, failed, or did not store a value that it had accepted. For a change of an update, `ChangeFailure.retryable` says whether a retry can help. `PlainUserError` */
  | 'PROVIDER_UNAVAILABLE'
  /** The caller's rate limit, or the provider's, is exceeded. `RateLimitedError` */
  | 'RATE_LIMITED'
  /** Another change is in progress at the provider: of the same field, or of a field in the same object there. `UpdateInProgressError` */
  | 'UPDATE_IN_PROGRESS'
  /** Other evidence was already submitted. Submitting the same evidence again is no error. `PlainUserError` */
  | 'VERIFICATION_ALREADY_SUBMITTED'
  /** The change of the verification was cancelled, superseded or withdrawn. `PlainUserError` */
  | 'VERIFICATION_CANCELLED'
  /** No evidence was submitted before the verification's `expiresAt`. `PlainUserError` */
  | 'VERIFICATION_EXPIRED'
  /** The verification does not exist, the viewer may not see it, or the provider's `reference` matches more than one. `PlainUserError` */
  | 'VERIFICATION_NOT_FOUND'
  /** The user's `version` differs from `expectedVersion`, or a value has changed at the provider since the last read. Nothing was changed. `VersionConflictError` */
  | 'VERSION_CONFLICT';

/** Whether a user can act at the provider. */
export type UserStatus =
  /** Active: the user can act at the provider. */
  | 'ACTIVE'
  /** Closed permanently. */
  | 'CLOSED'
  /** Not active yet: registered, but not verified or not accepted. */
  | 'PENDING'
  /** Stopped by the provider: suspended, blocked, locked, disabled or inactive. The provider may reactivate the user. */
  | 'SUSPENDED'
  /** The provider uses a status that we do not recognise; `providerStatus` has it. */
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
  /** The type of the file is not accepted, or its content is HTML, SVG, XML or a script. */
  | 'FILE_TYPE'
  /** The date is before the year `parameters.limit`. */
  | 'FIRST_YEAR'
  /** The text is not a well-formed value of `parameters.kind`, such as a date, a phone number or a country. */
  | 'FORMAT'
  /** The JSON is not an object, is too large, is nested too deeply, or contains a value that cannot be stored exactly. */
  | 'JSON'
  /** The reference matches no item of this user, or occurs twice. */
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
  /** The number is masked and does not match a known number. Send the number in full. */
  | 'NUMBER_IN_FULL'
  /** The item requires at least one of `parameters.parts`. */
  | 'ONE_OF_PARTS'
  /** Two items have the same type, and the provider stores only one of each type. */
  | 'ONE_PER_TYPE'
  /** Another rule; `message` names it. */
  | 'OTHER'
  /** The text does not match `parameters.pattern`. If `parameters.parts` is given, the pattern depends on the value of that part. */
  | 'PATTERN'
  /** The part is required. If `parameters.parts` is set, it is required only together with that part. If `parameters.allowedValues` is also set, only when that part has one of these values. */
  | 'REQUIRED'
  /** The value requires other fields (`parameters.fields`), which are neither in the update nor known. */
  | 'REQUIRED_WITH'
  /** The type of the value does not match `parameters.kind`. */
  | 'TYPE'
  /** The provider does not support this part, or this type of item. Only at `linkUser`; the other mutations and previews have the code `FIELD_UNSUPPORTED`. */
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
  /** You have verified the change yourself, and name the document that proves it. */
  | 'MANUAL'
  /** The user confirmed the change with a one-time password. */
  | 'OTP';

/** The statuses of a verification. */
export type VerificationStatus =
  /** The provider has applied the new value. Final. */
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
  /** We accepted the evidence. The provider has not answered yet, or its answer was lost. The server continues by itself. */
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
