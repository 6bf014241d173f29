import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserRecord } from '../db/users/user-record.ts';
import type { UpdateRecord, ChangeRecord } from '../db/updates/update-record.ts';
import type { AuditRecord } from '../db/audit/read-audit-trail.ts';
import type { ProfileParent, IndividualProfileParent, BusinessProfileParent, ProviderRecordParent, EchoedValueParent, KycParent, RequirementsParent, DueRequirementsParent, RequiredActionParent, PendingVerificationParent, FieldPolicyParent, FieldPolicyPartParent, FieldConstraintsParent, PartConditionParent, RuleParametersParent, ProviderInfoParent, ProfileUpdateConnectionParent, ProfileUpdateEdgeParent, PageInfoParent, UserUpdateStatusEventParent, LinkUserPayloadParent, UpdateUserPayloadParent, SelfVerifyPayloadParent, CancelUpdatePayloadParent, RefreshUserPayloadParent, SubmitKycPayloadParent, SetUserStatusPayloadParent, RetryUpdatePayloadParent, ExportUserPayloadParent, EraseUserPayloadParent, FindUsersPayloadParent, UserConnectionParent, UserEdgeParent, PreviewUpdatePayloadParent, UserErrorParent, PlainUserErrorParent, InvalidValueErrorParent, FieldLockedErrorParent, VersionConflictErrorParent, UpdateInProgressErrorParent, EvidenceInvalidErrorParent, ProviderRejectedErrorParent, RateLimitedErrorParent } from './mappers.ts';
import type { GraphqlContext } from './context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in time, as RFC 3339 text in UTC with milliseconds: `2025-08-06T11:36:08.000Z`. A provider's time that we may not be able to read has the provider's own text in a field beside it; times inside a profile are `String`. */
  DateTime: { input: string; output: Date; }
  /** Any JSON value. Used where the shape follows the field that it belongs to. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object, with any keys and values. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A person who owns, controls or signs for a business. A null part is not known. */
export type Associate = {
  __typename?: 'Associate';
  /** Home address of the associate. */
  address?: Maybe<PostalAddress>;
  /** Country of birth, alpha-2. */
  countryOfBirth?: Maybe<Scalars['String']['output']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: Maybe<Scalars['String']['output']>;
  /** Identity paper of the associate. */
  document?: Maybe<AssociateDocument>;
  /** E-mail address of the associate. */
  email?: Maybe<Scalars['String']['output']>;
  /** Given name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Whether the associate controls the business. */
  hasControl?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the associate owns a share of the business. */
  hasOwnership?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the associate signs for the business. */
  isSigner?: Maybe<Scalars['Boolean']['output']>;
  /** Family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Phone number of the associate, E.164. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The provider's reference of the associate. Null until the provider has given one. */
  reference?: Maybe<Scalars['String']['output']>;
  /**
   * The provider's assessment of the risk that the associate carries, such as `LOW`. Only for the scope
   * `users:admin`.
   */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** Tax number of the associate, masked like `Profile.taxIdentifiers`. */
  taxIdentifier?: Maybe<TaxIdentifier>;
  /** Position in the business, such as CEO. */
  title?: Maybe<Scalars['String']['output']>;
  /** How far the identity of the associate is verified at the provider. Null until the provider has begun. */
  verification?: Maybe<AssociateVerification>;
};

/** The identity paper of an associate. A null part is not known. */
export type AssociateDocument = {
  __typename?: 'AssociateDocument';
  /** Country that issued the document, alpha-2. */
  issuingCountry?: Maybe<Scalars['String']['output']>;
  /** Number of the document. */
  number?: Maybe<Scalars['String']['output']>;
  /** A second number that the provider keeps beside `number`, where the two differ (BVNK). Null where there is one number; cannot be changed here, and goes with the document. */
  otherNumber?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** The identity paper of an associate. */
export type AssociateDocumentInput = {
  /** Country that issued the document, alpha-2. */
  issuingCountry?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** A person who owns, controls or signs for a business. A part left out keeps its value. */
export type AssociateInput = {
  /** Home address of the associate. */
  address?: InputMaybe<PostalAddressInput>;
  /** Country of birth, alpha-2. */
  countryOfBirth?: InputMaybe<Scalars['String']['input']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: InputMaybe<Scalars['String']['input']>;
  /** Identity paper of the associate. */
  document?: InputMaybe<AssociateDocumentInput>;
  /** E-mail address of the associate. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Given name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Whether the associate controls the business. */
  hasControl?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the associate owns a share of the business. */
  hasOwnership?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the associate signs for the business. */
  isSigner?: InputMaybe<Scalars['Boolean']['input']>;
  /** Family name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Phone number of the associate, E.164. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /**
   * The provider's reference of the associate to replace. Without one the associate is matched by its position
   * in the list.
   */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The assessment of the risk that the associate carries, such as `LOW`. Needs the scope `users:admin`. */
  riskScore?: InputMaybe<Scalars['String']['input']>;
  /** Tax number of the associate. */
  taxIdentifier?: InputMaybe<TaxIdentifierInput>;
  /** Position in the business, such as CEO. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** How far the identity of an associate is verified. A null part is not known. */
export type AssociateVerification = {
  __typename?: 'AssociateVerification';
  /** The provider's word for the state, a vocabulary that grows: show it, do not branch on it. */
  status?: Maybe<Scalars['String']['output']>;
  /** Where the associate goes on with the verification. Null where there is nothing to go on with, or the address is not https at a public host. */
  url?: Maybe<Scalars['String']['output']>;
};

/** What a caller did. */
export type AuditAction =
  /** Handed in evidence: `selfVerify`. */
  | 'EVIDENCE_SUBMITTED'
  /** Handed the information in for review: `submitKyc`. */
  | 'KYC_SUBMITTED'
  /** Set the KYC status: `setUserStatus`. */
  | 'STATUS_SET'
  /** Was shown identity numbers in full, with the scope `users:pii`: one entry for each operation. */
  | 'UNMASKED_READ'
  /** Took an update back: `cancelUpdate`. */
  | 'UPDATE_CANCELLED'
  /** Asked for an update that was accepted: `updateUser`. */
  | 'UPDATE_REQUESTED'
  /** Had what waits for the provider tried again: `retryUpdate`. */
  | 'UPDATE_RETRIED'
  /** Erased the user: `eraseUser`. */
  | 'USER_ERASED'
  /** Was given all that is held about the user: `exportUser`. */
  | 'USER_EXPORTED'
  /** Linked the user, for the first time or again: `linkUser`. */
  | 'USER_LINKED'
  /** Found the user by the e-mail address or the phone number: `findUsers`. The subject says which. */
  | 'USER_LOOKED_UP'
  /** Had the user read at the provider: `refreshUser`. */
  | 'USER_REFRESHED';

/** A device as a client named it. */
export type AuditDevice = {
  __typename?: 'AuditDevice';
  /** Its id. Null where none was given. */
  deviceId?: Maybe<Scalars['String']['output']>;
  /** Its network address. Null where none was given. */
  ip?: Maybe<Scalars['String']['output']>;
  /** Its operating system. Null where none was given. */
  os?: Maybe<Scalars['String']['output']>;
  /** Its browser or app. Null where none was given. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** What one caller did to, or saw of, one user. Entries are never changed or removed; each is chained to the one before. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done. */
  action: AuditAction;
  /** Who did it: the `sub` of the token. */
  actor: Scalars['String']['output'];
  /** The device that the evidence was handed in from, as the client named it. Null where it named none, and once the user is erased. */
  device?: Maybe<AuditDevice>;
  /** The id of the document that was handed in as evidence. Null for other actions, and once the user is erased. */
  documentId?: Maybe<Scalars['String']['output']>;
  /** The kind of document that was handed in as evidence. Null for other actions, and once the user is erased. */
  documentType?: Maybe<EvidenceDocumentType>;
  /** When it was done. */
  occurredAt: Scalars['DateTime']['output'];
  /** The entry's place in the user's trail, from 1 on and without gaps. */
  sequence: Scalars['Int']['output'];
  /** What it was done to: an update's id, a verification's reference, a KYC status; what a user was found by; the provider where it is about the user as a whole. */
  subject: Scalars['String']['output'];
};

/** A page of a user's audit trail, newest first. */
export type AuditTrailConnection = {
  __typename?: 'AuditTrailConnection';
  /** The entries of this page. Empty at the end. */
  edges: Array<AuditTrailEdge>;
  /** Where this page stands in the whole. */
  pageInfo: PageInfo;
};

/** An entry in a page. */
export type AuditTrailEdge = {
  __typename?: 'AuditTrailEdge';
  /** Opaque; pass it as `after` to go on behind this entry. It holds for this user's trail alone. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** The device on which evidence was given. It goes to the provider and into the audit trail. */
export type AuthenticationDataInput = {
  /** Your id of the device. */
  deviceId?: InputMaybe<Scalars['String']['input']>;
  /** IP address of the device, IPv4 or IPv6. */
  ip?: InputMaybe<Scalars['String']['input']>;
  /** Operating system of the device. */
  os?: InputMaybe<Scalars['String']['input']>;
  /** Browser or app on the device. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/**
 * The profile of a business. For all fields, null means not known. The fields of a person, such as `firstName`, are those
 * of the person in the provider's record of the business (MatchMove's corporate users); elsewhere they are null.
 */
export type BusinessProfile = Profile & {
  __typename?: 'BusinessProfile';
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /** People who own, control or sign for the business. Null where the provider shows none. */
  associates?: Maybe<Array<Associate>>;
  /**
   * Address for bills. The value in force: an address that still awaits verification is in
   * `requirements.pendingVerification`.
   */
  billingAddress?: Maybe<PostalAddress>;
  /** Full name given at birth. */
  birthName?: Maybe<Scalars['String']['output']>;
  /**
   * Legal form or kind of business, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists it where it is closed).
   */
  businessType?: Maybe<Scalars['String']['output']>;
  /** An identifier that your platform computed for the user. */
  clientIdentifier?: Maybe<ClientIdentifier>;
  /** Your own reference for the user, kept at the provider. */
  clientReference?: Maybe<Scalars['String']['output']>;
  /** Country of residence, alpha-2. */
  countryOfResidence?: Maybe<Scalars['String']['output']>;
  /** Country in which the person works, alpha-2. */
  countryOfWork?: Maybe<Scalars['String']['output']>;
  /** Reference of the customer record to which the user belongs. */
  customerReference?: Maybe<Scalars['String']['output']>;
  /** When the terms on personal data were signed, RFC 3339. */
  dataTermsSignedAt?: Maybe<Scalars['String']['output']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: Maybe<Scalars['String']['output']>;
  /** What the business does. */
  description?: Maybe<Scalars['String']['output']>;
  /** Identity papers and other documents. Images are never shown. Null where the provider shows none. */
  documents?: Maybe<Array<IdentityDocument>>;
  /**
   * E-mail address. The value in force: an address that still awaits verification is in
   * `requirements.pendingVerification`.
   */
  email?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the number of employees, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists it where it is closed).
   */
  employeeCountRange?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it
   * is closed).
   */
  employmentStatus?: Maybe<Scalars['String']['output']>;
  /** Expected payments in a month, as one of the provider's ranges. */
  expectedMonthlyPayments?: Maybe<Scalars['String']['output']>;
  /** When the FATCA and CRS declaration was confirmed, RFC 3339. */
  fatcaConfirmedAt?: Maybe<Scalars['String']['output']>;
  /** Whether the user declares to be subject to FATCA. */
  fatcaRelevant?: Maybe<Scalars['Boolean']['output']>;
  /** Names of the person's father. */
  father?: Maybe<Parent>;
  /** Given name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Date on which the business was formed, `YYYY-MM-DD`. */
  formationDate?: Maybe<Scalars['String']['output']>;
  /**
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  gender?: Maybe<Scalars['String']['output']>;
  /** Address against which the identity is verified. */
  identityVerificationAddress?: Maybe<PostalAddress>;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** Job title, free text. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Registered name of the business. */
  legalName?: Maybe<Scalars['String']['output']>;
  /** Family name before marriage. */
  maidenName?: Maybe<Scalars['String']['output']>;
  /** Address for letters, where it is not the residential or registered one. */
  mailingAddress?: Maybe<PostalAddress>;
  /**
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free data kept with the user at the provider, a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Number of transactions expected in a month. */
  monthlyTransactionCount?: Maybe<Scalars['Int']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2 and what the provider adds to it). An empty list means
   * that none is on file, null that none is known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Mobile phone number, E.164 (`+639171234567`). The value in force: a number that still awaits verification
   * is in `requirements.pendingVerification`. A number that cannot be brought into E.164 is as the provider
   * wrote it.
   */
  phone?: Maybe<Scalars['String']['output']>;
  /** City, country and postal code of birth. */
  placeOfBirth?: Maybe<PlaceOfBirth>;
  /** Whether the person declares to be politically exposed. */
  politicallyExposed?: Maybe<Scalars['Boolean']['output']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: Maybe<Scalars['String']['output']>;
  /** What the account is for. */
  purposeOfAccount?: Maybe<Scalars['String']['output']>;
  /** Number under which the business is registered, given by the provider; cannot be changed here. */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /**
   * Home address of a person, registered address of a business. The value in force: an address that still
   * awaits verification is in `requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /**
   * The provider's assessment of the risk that the business carries, in its own words; cannot be changed here.
   * Only for the scope `users:admin`.
   */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, such as cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * it where it is closed).
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of the money, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Numbers show their last four characters unless the viewer has `users:pii`
   * and we still hold them. Null where the provider shows none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** Country in which the business pays taxes, alpha-2, given by the provider; cannot be changed here. */
  taxResidenceCountry?: Maybe<Scalars['String']['output']>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * How often transactions are expected, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists it where it is closed).
   */
  transactionFrequency?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  userScope?: Maybe<Scalars['String']['output']>;
  /** Web address of the business. As the provider keeps it, with or without a scheme. */
  website?: Maybe<Scalars['String']['output']>;
};

/** The answer of `cancelUpdate`. */
export type CancelUpdatePayload = {
  __typename?: 'CancelUpdatePayload';
  /** The update as it is now. Null where there is no such update. */
  update?: Maybe<ProfileUpdate>;
  /** Why nothing was taken back. Empty on success. */
  userErrors: Array<UserError>;
};

/** How we know that a change was applied. */
export type ChangeConfirmation =
  /** The provider shows a masked form that fits the new value. */
  | 'MASKED'
  /** Not applied. */
  | 'NONE'
  /** The provider's whole stored profile, as answered or read, shows the new value. An echo of what was sent is not that. */
  | 'READ_BACK'
  /** The provider took it and never shows this field. */
  | 'UNVERIFIABLE';

/** Why a change did not come about. */
export type ChangeFailure = {
  __typename?: 'ChangeFailure';
  /** The kind of failure. */
  code: ChangeFailureCode;
  /** Our words for it, fit to be shown to people. It holds no personal data and none of the provider's text. */
  message: Scalars['String']['output'];
  /** The provider's own code. Null where it gave none, or the provider was not involved. */
  providerCode?: Maybe<Scalars['String']['output']>;
  /** Whether the same value may well be taken when it is sent again, as a new update, without a correction. */
  retryable: Scalars['Boolean']['output'];
};

/** Why a change did not come about, for programs. */
export type ChangeFailureCode =
  /** The provider took the value, and went on showing the old one. Not retryable: ask the provider first. Should a later read show the new value, the change becomes `APPLIED`. */
  | 'PROVIDER_DID_NOT_KEEP'
  /** The provider refused the value. Not retryable: another value, or a word with the provider, is needed. */
  | 'PROVIDER_REJECTED'
  /** The provider could not be reached, or did not answer as its interface says, until we gave up. Retryable. */
  | 'PROVIDER_UNAVAILABLE'
  /** The value had changed at the provider since it was read here, and nothing was sent. Retryable once the user was read again. */
  | 'VERSION_CONFLICT';

/** The move of one change. */
export type ChangeTransition = {
  __typename?: 'ChangeTransition';
  /** The field that the change is of. */
  field: ProfileField;
  /** What the change is of, in the names of the input and starting with the field's: `["email"]`, or `["documents","0"]` for one item. */
  path: Array<Scalars['String']['output']>;
  /** The status of the change before the move. Null where the change is new. */
  previousStatus?: Maybe<UpdateStatus>;
  /** The status of the change after the move. */
  status: UpdateStatus;
};

/** An identifier that your platform computed for the user. A null part is not known. */
export type ClientIdentifier = {
  __typename?: 'ClientIdentifier';
  /** When it was computed, RFC 3339. */
  calculatedAt?: Maybe<Scalars['String']['output']>;
  /** How it was computed, such as `concat`. */
  type?: Maybe<Scalars['String']['output']>;
  /** The identifier. */
  value?: Maybe<Scalars['String']['output']>;
};

/** An identifier that your platform computed for the user; replaced whole. */
export type ClientIdentifierInput = {
  /** When it was computed, RFC 3339. */
  calculatedAt?: InputMaybe<Scalars['String']['input']>;
  /** How it was computed, such as `concat`. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The identifier. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** What a provider remarked about one document. The texts are the provider's own, for people, and may quote the document. */
export type DocumentFinding = {
  __typename?: 'DocumentFinding';
  /** Reasons for which the document was refused. */
  errors: Array<Scalars['String']['output']>;
  /** The provider's id of the document. Null where it gave none. */
  providerDocumentId?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. Null where the provider does not say. */
  type?: Maybe<Scalars['String']['output']>;
  /** Remarks on a document that was taken all the same. */
  warnings: Array<Scalars['String']['output']>;
};

/** The two forms in which a provider may hold a document. */
export type DocumentForm =
  /** An image of the document, which is never shown. Machnet calls it a physical document. */
  | 'IMAGE'
  /** The document's number and what belongs to it, without an image. Machnet calls it a virtual document. */
  | 'NUMBER';

/** The places of identity papers at a provider that has two. */
export type DocumentPlace =
  /** The primary paper. In an update it is the first of `documents`. */
  | 'PRIMARY'
  /** The secondary paper. In an update it is the second of `documents`, or the only one where there is no primary paper. */
  | 'SECONDARY';

/** Missing information and steps to be taken. Both lists are empty when nothing is due. */
export type DueRequirements = {
  __typename?: 'DueRequirements';
  /** Steps that somebody has to take. */
  requiredActions: Array<RequiredAction>;
  /** Profile information that the provider lacks. */
  requiredAttributes: Array<RequiredAttribute>;
};

/** A value that an answer repeated. */
export type EchoedValue = {
  __typename?: 'EchoedValue';
  /** The field that was sent. */
  field: ProfileField;
  /** The value as it was repeated, in input names. Numbers show their last four characters. */
  value?: Maybe<Scalars['JSON']['output']>;
};

/** A person's employer, or own business. A null part is not known. */
export type Employer = {
  __typename?: 'Employer';
  /** Address of the employer. */
  address?: Maybe<PostalAddress>;
  /** What the business is for. */
  businessPurpose?: Maybe<Scalars['String']['output']>;
  /** Expected revenue in a month, a number as text, in the currency that the provider assumes. */
  expectedMonthlyRevenue?: Maybe<Scalars['String']['output']>;
  /** Industry, in words. */
  industry?: Maybe<Scalars['String']['output']>;
  /** Industry, as the provider's code. */
  industryCode?: Maybe<Scalars['String']['output']>;
  /** Name of the employer, or the name under which the business trades. */
  name?: Maybe<Scalars['String']['output']>;
  /** When the declaration to act in own economic interest was signed, RFC 3339. */
  ownEconomicInterestSignedAt?: Maybe<Scalars['String']['output']>;
  /** Phone number of the employer, E.164. */
  phone?: Maybe<Scalars['String']['output']>;
  /** VAT number of the business: its last four characters, the rest masked, unless the viewer has `users:pii`. */
  vatNumber?: Maybe<Scalars['String']['output']>;
};

/** A person's employer, or own business; replaced whole. */
export type EmployerInput = {
  /** Address of the employer. */
  address?: InputMaybe<PostalAddressInput>;
  /** What the business is for. */
  businessPurpose?: InputMaybe<Scalars['String']['input']>;
  /** Expected revenue in a month, a number as text, in the currency that the provider assumes. */
  expectedMonthlyRevenue?: InputMaybe<Scalars['String']['input']>;
  /** Industry, in words. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** Industry, as the provider's code. */
  industryCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the employer, or the name under which the business trades. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** When the declaration to act in own economic interest was signed, RFC 3339. */
  ownEconomicInterestSignedAt?: InputMaybe<Scalars['String']['input']>;
  /** Phone number of the employer, E.164. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** VAT number of the business. */
  vatNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Whom to erase. */
export type EraseUserInput = {
  /** The user whose personal data to erase. */
  userId: Scalars['ID']['input'];
};

/** The answer of `eraseUser`. */
export type EraseUserPayload = {
  __typename?: 'EraseUserPayload';
  /** When the user was erased. Null where `userErrors` says why not. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the user was not erased. Empty on success. */
  userErrors: Array<UserError>;
  /** Our id of the user who was erased. Null where `userErrors` says why not. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** Documents that prove a change. */
export type EvidenceDocumentType =
  /** Shows that the user lives or is billed at an address. For the two address verifications. */
  | 'PROOF_OF_ADDRESS'
  /** Shows that an e-mail address is the user's. For `EMAIL_VERIFICATION`. */
  | 'PROOF_OF_EMAIL_OWNERSHIP'
  /** Shows that a phone number is the user's. For `MOBILE_VERIFICATION`. */
  | 'PROOF_OF_MOBILE_OWNERSHIP'
  /** The subscriber of a phone number lets the user have it. For `MOBILE_VERIFICATION`. */
  | 'SUBSCRIBER_AUTHORIZATION_LETTER';

/** Evidence that does not do: `EVIDENCE_INVALID`. */
export type EvidenceInvalidError = UserError & {
  __typename?: 'EvidenceInvalidError';
  /** The document types that would do. Empty where no evidence can be handed in. */
  acceptedDocumentTypes: Array<EvidenceDocumentType>;
  /** Always `EVIDENCE_INVALID`. */
  code: UserErrorCode;
  /** The field whose change was to be proved. Null where we do not know it. */
  field?: Maybe<ProfileField>;
  /** What is wrong with the evidence, for people. */
  message: Scalars['String']['output'];
  /** The way to the value inside the input. Null where the provider refused the evidence as a whole. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The provider's own code. Null where the evidence was refused before anything was sent, or the provider gave none. */
  providerCode?: Maybe<Scalars['String']['output']>;
};

/** Of whom to export the data. */
export type ExportUserInput = {
  /** The user whose data to export. */
  userId: Scalars['ID']['input'];
};

/** The answer of `exportUser`. */
export type ExportUserPayload = {
  __typename?: 'ExportUserPayload';
  /** The document; the README lists its parts. Null where `userErrors` says why not. */
  document?: Maybe<Scalars['JSONObject']['output']>;
  /** Why nothing was exported. Empty on success. */
  userErrors: Array<UserError>;
  /** Our id of the user. Null where `userErrors` says why not. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** Whether something can be changed. */
export type FieldAccess =
  /** A change is taken and needs nothing else. */
  | 'EDITABLE'
  /** The provider holds it and refuses a change, now or ever; `reason` says why. */
  | 'LOCKED'
  /** A change is taken, and parked by the provider until it is verified. */
  | 'REQUIRES_VERIFICATION'
  /** The provider has no such field. */
  | 'UNSUPPORTED';

/**
 * What a value has to look like. For a list of texts, the rules on text hold for each item. Fields made of parts have them
 * in `FieldPolicy.parts`.
 */
export type FieldConstraints = {
  __typename?: 'FieldConstraints';
  /** The values that are taken, letter for letter. Null where anything goes that the other rules allow. */
  allowedValues?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether `null` clears it. Where it is false, `null` is `INVALID_VALUE`. */
  clearable: Scalars['Boolean']['output'];
  /** A value that would be taken, to be shown as a hint. Null where none is given. */
  example?: Maybe<Scalars['String']['output']>;
  /** The greatest value, of a date (`YYYY-MM-DD`) or a whole number, as the HTML attribute `max` takes it: today in UTC for a date of birth. Null where there is no such limit. */
  max?: Maybe<Scalars['String']['output']>;
  /** The greatest number of items in a list. Null for what is no list, and for a list without such a limit. */
  maxItems?: Maybe<Scalars['Int']['output']>;
  /** The greatest number of characters. Null where there is no such limit. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** The least value, of a date (`YYYY-MM-DD`) or a whole number, as the HTML attribute `min` takes it. Null where there is no such limit. */
  min?: Maybe<Scalars['String']['output']>;
  /** The least number of characters. Null where there is no such limit. */
  minLength?: Maybe<Scalars['Int']['output']>;
  /** A regular expression that the whole value matches once spaces at its ends are taken off: ECMAScript for the flags `u` and `v` alike (the second is that of the HTML attribute `pattern`), anchored by `^` and `$`. What it stops is refused. What it lets through may still be refused where no pattern can tell, such as a host in a private network. Null where there is none. */
  pattern?: Maybe<Scalars['String']['output']>;
  /** Whether a value must be there: for a field, whenever the field is sent; for a part, whenever its object is. */
  required: Scalars['Boolean']['output'];
};

/** What a form shows for a value. */
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
  /** Which known item of a list is meant. Nobody types it: it is sent back as it came, and left out of a new item. */
  | 'REFERENCE'
  /** One line of text. */
  | 'TEXT'
  /** A web address. */
  | 'URL'
  /** Yes or no: a Boolean. */
  | 'YES_NO';

/** A field, or a part of one, that cannot be changed now: `FIELD_LOCKED`. */
export type FieldLockedError = UserError & {
  __typename?: 'FieldLockedError';
  /** Always `FIELD_LOCKED`. */
  code: UserErrorCode;
  /** The field that is locked. */
  field?: Maybe<ProfileField>;
  /** Why it is locked, for people. */
  message: Scalars['String']['output'];
  /** The way to the locked field, or down to the locked part of it. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Why it is locked. */
  reason: LockReason;
  /** What would unlock it. */
  unlock: Unlock;
};

/**
 * What may be done now with one field of a user: whether it can be changed, what the change will need, what the value has
 * to look like, and how we shall know that it arrived. `updateUser` enforces exactly this.
 */
export type FieldPolicy = {
  __typename?: 'FieldPolicy';
  /** Whether the field as a whole can be changed now. Parts that differ are in `parts`. */
  access: FieldAccess;
  /** The update that keeps the field locked: the one to cancel when `unlock` is `CANCEL_UPDATE`. Null unless `reason` is `UPDATE_IN_PROGRESS`, and where that update cannot be named. */
  blockedBy?: Maybe<ProfileUpdate>;
  /** How a change of this field will be confirmed. `NONE` for an unsupported field. */
  confirmation: ChangeConfirmation;
  /** What the value has to look like. Null when `access` is `UNSUPPORTED`. */
  constraints?: Maybe<FieldConstraints>;
  /** The field. */
  field: ProfileField;
  /** The name of the field in `ProfileChangesInput`. */
  inputName: Scalars['String']['output'];
  /** What a form shows for each item. Null for what is no list. The rules on text in `constraints` hold for each item. */
  itemKind?: Maybe<FieldKind>;
  /** What a form shows for it. */
  kind: FieldKind;
  /** What the field is called in English. */
  label: Scalars['String']['output'];
  /** A stable name for translations of the label: the name of the input, `firstName`. */
  labelKey: Scalars['String']['output'];
  /** A sentence for people, in English, that says why the field cannot be changed, or what a change needs. Null where there is nothing to say. */
  message?: Maybe<Scalars['String']['output']>;
  /** Every part of the field, in the order of a form; after a part that holds for all items come the ones that differ by `itemType` or `form`, such as the SSN among tax identifiers. Left out are parts that the token may neither see nor set. Empty where the field is one piece, or unsupported. */
  parts: Array<FieldPolicyPart>;
  /** The value that was asked for and is not decided yet, masked in the same way. Of a list whose items change one by one: a list of those items. Null where nothing is under way. */
  pendingValue?: Maybe<Scalars['JSON']['output']>;
  /** Why the field cannot be changed now. Given when `access` is `LOCKED`, null otherwise. */
  reason?: Maybe<LockReason>;
  /** Fields that have to come along: each must be in the same update or already known. One that is neither is `INVALID_VALUE` on the field that was sent. Empty where the field stands alone. */
  requiredWith: Array<ProfileField>;
  /** What would unlock the field. Given when `access` is `LOCKED`, null otherwise. */
  unlock?: Maybe<Unlock>;
  /** The value in force, as `ProfileChangesInput` takes it and as masked as `profile` shows it. A value that is sent back as it came is no change. Null where none is known, or the provider never shows it. */
  value?: Maybe<Scalars['JSON']['output']>;
  /** What an update of the field will need before it counts. Given when `access` is `REQUIRES_VERIFICATION`, null otherwise. */
  verification?: Maybe<VerificationAction>;
};

/** A part of a field. Changing a locked part is `FIELD_LOCKED` with the `path` down to it. */
export type FieldPolicyPart = {
  __typename?: 'FieldPolicyPart';
  /** Whether the part can be changed now. */
  access: FieldAccess;
  /** What the part has to look like. Null when `access` is `UNSUPPORTED`, and for a whole item of a list that has no constraints of its own. */
  constraints?: Maybe<FieldConstraints>;
  /** Where given, the part is this one only in this form of a document: `NUMBER` is what is sent with a `number`, `IMAGE` what is sent with a `front`. Null where it holds for both. */
  form?: Maybe<DocumentForm>;
  /** The last name of `path`, as the object of the input has it. Null where the part is a whole item of a list. */
  inputName?: Maybe<Scalars['String']['output']>;
  /** Where given, the part is this one only in list items whose `type` is this, such as `SSN`. Null where it holds for all. */
  itemType?: Maybe<Scalars['String']['output']>;
  /** What a form shows for it. Parts of an object follow with paths of their own. */
  kind: FieldKind;
  /** What the part is called in English. */
  label: Scalars['String']['output'];
  /** A stable name for translations of the label: `residentialAddress.country`. */
  labelKey: Scalars['String']['output'];
  /** The way to the part below the field, positions in lists left out: `["country"]`, `["number"]`, `["address","city"]`. Empty where the part is a whole item of a list. */
  path: Array<Scalars['String']['output']>;
  /** Why the part cannot be changed now. Given when `access` is `LOCKED`, null otherwise. */
  reason?: Maybe<LockReason>;
  /** Where another part makes this one required, and what it has to look like there: `state` where `country` is `US`. Null where no other part matters, and when `access` is `UNSUPPORTED`. */
  requiredWhere?: Maybe<PartCondition>;
  /** What would unlock the part. Given when `access` is `LOCKED`, null otherwise. */
  unlock?: Maybe<Unlock>;
};

/** What to find users by: one of the two, else it is `INVALID_VALUE`. */
export type FindUsersInput = {
  /** An e-mail address, whole. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** A phone number with its country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** The answer of `findUsers`. */
export type FindUsersPayload = {
  __typename?: 'FindUsersPayload';
  /** Why nobody was looked for. Empty on success. */
  userErrors: Array<UserError>;
  /** The users who have it, newest first, 20 at most. Empty where nobody whom the viewer may see has it. Null where `userErrors` says why nobody was looked for. */
  users?: Maybe<Array<User>>;
};

/**
 * An identity paper or another document that the provider has on file. Its images are never shown. A null part
 * is not known.
 */
export type IdentityDocument = {
  __typename?: 'IdentityDocument';
  /** What the document is, for kinds that do not say it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: Maybe<Scalars['String']['output']>;
  /** Whether this entry is the document's number or an image of it, at a provider that lists the two apart (Machnet: virtual and physical documents). Null elsewhere. */
  form?: Maybe<DocumentForm>;
  /** Date of issue, `YYYY-MM-DD`. */
  issuedOn?: Maybe<Scalars['String']['output']>;
  /** Authority that issued the document. */
  issuingAuthority?: Maybe<Scalars['String']['output']>;
  /** Country that issued the document, alpha-2. */
  issuingCountry?: Maybe<Scalars['String']['output']>;
  /** State that issued the document, where states do. */
  issuingState?: Maybe<Scalars['String']['output']>;
  /** Number of the document; masked like a tax number where it is one. */
  number?: Maybe<Scalars['String']['output']>;
  /** Which of the user's identity papers this is, at a provider that has a primary and a secondary one (MatchMove). Null elsewhere. */
  place?: Maybe<DocumentPlace>;
  /** The provider's id of the stored document. Null where the provider gives none. */
  providerDocumentId?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** An identity paper or another document to hand in. */
export type IdentityDocumentInput = {
  /** Image or PDF of the back side, as a data URI. Never shown again, and kept only until the provider has it. */
  back?: InputMaybe<Scalars['String']['input']>;
  /** What the document is, for kinds that do not say it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: InputMaybe<Scalars['String']['input']>;
  /**
   * Image or PDF of the front side, as a data URI (`data:image/jpeg;base64,…`). Never shown again, and kept
   * only until the provider has it.
   */
  front?: InputMaybe<Scalars['String']['input']>;
  /** Date of issue, `YYYY-MM-DD`. */
  issuedOn?: InputMaybe<Scalars['String']['input']>;
  /** Authority that issued the document. */
  issuingAuthority?: InputMaybe<Scalars['String']['input']>;
  /** Country that issued the document, alpha-2. */
  issuingCountry?: InputMaybe<Scalars['String']['input']>;
  /** State that issued the document, where states do. */
  issuingState?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** The profile of a person. For all fields, null means not known. */
export type IndividualProfile = Profile & {
  __typename?: 'IndividualProfile';
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /**
   * Address for bills. The value in force: an address that still awaits verification is in
   * `requirements.pendingVerification`.
   */
  billingAddress?: Maybe<PostalAddress>;
  /** Full name given at birth. */
  birthName?: Maybe<Scalars['String']['output']>;
  /** An identifier that your platform computed for the user. */
  clientIdentifier?: Maybe<ClientIdentifier>;
  /** Your own reference for the user, kept at the provider. */
  clientReference?: Maybe<Scalars['String']['output']>;
  /** Country of residence, alpha-2. */
  countryOfResidence?: Maybe<Scalars['String']['output']>;
  /** Country in which the person works, alpha-2. */
  countryOfWork?: Maybe<Scalars['String']['output']>;
  /** Reference of the customer record to which the user belongs. */
  customerReference?: Maybe<Scalars['String']['output']>;
  /** When the terms on personal data were signed, RFC 3339. */
  dataTermsSignedAt?: Maybe<Scalars['String']['output']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: Maybe<Scalars['String']['output']>;
  /** Identity papers and other documents. Images are never shown. Null where the provider shows none. */
  documents?: Maybe<Array<IdentityDocument>>;
  /**
   * E-mail address. The value in force: an address that still awaits verification is in
   * `requirements.pendingVerification`.
   */
  email?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it
   * is closed).
   */
  employmentStatus?: Maybe<Scalars['String']['output']>;
  /** Expected payments in a month, as one of the provider's ranges. */
  expectedMonthlyPayments?: Maybe<Scalars['String']['output']>;
  /** When the FATCA and CRS declaration was confirmed, RFC 3339. */
  fatcaConfirmedAt?: Maybe<Scalars['String']['output']>;
  /** Whether the user declares to be subject to FATCA. */
  fatcaRelevant?: Maybe<Scalars['Boolean']['output']>;
  /** Names of the person's father. */
  father?: Maybe<Parent>;
  /** Given name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /**
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  gender?: Maybe<Scalars['String']['output']>;
  /** Address against which the identity is verified. */
  identityVerificationAddress?: Maybe<PostalAddress>;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** Job title, free text. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Preferred language, ISO 639-1. Null where none was given: Payward then uses the default language of the user's country. */
  language?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Family name before marriage. */
  maidenName?: Maybe<Scalars['String']['output']>;
  /** Address for letters, where it is not the residential or registered one. */
  mailingAddress?: Maybe<PostalAddress>;
  /**
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free data kept with the user at the provider, a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2 and what the provider adds to it). An empty list means
   * that none is on file, null that none is known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * Occupation, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  occupation?: Maybe<Scalars['String']['output']>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Mobile phone number, E.164 (`+639171234567`). The value in force: a number that still awaits verification
   * is in `requirements.pendingVerification`. A number that cannot be brought into E.164 is as the provider
   * wrote it.
   */
  phone?: Maybe<Scalars['String']['output']>;
  /** City, country and postal code of birth. */
  placeOfBirth?: Maybe<PlaceOfBirth>;
  /** Whether the person declares to be politically exposed. */
  politicallyExposed?: Maybe<Scalars['Boolean']['output']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: Maybe<Scalars['String']['output']>;
  /** Web address of a picture of the person. Null also where the provider shows an address that is not https at a public host. */
  profilePictureUrl?: Maybe<Scalars['String']['output']>;
  /** What the account is for. */
  purposeOfAccount?: Maybe<Scalars['String']['output']>;
  /**
   * Home address of a person, registered address of a business. The value in force: an address that still
   * awaits verification is in `requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, such as cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * it where it is closed).
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of the money, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Numbers show their last four characters unless the viewer has `users:pii`
   * and we still hold them. Null where the provider shows none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  userScope?: Maybe<Scalars['String']['output']>;
};

/** A value that is not taken: `INVALID_VALUE`. */
export type InvalidValueError = UserError & {
  __typename?: 'InvalidValueError';
  /** Always `INVALID_VALUE`. */
  code: UserErrorCode;
  /** What the value has to look like. Null where the value is not of the profile, or no rule of the provider's was broken. */
  constraints?: Maybe<FieldConstraints>;
  /** The profile field that holds the value. Null where the value is not of the profile. */
  field?: Maybe<ProfileField>;
  /** Which rule the value breaks, for people. It does not repeat the value. */
  message: Scalars['String']['output'];
  /** What a text about the rule needs. */
  parameters: RuleParameters;
  /** The way to the value inside the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Which rule the value breaks, for programs: texts in other languages go by it. */
  rule: ValueRule;
};

/** The state of the provider's check of the user's identity (know your customer, or of a business). */
export type Kyc = {
  __typename?: 'Kyc';
  /** When the provider decided. Null before a decision, at providers that do not tell, and where the provider's text is no moment that we can read. */
  processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's own text for `processedAt`, also where we cannot read it. Null where it gives none. */
  processedAtText?: Maybe<Scalars['String']['output']>;
  /** The provider's own word or words for the state, also where we do not know them; at MatchMove `kyc_status/kyc_sub_status`. Null where the provider says nothing. */
  providerStatus?: Maybe<Scalars['String']['output']>;
  /** The state in our words. */
  status: KycStatus;
  /** The provider's finer word beside its status (MatchMove's `kyc_sub_status`). Null where it has none. */
  subStatus?: Maybe<Scalars['String']['output']>;
};

/** How far the check of a user's identity has come. `setUserStatus` takes the same names. */
export type KycStatus =
  /** Passed. From here many fields are locked or need verification. */
  | 'APPROVED'
  /** No longer valid: the provider has suspended, ended or switched off the user. */
  | 'INACTIVE'
  /** The provider waits for the user: `requirements` says for what. */
  | 'INFORMATION_REQUIRED'
  /** The provider, or the bank behind it, is looking at it. */
  | 'IN_REVIEW'
  /** Nothing has been handed in for review. */
  | 'NOT_STARTED'
  /** Refused. */
  | 'REJECTED'
  /** The provider says something that we do not know; its words are in `providerStatus`. */
  | 'UNKNOWN';

/** A user who exists at a provider, to be known here from now on. */
export type LinkUserInput = {
  /** Values that the provider does not show (Payward shows none), to fill our copy of the profile. They are not sent to the provider, and where it shows a value its own counts. */
  profile?: InputMaybe<ProfileChangesInput>;
  /** The provider that holds the user. */
  provider: Provider;
  /** The provider's id of the user's account (Byzantine). Left out, it is found where the user has one account. */
  providerAccountId?: InputMaybe<Scalars['String']['input']>;
  /** The provider's own id of the user. */
  providerUserId: Scalars['String']['input'];
  /** What the user is. Left out, it is found at the provider; given and wrong, it is `INVALID_VALUE`. */
  type?: InputMaybe<UserType>;
};

/** The answer of `linkUser`. */
export type LinkUserPayload = {
  __typename?: 'LinkUserPayload';
  /** The user that was linked, now or before. Null where `userErrors` says why not. */
  user?: Maybe<User>;
  /** Why the user was not linked. Empty on success. */
  userErrors: Array<UserError>;
};

/** Why something cannot be changed. */
export type LockReason =
  /** An account or wallet was issued to the user. */
  | 'ACCOUNT_ISSUED'
  /** The provider has approved the user's identity, and the field with it. */
  | 'KYC_APPROVED'
  /** The provider never changes it after registration. */
  | 'NEVER_EDITABLE'
  /** A change of it is at the provider and has not ended. It is free again when that change ends. */
  | 'UPDATE_IN_PROGRESS'
  /** The user is active at the provider. */
  | 'USER_ACTIVE'
  /** The provider has suspended the user and takes no changes. */
  | 'USER_SUSPENDED';

/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes back the changes of an update that are `cancellable`; the others go on. None left to take back is `NOT_CANCELLABLE`. */
  cancelUpdate?: Maybe<CancelUpdatePayload>;
  /**
   * Erases a user's personal data for good, by destroying the key that it is sealed under. Open changes end as `CANCELLED`,
   * the user's streams end, and the user is null wherever it is asked for. The audit trail stays, and so does the
   * provider's own id, so that neither `linkUser` nor a late webhook brings the user back. Nothing is sent to the provider.
   * Asked again, it answers the same. For tokens of services only.
   */
  eraseUser?: Maybe<EraseUserPayload>;
  /**
   * All that is held about a user, as one document: the profile, the provider's record, requirements, updates with their
   * values, verifications, requests to the provider, events, webhooks and the audit trail, in which the export is the newest
   * entry. Identity numbers are masked unless the viewer has `users:pii`; images are not kept. It changes nothing else, and
   * is a mutation because it is written down.
   */
  exportUser?: Maybe<ExportUserPayload>;
  /**
   * Finds users by their current e-mail address or phone number, for operators. Letter case, white space and the signs between
   * digits do not count; a change that is still pending does not, either. It changes nothing but the audit trail of whom it
   * finds, and is a mutation because it is written down and because an address has no business in a URL.
   */
  findUsers?: Maybe<FindUsersPayload>;
  /** Makes a user of a provider known here and reads the profile. Linking the same reference again gives the same user. For tokens of services only. */
  linkUser?: Maybe<LinkUserPayload>;
  /** Reads the provider's state again, now, and settles what it shows. */
  refreshUser?: Maybe<RefreshUserPayload>;
  /**
   * Tries again at once what waits because the provider was in trouble, for operators. An attempt that may have taken effect
   * is still compared with what the provider shows first. An update that waits for nothing is left as it is, which is no
   * error.
   */
  retryUpdate?: Maybe<RetryUpdatePayload>;
  /** Hands in evidence for a parked change. Evidence is not approval: the change is `AWAITING_APPROVAL` until the provider shows the new value. The same evidence again gives the first answer. */
  selfVerify?: Maybe<SelfVerifyPayload>;
  /**
   * Sets the KYC status at the provider, for operators. Today BVNK alone has that power; at others it is
   * `OPERATION_UNSUPPORTED`. It is stored before it is sent: where the provider does not answer in time, it goes on
   * without an error.
   */
  setUserStatus?: Maybe<SetUserStatusPayload>;
  /**
   * Hands the completed information in for review, where the provider wants to be told (Machnet). At others it is
   * `OPERATION_UNSUPPORTED`. It is stored before it is sent: where the provider does not answer in time, it goes on
   * without an error.
   */
  submitKyc?: Maybe<SubmitKycPayload>;
  /** Changes a user's profile. It is accepted whole or not at all: if any field is locked, unsupported or invalid, nothing is stored or sent and every such field is in `userErrors`. What was accepted may still end differently per field. */
  updateUser?: Maybe<UpdateUserPayload>;
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationCancelUpdateArgs = {
  updateId: Scalars['ID']['input'];
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationEraseUserArgs = {
  input: EraseUserInput;
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationExportUserArgs = {
  input: ExportUserInput;
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationFindUsersArgs = {
  input: FindUsersInput;
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationLinkUserArgs = {
  input: LinkUserInput;
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationRefreshUserArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationRetryUpdateArgs = {
  updateId: Scalars['ID']['input'];
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationSelfVerifyArgs = {
  input: SelfVerifyInput;
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationSetUserStatusArgs = {
  input: SetUserStatusInput;
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationSubmitKycArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * Writes. What is accepted is stored before the provider is called, and each answers within 10 seconds whatever the
 * provider does. What a caller or the provider has to put right is in `userErrors`; a field is null beside an error in
 * `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a payload need `users:read`
 * too.
 */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/** Where a page stands in the whole. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last item. Null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are more items after this page: pass `endCursor` as `after` to get them. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item. Null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** The names of a parent. A null part is not known. */
export type Parent = {
  __typename?: 'Parent';
  /** Given name of the parent. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Family name of the parent. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Family name of the parent before marriage. */
  maidenName?: Maybe<Scalars['String']['output']>;
  /** Middle name or names of the parent. */
  middleName?: Maybe<Scalars['String']['output']>;
};

/** The names of a parent; replaced whole. */
export type ParentInput = {
  /** Given name of the parent. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Family name of the parent. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Family name of the parent before marriage. */
  maidenName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name or names of the parent. */
  middleName?: InputMaybe<Scalars['String']['input']>;
};

/** A condition on a part: it must be there, and keep other constraints, where a part of the same object has a certain value. */
export type PartCondition = {
  __typename?: 'PartCondition';
  /** What the part has to look like while the condition holds. */
  constraints: FieldConstraints;
  /** The input name of the part that decides, beside this one in the same object. */
  part: Scalars['String']['output'];
  /** The values of that part with which the condition holds. Null where any value does. */
  values?: Maybe<Array<Scalars['String']['output']>>;
};

/**
 * A change that a provider has parked until somebody proves it, and the evidence for it. `selfVerify` hands evidence in;
 * that is not yet approval. Open ones are in `User.requirements`, ended ones stay reachable through their change.
 */
export type PendingVerification = {
  __typename?: 'PendingVerification';
  /** The document types that `selfVerify` takes for this. Empty where no evidence can be handed in here. */
  acceptedDocumentTypes: Array<EvidenceDocumentType>;
  /** What has to be verified. Null where we do not understand the provider's entry. */
  action?: Maybe<VerificationAction>;
  /** When the provider parked the change. Null where it does not tell. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when evidence is taken; after evidence the provider decides, however long it takes. Null where the provider names no end. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The field whose new value is parked. Null where we do not understand the provider's entry; it is kept and shown all the same. */
  field?: Maybe<ProfileField>;
  /** Our id of the verification. It never changes, and no other verification ever has it. */
  id: Scalars['ID']['output'];
  /** The provider's own id of the verification, as its pages and support know it. Unique only per user, and only while the verification is open: use `id` to name a verification. */
  reference: Scalars['String']['output'];
  /** How far the verification has come. One that awaits evidence past `expiresAt` is `EXPIRED`, by the clock. */
  status: VerificationStatus;
  /** The update that the parked change belongs to; of origin `PROVIDER` where we did not start it. Null where we do not understand the provider's entry. */
  update?: Maybe<ProfileUpdate>;
  /** The user whose change is parked. Null only where the user can no longer be shown. */
  user?: Maybe<User>;
  /** The parked value in the names of the input (`{"phone":"+639171234567"}`), or the provider's own data where we do not understand the entry. Null where the provider does not show it. */
  verificationData?: Maybe<Scalars['JSONObject']['output']>;
};

/** Where a person was born. A null part is not known. */
export type PlaceOfBirth = {
  __typename?: 'PlaceOfBirth';
  /** City of birth. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country of birth, alpha-2. */
  country?: Maybe<Scalars['String']['output']>;
  /** Postal code of the place of birth. */
  postalCode?: Maybe<Scalars['String']['output']>;
};

/** Where a person was born; replaced whole. */
export type PlaceOfBirthInput = {
  /** City of birth. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country of birth, alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Postal code of the place of birth. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
};

/** An error that has nothing to add to its code. */
export type PlainUserError = UserError & {
  __typename?: 'PlainUserError';
  /** One of the codes whose description names this type. */
  code: UserErrorCode;
  /** The profile field that it is about. Null where it is about no single field. */
  field?: Maybe<ProfileField>;
  /** What is wrong, for people. */
  message: Scalars['String']['output'];
  /** The way to the value inside the input. Null where it is about no single value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A postal address. On output a null part is not known or not used by the provider. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** City or town. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country, alpha-2. */
  country?: Maybe<Scalars['String']['output']>;
  /** First line: street and house number. */
  line1?: Maybe<Scalars['String']['output']>;
  /** Second line: flat, floor or building. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Third line, where the provider has one. */
  line3?: Maybe<Scalars['String']['output']>;
  /** Fourth line, where the provider has one. */
  line4?: Maybe<Scalars['String']['output']>;
  /** Postal or ZIP code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** State, province or region; a two-letter code where the provider wants one (United States). */
  state?: Maybe<Scalars['String']['output']>;
};

/** A postal address. It replaces the current one whole: a part left out is cleared, but one that may not be changed stays. */
export type PostalAddressInput = {
  /** City or town. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country, alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** First line: street and house number. */
  line1?: InputMaybe<Scalars['String']['input']>;
  /** Second line: flat, floor or building. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Third line, where the provider has one. */
  line3?: InputMaybe<Scalars['String']['input']>;
  /** Fourth line, where the provider has one. */
  line4?: InputMaybe<Scalars['String']['input']>;
  /** Postal or ZIP code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or region; a two-letter code where the provider wants one (United States). */
  state?: InputMaybe<Scalars['String']['input']>;
};

/** What an update would do with one value. */
export type PreviewChange = {
  __typename?: 'PreviewChange';
  /** The field that was given. */
  field: ProfileField;
  /** What would happen. */
  outcome: PreviewOutcome;
  /** What would change, in the names of the input and starting with the field's: `["email"]`, or `["documents","0"]` for one item. */
  path: Array<Scalars['String']['output']>;
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

/** What an update would do, or why it would be refused. */
export type PreviewUpdatePayload = {
  __typename?: 'PreviewUpdatePayload';
  /** What would happen to each value that was given. Empty when `userErrors` is not, since an update is accepted whole or not at all; all `NO_CHANGE` beside `NOTHING_TO_CHANGE`. */
  changes: Array<PreviewChange>;
  /** What `updateUser` would answer. Empty where the update would be accepted. */
  userErrors: Array<UserError>;
};

/**
 * What is known of the person or business behind a user: the values in force at the provider, as we last saw
 * them (`User.syncedAt`). Every field may be null: the provider has no such field, holds no value, or does not
 * show it. Where a provider shows nothing back (Payward), the profile is our own copy of what was sent. Texts
 * are as the provider keeps them; countries are brought to alpha-2, phone numbers to E.164 and dates to
 * `YYYY-MM-DD` where that is possible.
 */
export type Profile = {
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /**
   * Address for bills. The value in force: an address that still awaits verification is in
   * `requirements.pendingVerification`.
   */
  billingAddress?: Maybe<PostalAddress>;
  /** Full name given at birth. */
  birthName?: Maybe<Scalars['String']['output']>;
  /** An identifier that your platform computed for the user. */
  clientIdentifier?: Maybe<ClientIdentifier>;
  /** Your own reference for the user, kept at the provider. */
  clientReference?: Maybe<Scalars['String']['output']>;
  /** Country of residence, alpha-2. */
  countryOfResidence?: Maybe<Scalars['String']['output']>;
  /** Country in which the person works, alpha-2. */
  countryOfWork?: Maybe<Scalars['String']['output']>;
  /** Reference of the customer record to which the user belongs. */
  customerReference?: Maybe<Scalars['String']['output']>;
  /** When the terms on personal data were signed, RFC 3339. */
  dataTermsSignedAt?: Maybe<Scalars['String']['output']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: Maybe<Scalars['String']['output']>;
  /** Identity papers and other documents. Images are never shown. Null where the provider shows none. */
  documents?: Maybe<Array<IdentityDocument>>;
  /**
   * E-mail address. The value in force: an address that still awaits verification is in
   * `requirements.pendingVerification`.
   */
  email?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it
   * is closed).
   */
  employmentStatus?: Maybe<Scalars['String']['output']>;
  /** Expected payments in a month, as one of the provider's ranges. */
  expectedMonthlyPayments?: Maybe<Scalars['String']['output']>;
  /** When the FATCA and CRS declaration was confirmed, RFC 3339. */
  fatcaConfirmedAt?: Maybe<Scalars['String']['output']>;
  /** Whether the user declares to be subject to FATCA. */
  fatcaRelevant?: Maybe<Scalars['Boolean']['output']>;
  /** Names of the person's father. */
  father?: Maybe<Parent>;
  /** Given name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /**
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  gender?: Maybe<Scalars['String']['output']>;
  /** Address against which the identity is verified. */
  identityVerificationAddress?: Maybe<PostalAddress>;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** Job title, free text. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Family name before marriage. */
  maidenName?: Maybe<Scalars['String']['output']>;
  /** Address for letters, where it is not the residential or registered one. */
  mailingAddress?: Maybe<PostalAddress>;
  /**
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free data kept with the user at the provider, a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2 and what the provider adds to it). An empty list means
   * that none is on file, null that none is known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Mobile phone number, E.164 (`+639171234567`). The value in force: a number that still awaits verification
   * is in `requirements.pendingVerification`. A number that cannot be brought into E.164 is as the provider
   * wrote it.
   */
  phone?: Maybe<Scalars['String']['output']>;
  /** City, country and postal code of birth. */
  placeOfBirth?: Maybe<PlaceOfBirth>;
  /** Whether the person declares to be politically exposed. */
  politicallyExposed?: Maybe<Scalars['Boolean']['output']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: Maybe<Scalars['String']['output']>;
  /** What the account is for. */
  purposeOfAccount?: Maybe<Scalars['String']['output']>;
  /**
   * Home address of a person, registered address of a business. The value in force: an address that still
   * awaits verification is in `requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, such as cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * it where it is closed).
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of the money, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Numbers show their last four characters unless the viewer has `users:pii`
   * and we still hold them. Null where the provider shows none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  userScope?: Maybe<Scalars['String']['output']>;
};

/**
 * New values for a profile. A field left out stays as it is. `null` clears a field where
 * `constraints.clearable` says so and is `INVALID_VALUE` elsewhere. Objects and lists are replaced whole.
 * Texts are trimmed and brought to Unicode NFC; an empty text is `INVALID_VALUE`. Nothing here fails by type
 * beyond integers, booleans and `metadata`: every other bad value is an entry in `userErrors`, all of them at
 * once.
 */
export type ProfileChangesInput = {
  /** Reference of the agent who serves the user. */
  agentReference?: InputMaybe<Scalars['String']['input']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  annualIncomeRange?: InputMaybe<Scalars['String']['input']>;
  /**
   * People who own, control or sign for the business. Replaced whole, each matched to the current one by
   * `reference`, else by position; parts left out of one are kept. A list shorter than the current one needs
   * `expectedVersion`. The provider is read right before: where its list is no longer the one known here, the update
   * is refused with `VERSION_CONFLICT`.
   */
  associates?: InputMaybe<Array<InputMaybe<AssociateInput>>>;
  /** Address for bills. Replaced whole: a line left out is cleared. */
  billingAddress?: InputMaybe<PostalAddressInput>;
  /** Full name given at birth. */
  birthName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Legal form or kind of business, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists it where it is closed).
   */
  businessType?: InputMaybe<Scalars['String']['input']>;
  /** An identifier that your platform computed for the user. Replaced whole: a part left out is cleared. */
  clientIdentifier?: InputMaybe<ClientIdentifierInput>;
  /** Your own reference for the user, kept at the provider. */
  clientReference?: InputMaybe<Scalars['String']['input']>;
  /** Country of residence, alpha-2. */
  countryOfResidence?: InputMaybe<Scalars['String']['input']>;
  /** Country in which the person works, alpha-2. */
  countryOfWork?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the customer record to which the user belongs. */
  customerReference?: InputMaybe<Scalars['String']['input']>;
  /** When the terms on personal data were signed, RFC 3339. */
  dataTermsSignedAt?: InputMaybe<Scalars['String']['input']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: InputMaybe<Scalars['String']['input']>;
  /** What the business does. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * Identity papers and other documents. Each is judged on its own and is one change (`["documents","0"]`). At
   * MatchMove the list is replaced whole: the first is the primary and the second the secondary one, and there can
   * be no more. Machnet and Byzantine keep what they have: a document takes the place of the one of its `type`, one
   * that is left out stays, and one that is sent as it is shown is no change. At Machnet an SSN may come here or
   * among `taxIdentifiers`.
   */
  documents?: InputMaybe<Array<InputMaybe<IdentityDocumentInput>>>;
  /**
   * E-mail address. After approval of KYC a provider may park it until it is verified, or lock it;
   * `fieldPolicies` tells.
   */
  email?: InputMaybe<Scalars['String']['input']>;
  /**
   * Range of the number of employees, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists it where it is closed).
   */
  employeeCountRange?: InputMaybe<Scalars['String']['input']>;
  /** The person's employer, or own business. Replaced whole: a part left out is cleared. */
  employer?: InputMaybe<EmployerInput>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it
   * is closed).
   */
  employmentStatus?: InputMaybe<Scalars['String']['input']>;
  /** Expected payments in a month, as one of the provider's ranges. */
  expectedMonthlyPayments?: InputMaybe<Scalars['String']['input']>;
  /** When the FATCA and CRS declaration was confirmed, RFC 3339. */
  fatcaConfirmedAt?: InputMaybe<Scalars['String']['input']>;
  /** Whether the user declares to be subject to FATCA. */
  fatcaRelevant?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names of the person's father. Replaced whole: a part left out is cleared. */
  father?: InputMaybe<ParentInput>;
  /** Given name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Date on which the business was formed, `YYYY-MM-DD`. */
  formationDate?: InputMaybe<Scalars['String']['input']>;
  /**
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Address against which the identity is verified. Replaced whole: a line left out is cleared. */
  identityVerificationAddress?: InputMaybe<PostalAddressInput>;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: InputMaybe<Scalars['String']['input']>;
  /** Job title, free text. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /**
   * Preferred language, ISO 639-1. At Payward a language that is not given, or cleared by `null`, becomes the default
   * language of the user's country.
   */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Family name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Registered name of the business. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** Family name before marriage. */
  maidenName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Address for letters, where it is not the residential or registered one. Replaced whole: a line left out is
   * cleared.
   */
  mailingAddress?: InputMaybe<PostalAddressInput>;
  /**
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  maritalStatus?: InputMaybe<Scalars['String']['input']>;
  /** Free data kept with the user at the provider, a JSON object. Replaced whole. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Middle name or names. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Number of transactions expected in a month. */
  monthlyTransactionCount?: InputMaybe<Scalars['Int']['input']>;
  /** Names of the person's mother. Replaced whole: a part left out is cleared. */
  mother?: InputMaybe<ParentInput>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2 and what the provider adds to it). Replaced whole. At a
   * provider that holds one nationality, two are `INVALID_VALUE`.
   */
  nationalities?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  /**
   * Occupation, in the vocabulary of the user's provider (`constraints.allowedValues` lists it where it is
   * closed).
   */
  occupation?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the partner who brought the user. */
  partnerReference?: InputMaybe<Scalars['String']['input']>;
  /** Mobile phone number, E.164 (`+639171234567`). E.164 whatever the provider itself wants. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** City, country and postal code of birth. Replaced whole: a part left out is cleared. */
  placeOfBirth?: InputMaybe<PlaceOfBirthInput>;
  /** Whether the person declares to be politically exposed. */
  politicallyExposed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: InputMaybe<Scalars['String']['input']>;
  /** Web address of a picture of the person: https, at a public host. */
  profilePictureUrl?: InputMaybe<Scalars['String']['input']>;
  /** What the account is for. */
  purposeOfAccount?: InputMaybe<Scalars['String']['input']>;
  /** Home address of a person, registered address of a business. Replaced whole: a line left out is cleared. */
  residentialAddress?: InputMaybe<PostalAddressInput>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: InputMaybe<Scalars['String']['input']>;
  /** Address for deliveries, such as cards. Replaced whole: a line left out is cleared. */
  shippingAddress?: InputMaybe<PostalAddressInput>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * it where it is closed).
   */
  socioprofessionalCategory?: InputMaybe<Scalars['String']['input']>;
  /**
   * Main source of the money, in the vocabulary of the user's provider (`constraints.allowedValues` lists it
   * where it is closed).
   */
  sourceOfFunds?: InputMaybe<Scalars['String']['input']>;
  /**
   * Social security and tax numbers. Replaced whole. Each is judged on its own and is one change
   * (`["taxIdentifiers","0"]`). A masked number is taken for the one that is known; where we no longer have
   * that, a list that changes needs its numbers in full.
   */
  taxIdentifiers?: InputMaybe<Array<InputMaybe<TaxIdentifierInput>>>;
  /** How and when the terms of service were accepted. Replaced whole: a part left out is cleared. */
  termsAcceptance?: InputMaybe<TermsAcceptanceInput>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  title?: InputMaybe<Scalars['String']['input']>;
  /**
   * How often transactions are expected, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists it where it is closed).
   */
  transactionFrequency?: InputMaybe<Scalars['String']['input']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists it where it is closed).
   */
  userScope?: InputMaybe<Scalars['String']['input']>;
  /** Web address of the business, with or without a scheme; not in a private network. */
  website?: InputMaybe<Scalars['String']['input']>;
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
  /** `metadata`: free data kept with the user at the provider, a JSON object. */
  | 'METADATA'
  /** `middleName`: middle name or names. */
  | 'MIDDLE_NAME'
  /** `monthlyTransactionCount`: number of transactions expected in a month. */
  | 'MONTHLY_TRANSACTION_COUNT'
  /** `mother`: names of the person's mother. */
  | 'MOTHER'
  /** `nationalities`: nationalities as country codes (ISO 3166-1 alpha-2 and what the provider adds to it). */
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
  /** `sourceOfFunds`: main source of the money, in the provider's vocabulary. */
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

/**
 * One request to change a user's profile, accepted as a whole: the changes in it may still end differently. It is stored
 * before the provider is called, and is finished whatever happens to the call.
 */
export type ProfileUpdate = {
  __typename?: 'ProfileUpdate';
  /** What it changes: one entry for each field, and one for each document and each tax identifier, which providers judge one by one. */
  changes: Array<ProfileUpdateChange>;
  /** When the last of its changes ended. Null while one is open. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every status that the update has had, oldest first. */
  history: Array<UpdateHistoryEntry>;
  /** Our id of the update. */
  id: Scalars['ID']['output'];
  /** Who started it. */
  origin: UpdateOrigin;
  /** When we accepted it, or, for origin `PROVIDER`, when we found it. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it: the `sub` of the token. Null for origin `PROVIDER`, for the token of an end user, and for updates that an earlier version accepted without an `idempotencyKey`. */
  requestedBy?: Maybe<Scalars['String']['output']>;
  /** How far it has come. It follows from `changes`: while any is open, the earliest of `SUBMITTING`, `AWAITING_VERIFICATION`, `AWAITING_APPROVAL`; when all have ended, what they have in common, or `PARTLY_APPLIED`. */
  status: UpdateStatus;
  /** The user whose profile it changes. Null only where the user can no longer be shown. */
  user?: Maybe<User>;
};

/** The change of one field, or of one item of `documents` or `taxIdentifiers`. */
export type ProfileUpdateChange = {
  __typename?: 'ProfileUpdateChange';
  /** Whether `cancelUpdate` would take it back now: it has not been sent, or it awaits evidence. */
  cancellable: Scalars['Boolean']['output'];
  /** How we know that it was applied. `NONE` until it is. */
  confirmation: ChangeConfirmation;
  /** Why the change did not come about. Null unless the status is `REJECTED`, `EXPIRED`, `CANCELLED` or `FAILED`, and where there is no more to say than the status does. */
  failure?: Maybe<ChangeFailure>;
  /** The field that changes. */
  field: ProfileField;
  /** Our id of the change. */
  id: Scalars['ID']['output'];
  /** What changes, in the names of the input and starting with the field's: `["email"]`, or `["documents","0"]` for one item. */
  path: Array<Scalars['String']['output']>;
  /** The value in force when the change was accepted, in the shape of the input field and masked likewise. Null where there was none, or it is not known. */
  previousValue?: Maybe<Scalars['JSON']['output']>;
  /** The value that was asked for, in the shape of the input field. Identity numbers show their last four characters, images are left out. Null where the field is to be cleared. */
  requestedValue?: Maybe<Scalars['JSON']['output']>;
  /**
   * True where the provider keeps the value in a spelling of its own: `requestedValue` is what was asked for, and the
   * profile shows what the provider made of it (`Weiß` became `WEISS`).
   */
  respelled: Scalars['Boolean']['output'];
  /** How far the change has come. Never `PARTLY_APPLIED`. */
  status: UpdateStatus;
  /** The newer update whose value for the same field took the place of this one, which is then `CANCELLED`. Null otherwise. */
  supersededBy?: Maybe<ProfileUpdate>;
  /** The verification that the provider parked the change for, open or ended. Null where it was not parked. */
  verification?: Maybe<PendingVerification>;
};

/** A page of updates, newest first unless asked for otherwise. */
export type ProfileUpdateConnection = {
  __typename?: 'ProfileUpdateConnection';
  /** The updates of this page. Empty at the end. */
  edges: Array<ProfileUpdateEdge>;
  /** Where this page stands in the whole. */
  pageInfo: PageInfo;
  /** How many updates the list has, over all pages. Null where there are more than 1,000, which are not counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An update in a page. */
export type ProfileUpdateEdge = {
  __typename?: 'ProfileUpdateEdge';
  /** Opaque; pass it as `after` to go on behind this update. */
  cursor: Scalars['String']['output'];
  /** The update. */
  node: ProfileUpdate;
};

/** The providers that hold users. A user belongs to one of them. */
export type Provider =
  /** BVNK, Customers API. */
  | 'BVNK'
  /** Byzantine Prime, Integrator API. Shows back only a part of what it is sent. */
  | 'BYZANTINE'
  /** Machnet, PaaS API. */
  | 'MACHNET'
  /** MatchMove Banking Operating System, Users V2. */
  | 'MATCHMOVE'
  /** Payward Services (Kraken). Shows back nothing of what it is sent. */
  | 'PAYWARD';

/** What a provider can do beyond taking updates. An operation that it lacks answers `OPERATION_UNSUPPORTED`. */
export type ProviderCapability =
  /** The provider shows stored profile values again. Without it, the profile is our own copy of what was sent, and changes are confirmed as `UNVERIFIABLE`. How each field is confirmed is in `FieldPolicy.confirmation`. */
  | 'READS_BACK'
  /** Parked changes are released by handing in evidence with `selfVerify`. */
  | 'SELF_VERIFY'
  /** An operator can set the KYC status with `setUserStatus`. */
  | 'SET_USER_STATUS'
  /** Completed information is handed in for review with `submitKyc`. */
  | 'SUBMIT_KYC';

/** A provider as it runs in this deployment, and what it can do. */
export type ProviderInfo = {
  __typename?: 'ProviderInfo';
  /** What the provider can do beyond taking updates, in the order of the enum. Empty where it can do nothing more. */
  capabilities: Array<ProviderCapability>;
  /** Whether the provider can be used here. Where it is false, mutations on its users answer `PROVIDER_DISABLED`. */
  enabled: Scalars['Boolean']['output'];
  /** Whether calls go to the provider itself or to a simulator. */
  mode: ProviderMode;
  /** The provider. */
  provider: Provider;
  /**
   * Whether `capabilities` holds `READS_BACK`.
   * @deprecated Use `capabilities`.
   */
  readsBack: Scalars['Boolean']['output'];
  /**
   * Whether `capabilities` holds `SELF_VERIFY`.
   * @deprecated Use `capabilities`.
   */
  selfVerify: Scalars['Boolean']['output'];
  /**
   * Whether `capabilities` holds `SET_USER_STATUS`.
   * @deprecated Use `capabilities`.
   */
  setUserStatus: Scalars['Boolean']['output'];
};

/** What answers a provider's calls. */
export type ProviderMode =
  /** The address that was configured for the provider. Also the mode of a provider that is switched off. */
  | 'LIVE'
  /** A simulator that this server started. Only outside production. */
  | 'SIMULATED';

/**
 * What a provider keeps about a user beside profile, statuses and requirements, as we last saw it. Nothing of it can be
 * changed here. A null field: the provider has no such thing, or does not show it. Times are RFC 3339 where they can be
 * read, else as the provider wrote them.
 */
export type ProviderRecord = {
  __typename?: 'ProviderRecord';
  /** Number of the account that was issued to the user: its last four characters, the rest masked. Null while there is none. */
  accountNumber?: Maybe<Scalars['String']['output']>;
  /** When the provider created the user. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** What the provider remarked about the documents of the last update that had any (Byzantine). Empty where it said nothing. */
  documentFindings: Array<DocumentFinding>;
  /**
   * What the provider's answer to the last update repeated of fields that it never shows otherwise (Byzantine): an echo of
   * what was sent, and no proof that it is stored. Empty at providers whose reads show all that they keep.
   */
  echoes: Array<EchoedValue>;
  /** Whether the provider counts the e-mail address as verified. MatchMove wants it before KYC can be submitted. */
  emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The user's reference at the licensed institution behind the provider; support of both may ask for it. */
  institutionReference?: Maybe<Scalars['String']['output']>;
  /** Whether the provider counts the mobile phone number as verified. MatchMove wants it before KYC can be submitted. */
  mobileVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The provider's word for how far its assessment of the risk has come. Only for the scope `users:admin`. */
  riskAssessmentStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's word for whether the user was flagged as a risk. Only for the scope `users:admin`. */
  riskFlag?: Maybe<Scalars['String']['output']>;
  /** The provider's score of the risk that the user carries, of a person or a business. Only for the scope `users:admin`. */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** The provider's finer word beside `User.providerStatus`. Its vocabulary is the provider's: show it, do not branch on it. */
  subStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's word for whether the user may transact. */
  transactionStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's finer word beside `transactionStatus`. */
  transactionSubStatus?: Maybe<Scalars['String']['output']>;
  /** When the provider last changed anything of the user. */
  updatedAt?: Maybe<Scalars['String']['output']>;
};

/** The provider said no: `PROVIDER_REJECTED`. */
export type ProviderRejectedError = UserError & {
  __typename?: 'ProviderRejectedError';
  /** Always `PROVIDER_REJECTED`. */
  code: UserErrorCode;
  /** The field that the provider refused. Null where it named none. */
  field?: Maybe<ProfileField>;
  /** What the provider refused, for people. */
  message: Scalars['String']['output'];
  /** The way to the refused value inside the input. Null where the provider named none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The provider's own code. Null where it gave none. */
  providerCode?: Maybe<Scalars['String']['output']>;
};

/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type Query = {
  __typename?: 'Query';
  /**
   * Who did what to a user, and who saw identity numbers in full, newest first. It outlives the erasure of the user. Null
   * where there is no such user, or the viewer may not see it; beside an error: a `first` out of range is `BAD_USER_INPUT`,
   * an `after` that is not of this trail `CURSOR_INVALID`.
   */
  auditTrail?: Maybe<AuditTrailConnection>;
  /** Where the stream of events stands now. Read it first, then read what you want to show, then subscribe to `userUpdateStatus` with it as `after`: nothing is missed. Null only beside an error. */
  eventCursor?: Maybe<Scalars['String']['output']>;
  /** What `updateUser` would do with these changes, or the very errors that it would give. Nothing is stored, nothing is sent. */
  previewUpdate?: Maybe<PreviewUpdatePayload>;
  /** An update by its id. Null where there is none, or the viewer may not see it. */
  profileUpdate?: Maybe<ProfileUpdate>;
  /** All providers, in the order of `Provider`: which run here, and what each can do. Null only beside an error. */
  providers?: Maybe<Array<ProviderInfo>>;
  /** The updates of all users that the viewer may see: the back office's list. Null only beside an error: a `first` out of range is `BAD_USER_INPUT`, an `after` that is not ours `CURSOR_INVALID`. */
  updates?: Maybe<ProfileUpdateConnection>;
  /** A user by our id. Null where there is none, or the viewer may not see it. */
  user?: Maybe<User>;
  /** A user by the provider's own id. Null where none was linked, or the viewer may not see it. */
  userByProviderReference?: Maybe<User>;
  /**
   * The users that the viewer may see, those first who were linked last: the back office's list. `findUsers` looks for one by
   * e-mail or phone. Null only beside an error: a `first` out of range is `BAD_USER_INPUT`, an `after` that is not ours
   * `CURSOR_INVALID`.
   */
  users?: Maybe<UserConnection>;
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type QueryPreviewUpdateArgs = {
  changes: ProfileChangesInput;
  userId: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type QueryProfileUpdateArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type QueryUpdatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UpdateFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UpdateOrder>;
  provider?: InputMaybe<Provider>;
  status?: InputMaybe<Array<UpdateStatus>>;
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type QueryUserByProviderReferenceArgs = {
  provider: Provider;
  providerUserId: Scalars['String']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty an answer: null without an error means that there is no such thing, that the personal data of its user
 * was erased, or that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. What a caller can put right in an input is in `userErrors` instead.
 */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Too many calls: `RATE_LIMITED`. */
export type RateLimitedError = UserError & {
  __typename?: 'RateLimitedError';
  /** Always `RATE_LIMITED`. */
  code: UserErrorCode;
  /** Null: it is about no field. */
  field?: Maybe<ProfileField>;
  /** That there were too many calls, for people. */
  message: Scalars['String']['output'];
  /** Null: it is about no value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Seconds to wait before the next try. Null where it is not known. */
  retryAfter?: Maybe<Scalars['Int']['output']>;
  /**
   * The same as `retryAfter`.
   * @deprecated Use `retryAfter`.
   */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
};

/** The answer of `refreshUser`. */
export type RefreshUserPayload = {
  __typename?: 'RefreshUserPayload';
  /** The user as it is now; with its older `syncedAt` where the provider could not be read. Null where there is no such user. */
  user?: Maybe<User>;
  /** Why the provider's state could not be read. Empty on success. */
  userErrors: Array<UserError>;
};

/** A step that somebody has to take before the provider goes on. */
export type RequiredAction = {
  __typename?: 'RequiredAction';
  /** Until when. Where the provider names a day alone, its first moment in UTC. Null where there is no deadline, and where the provider's text is no moment that we can read. */
  deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's own text for `deadline`, also where we cannot read it. Null where there is no deadline. */
  deadlineText?: Maybe<Scalars['String']['output']>;
  /** The provider's own word for the step, also where `type` is `OTHER`. Null where the step follows from the user's state and the provider has no word for it. */
  providerType?: Maybe<Scalars['String']['output']>;
  /** Why the provider wants it, in the provider's codes. Empty where it gives no reason. */
  reasons: Array<Scalars['String']['output']>;
  /** The step in our words. */
  type: RequiredActionType;
  /** Where the user takes the step; given for `HOSTED_VERIFICATION`. Null where there is no such page, or its address is not https at a public host. */
  url?: Maybe<Scalars['String']['output']>;
};

/** The kinds of step that a provider may ask for. */
export type RequiredActionType =
  /** Prove a new billing address: `selfVerify`. */
  | 'BILLING_ADDRESS_VERIFICATION'
  /** Hand in a document: `updateUser` with `documents`. */
  | 'DOCUMENT_UPLOAD'
  /** Prove that a new e-mail address is the user's: `selfVerify`. */
  | 'EMAIL_VERIFICATION'
  /** Go through the provider's own page at `url`. */
  | 'HOSTED_VERIFICATION'
  /** Have the identity verified, in the way that the provider describes. */
  | 'IDENTITY_VERIFICATION'
  /** Prove that a new phone number is the user's: `selfVerify`. */
  | 'MOBILE_VERIFICATION'
  /** A step that we do not know; the provider's word is in `providerType`. Where the provider waits for the user without naming anything, that is its word for the status. */
  | 'OTHER'
  /** Give missing information: `updateUser`. */
  | 'PROVIDE_DETAILS'
  /** Prove a new residential address: `selfVerify`. */
  | 'RESIDENTIAL_ADDRESS_VERIFICATION'
  /** Hand the completed information in for review: `submitKyc`. */
  | 'SUBMIT_KYC'
  /** Nothing to do: the provider is busy. */
  | 'WAIT';

/** A piece of information that the provider lacks. */
export type RequiredAttribute = {
  __typename?: 'RequiredAttribute';
  /** The profile field that gives it. Null where the provider's word matches none of ours. */
  field?: Maybe<ProfileField>;
  /** The provider's own word for it. Null where the provider asks without naming it. */
  name?: Maybe<Scalars['String']['output']>;
};

/** What the provider still wants from the user, and the changes that wait for verification. */
export type Requirements = {
  __typename?: 'Requirements';
  /** What will be missing later, and may be handed in already. */
  eventuallyDue: DueRequirements;
  /** What is missing now; without it the user or a change gets no further. */
  immediatelyDue: DueRequirements;
  /** Verifications that are open, oldest first. Those that have ended are reached through the change that they belong to. */
  pendingVerification: Array<PendingVerification>;
};

/** The answer of `retryUpdate`. */
export type RetryUpdatePayload = {
  __typename?: 'RetryUpdatePayload';
  /** The update as it is now. Null where there is no such update. */
  update?: Maybe<ProfileUpdate>;
  /** Why nothing was tried. Empty on success. */
  userErrors: Array<UserError>;
};

/** What a text about a broken rule needs. Each value is null where the rule has none; the description of each rule names its own. */
export type RuleParameters = {
  __typename?: 'RuleParameters';
  /** The values that are taken; of `REQUIRED`, the values of the part in `parts` beside which the value must be there. */
  allowedValues?: Maybe<Array<Scalars['String']['output']>>;
  /** Other fields that are needed. */
  fields?: Maybe<Array<ProfileField>>;
  /** The kind of value that is expected. */
  kind?: Maybe<FieldKind>;
  /** The greatest or least number that the rule allows: characters, items, or the year. */
  limit?: Maybe<Scalars['Int']['output']>;
  /** Parts beside the value that the rule is about, by their names in the input. */
  parts?: Maybe<Array<Scalars['String']['output']>>;
  /** The regular expression that the value has to match. */
  pattern?: Maybe<Scalars['String']['output']>;
};

/** Evidence for a change that a provider has parked. */
export type SelfVerifyInput = {
  /** Where the user gave the evidence. */
  authenticationData?: InputMaybe<AuthenticationDataInput>;
  /** The date on which the document was issued, `YYYY-MM-DD`, from the year 1900 to today, wherever that day has come first. Left out, none is sent. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** Your own id of the document, 1 to 200 characters; needed, else `EVIDENCE_INVALID`. It stays the same however often the evidence is sent to the provider. */
  documentId?: InputMaybe<Scalars['String']['input']>;
  /** What kind of document proves the change; one of the verification's `acceptedDocumentTypes`, else `EVIDENCE_INVALID`. */
  documentType: EvidenceDocumentType;
  /** How the evidence was given. */
  mode?: VerificationMode;
  /** The `id` of the `PendingVerification`. Its `reference` is taken too where it names one verification: among those that the viewer may see, one user alone has it open. Otherwise the answer is `VERIFICATION_NOT_FOUND`. */
  verificationId: Scalars['ID']['input'];
};

/** The answer of `selfVerify`. */
export type SelfVerifyPayload = {
  __typename?: 'SelfVerifyPayload';
  /** The update that the parked change belongs to. Null where there is none. */
  update?: Maybe<ProfileUpdate>;
  /** Why the evidence was not taken. Empty on success. */
  userErrors: Array<UserError>;
  /** The verification as it is now; `SUBMITTING_EVIDENCE` where the provider has not answered yet, which is no error. Null where there is no such verification. */
  verification?: Maybe<PendingVerification>;
};

/** A KYC status to set at the provider. */
export type SetUserStatusInput = {
  /** The status to set: `IN_REVIEW`, `APPROVED` or `REJECTED`; any other is `INVALID_VALUE`. */
  kycStatus: KycStatus;
  /** The user whose status to set. */
  userId: Scalars['ID']['input'];
};

/** The answer of `setUserStatus`. */
export type SetUserStatusPayload = {
  __typename?: 'SetUserStatusPayload';
  /** The user as it is now. Null where there is no such user. */
  user?: Maybe<User>;
  /** Why the status was not set. Empty on success. */
  userErrors: Array<UserError>;
};

/** The answer of `submitKyc`. */
export type SubmitKycPayload = {
  __typename?: 'SubmitKycPayload';
  /** The user as it is now. Null where there is no such user. */
  user?: Maybe<User>;
  /** Why the information was not handed in. Empty on success. */
  userErrors: Array<UserError>;
};

/** Live events, over WebSocket, SSE or a router's HTTP callback. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The moves of updates, each once and in the order in which they were committed. With `after`, everything since that
   * cursor comes first and then what happens live, without a gap and without a repeat, on whichever replica. The moves of
   * the last 30 days are kept for that, or of as many as the operator says; `ProfileUpdate.history` stays. The stream ends
   * with an error: `CURSOR_EXPIRED` for a cursor behind which something is no longer kept (read the users again, then
   * start from `eventCursor`), `CURSOR_INVALID` for one that is not ours, `SLOW_CONSUMER` for a client that does not keep
   * up and `TOKEN_EXPIRED` when the token ends; after the last two, come back with your last cursor. Null only beside an
   * error.
   */
  userUpdateStatus?: Maybe<UserUpdateStatusEvent>;
};


/** Live events, over WebSocket, SSE or a router's HTTP callback. */
export type SubscriptionUserUpdateStatusArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A social security or tax number. A null part is not known. */
export type TaxIdentifier = {
  __typename?: 'TaxIdentifier';
  /** Country that issued the number, alpha-2. */
  issuingCountry?: Maybe<Scalars['String']['output']>;
  /**
   * The number: its last four characters, the rest masked, unless the viewer has `users:pii` and we still hold
   * it.
   */
  number?: Maybe<Scalars['String']['output']>;
  /** Kind of number, such as `SSN`, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A social security or tax number. */
export type TaxIdentifierInput = {
  /** Country that issued the number, alpha-2. */
  issuingCountry?: InputMaybe<Scalars['String']['input']>;
  /** The full number. After it was sent we keep only its masked form. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Kind of number, such as `SSN`, in the provider's vocabulary. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** How and when terms of service were accepted. A null part is not known. */
export type TermsAcceptance = {
  __typename?: 'TermsAcceptance';
  /** When they were accepted, RFC 3339. */
  date?: Maybe<Scalars['String']['output']>;
  /** Device on which they were accepted. */
  deviceId?: Maybe<Scalars['String']['output']>;
  /** IP address from which they were accepted. */
  ip?: Maybe<Scalars['String']['output']>;
  /** Which agreement was accepted. */
  serviceAgreement?: Maybe<Scalars['String']['output']>;
  /** Browser or app in which they were accepted. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** How and when terms of service were accepted; replaced whole. */
export type TermsAcceptanceInput = {
  /** When they were accepted, RFC 3339. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** Device on which they were accepted. */
  deviceId?: InputMaybe<Scalars['String']['input']>;
  /** IP address from which they were accepted. */
  ip?: InputMaybe<Scalars['String']['input']>;
  /** Which agreement was accepted. */
  serviceAgreement?: InputMaybe<Scalars['String']['input']>;
  /** Browser or app in which they were accepted. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** What would unlock a field. */
export type Unlock =
  /** Cancel the update that holds it: `cancelUpdate`. */
  | 'CANCEL_UPDATE'
  /** Talk to the provider: it can lift the lock, and this API cannot. */
  | 'CONTACT_PROVIDER'
  /** Nothing: it is never free again. */
  | 'NONE'
  /** Wait: it is free again when what is going on has ended. */
  | 'WAIT';

/** Which updates to list. What is given has to hold all together; what is left out or null narrows nothing. */
export type UpdateFilterInput = {
  /** Changes one of these fields. An empty list gives none. */
  field?: InputMaybe<Array<ProfileField>>;
  /** Is of a user of this provider. */
  provider?: InputMaybe<Provider>;
  /** Was asked for at this moment or later, in RFC 3339; other text is `BAD_USER_INPUT`. */
  requestedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Was asked for before this moment, in RFC 3339; other text is `BAD_USER_INPUT`. */
  requestedBefore?: InputMaybe<Scalars['String']['input']>;
  /** Was asked for by this caller: `ProfileUpdate.requestedBy`. For the token of an end user, none was. */
  requestedBy?: InputMaybe<Scalars['String']['input']>;
  /** Has one of these statuses now. An empty list gives none. */
  status?: InputMaybe<Array<UpdateStatus>>;
  /** Is of this user. One that does not exist, or that the viewer may not see, has none. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A status that an update has had. */
export type UpdateHistoryEntry = {
  __typename?: 'UpdateHistoryEntry';
  /** What led to it, in our words, such as "withdrawn at the provider". Null where there is nothing to add. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it was reached. */
  occurredAt: Scalars['DateTime']['output'];
  /** The status that was reached. */
  status: UpdateStatus;
};

/** A change of the field is at the provider and has not ended: `UPDATE_IN_PROGRESS`. */
export type UpdateInProgressError = UserError & {
  __typename?: 'UpdateInProgressError';
  /** Always `UPDATE_IN_PROGRESS`. */
  code: UserErrorCode;
  /** The field that was sent. Where it shares an object at the provider with others, the open change may be of one of those. Null where the whole user waits. */
  field?: Maybe<ProfileField>;
  /** What the field waits for, for people. */
  message: Scalars['String']['output'];
  /** The way to the field in the input. Null where the whole user waits. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** What makes room: `CANCEL_UPDATE` where `cancelUpdate` on `update` would, else `WAIT`. */
  unlock: Unlock;
  /** The update that is in progress. Null where it cannot be named. */
  update?: Maybe<ProfileUpdate>;
};

/** The order of a list of updates. */
export type UpdateOrder =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first: who has waited longest. */
  | 'OLDEST_FIRST';

/** Who started an update. */
export type UpdateOrigin =
  /** A caller of `updateUser`. */
  | 'CLIENT'
  /** Not we: a pending change that we found at the provider and adopted. */
  | 'PROVIDER';

/**
 * The status of an update, and of each change in it. A final status is corrected to `APPLIED`, with an event, when the
 * provider shows the asked value after all within 30 days; what a client took back is not.
 */
export type UpdateStatus =
  /** Done: in force at the provider, as far as it can be seen (`confirmation`). Final. */
  | 'APPLIED'
  /** The provider has all that it asked for, and it or its bank decides. */
  | 'AWAITING_APPROVAL'
  /** Parked by the provider until evidence is handed in with `selfVerify`. */
  | 'AWAITING_VERIFICATION'
  /** Taken back, superseded, or withdrawn at the provider before evidence. Final, unless a withdrawal is corrected. */
  | 'CANCELLED'
  /** No evidence came in time. Final, unless corrected. */
  | 'EXPIRED'
  /** It could not be brought to the provider, or the provider did not keep what it had taken. Final, unless corrected. */
  | 'FAILED'
  /** Some changes were applied and some were not. An update only. Final, unless corrected. */
  | 'PARTLY_APPLIED'
  /** The provider refused it. Final, unless corrected. */
  | 'REJECTED'
  /** Accepted and stored; on its way to the provider, or the provider's answer was lost. It goes on by itself. */
  | 'SUBMITTING';

/** A change of a user's profile. */
export type UpdateUserInput = {
  /** The new values. */
  changes: ProfileChangesInput;
  /** The `User.version` that you have seen; if the user has moved since, nothing happens and the answer is `VERSION_CONFLICT`. Left out, it is not compared. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your name for this request, unique per caller and user. The same key with the same changes gives the first update as it is now, however often it is sent; with other changes it is `IDEMPOTENCY_KEY_REUSED`. Only accepted updates are remembered. Left out, each request stands for itself. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The user to change. */
  userId: Scalars['ID']['input'];
};

/** The answer of `updateUser`. */
export type UpdateUserPayload = {
  __typename?: 'UpdateUserPayload';
  /** The update, as far as it has come; `SUBMITTING` where the provider has not answered yet, which is no error. Null where nothing was accepted. */
  update?: Maybe<ProfileUpdate>;
  /** The user as it is now. Null where there is no such user. */
  user?: Maybe<User>;
  /** Why nothing was accepted; or, beside a `REJECTED` update, what the provider refused. Empty otherwise. */
  userErrors: Array<UserError>;
};

/**
 * A person or business at one provider, as we last saw it. Everything here is read from our own database and never
 * waits for the provider; `refreshUser` reads the provider again.
 *
 * Other subgraphs should refer to a user by `id`. The second key, `provider providerUserId`, is for those that know
 * the provider's own reference and nothing else: whoever uses it has to list our providers in their own schema, and to
 * follow when one is added.
 */
export type User = {
  __typename?: 'User';
  /** Where to start watching this user without a gap: pass it as `after` to `userUpdateStatus`. */
  eventCursor: Scalars['String']['output'];
  /** What may be changed now, one entry for each `ProfileField` and in its order, from the table that `updateUser` enforces. A form can be built from it alone. */
  fieldPolicies: Array<FieldPolicy>;
  /** Our id of the user. It never changes. */
  id: Scalars['ID']['output'];
  /** How far the provider's check of the user's identity has come. */
  kyc: Kyc;
  /** The values in force: a change that is still pending is not in it. Null only beside an error; a user whose personal data was erased is null as a whole, wherever it is asked for. */
  profile?: Maybe<Profile>;
  /** The provider that holds the user. */
  provider: Provider;
  /** The provider's id of the user's account, where updates are addressed to one (Byzantine). Null elsewhere. */
  providerAccountId?: Maybe<Scalars['String']['output']>;
  /** What else the provider tells about the user: its own times, words and references. */
  providerRecord: ProviderRecord;
  /** The provider's own word for `status`, also where we do not know it. Null where the provider says nothing. */
  providerStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's own id of the user, unique within the provider. */
  providerUserId: Scalars['String']['output'];
  /** What the provider still wants, and what waits for verification. */
  requirements: Requirements;
  /** Whether the user can act at the provider. */
  status: UserStatus;
  /** When we last read the provider's state in full. Null before the first successful read. */
  syncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the user is a person or a business. It decides which type `profile` has. */
  type: UserType;
  /** The user's updates, newest first. Null only beside an error: a `first` out of range is `BAD_USER_INPUT`, an `after` that is not ours `CURSOR_INVALID`. */
  updates?: Maybe<ProfileUpdateConnection>;
  /** Rises by at least one whenever a profile value, a status, a lock or an open change moves, and not for a mere refresh. Pass it as `expectedVersion` to change only what you have seen. */
  version: Scalars['Int']['output'];
};


/**
 * A person or business at one provider, as we last saw it. Everything here is read from our own database and never
 * waits for the provider; `refreshUser` reads the provider again.
 *
 * Other subgraphs should refer to a user by `id`. The second key, `provider providerUserId`, is for those that know
 * the provider's own reference and nothing else: whoever uses it has to list our providers in their own schema, and to
 * follow when one is added.
 */
export type UserUpdatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of users, newest first. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The users of this page. Empty at the end. */
  edges: Array<UserEdge>;
  /** Where this page stands in the whole. */
  pageInfo: PageInfo;
  /** How many users the list has, over all pages. Null where there are more than 1,000, which are not counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Opaque; pass it as `after` to go on behind this user. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/**
 * Something that a caller or the provider has to put right. A mutation gives all that it found at once, in an order that
 * follows the input. `code` decides the concrete type (the description of each code names it); code against `code`,
 * show `message`.
 */
export type UserError = {
  /** What is wrong, for programs. */
  code: UserErrorCode;
  /** The profile field that it is about. Null where it is about no single field. */
  field?: Maybe<ProfileField>;
  /** What is wrong, for people. It holds no personal data and none of the provider's text. */
  message: Scalars['String']['output'];
  /** The way to the value inside the input, from the input's own field down: `["changes","residentialAddress","country"]`; for an argument, its name. Null where it is about no single value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** What is wrong. Each code comes with one concrete type of `UserError`, named at its end. */
export type UserErrorCode =
  /** The document type does not fit the verification, or the provider refused the evidence. `EvidenceInvalidError` */
  | 'EVIDENCE_INVALID'
  /** The provider holds the field and refuses a change, now or ever. `FieldLockedError` */
  | 'FIELD_LOCKED'
  /** The provider has no such field. `PlainUserError` */
  | 'FIELD_UNSUPPORTED'
  /** The idempotency key stands for an accepted update with another input. `PlainUserError` */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value breaks a rule; `constraints` of the field's policy says which. `InvalidValueError` */
  | 'INVALID_VALUE'
  /** Every value equals the one in force or the one pending; no update was made. `PlainUserError` */
  | 'NOTHING_TO_CHANGE'
  /** No change of the update can be taken back any more. `PlainUserError` */
  | 'NOT_CANCELLABLE'
  /** There is no such user or update, or the viewer may not see it. `PlainUserError` */
  | 'NOT_FOUND'
  /** The provider has no such operation: `ProviderInfo.capabilities` lists what it can do. `PlainUserError` */
  | 'OPERATION_UNSUPPORTED'
  /** The provider is switched off in this deployment. `PlainUserError` */
  | 'PROVIDER_DISABLED'
  /** The provider refused the request or a value in it. `ProviderRejectedError` */
  | 'PROVIDER_REJECTED'
  /** The provider could not be reached or failed. Nothing was lost; try again later. `PlainUserError` */
  | 'PROVIDER_UNAVAILABLE'
  /** Too many calls, by the caller or to the provider. `RateLimitedError` */
  | 'RATE_LIMITED'
  /** A change of the field, or of one that shares its object at the provider, is at the provider and has not ended. `UpdateInProgressError` */
  | 'UPDATE_IN_PROGRESS'
  /** Other evidence was already handed in. The same evidence again is no error. `PlainUserError` */
  | 'VERIFICATION_ALREADY_SUBMITTED'
  /** The verification's change was taken back, superseded or withdrawn. `PlainUserError` */
  | 'VERIFICATION_CANCELLED'
  /** No evidence came before the verification's `expiresAt`. `PlainUserError` */
  | 'VERIFICATION_EXPIRED'
  /** There is no such verification, the viewer may not see it, or the provider's `reference` names more than one. `PlainUserError` */
  | 'VERIFICATION_NOT_FOUND'
  /** The user's `version` is not the expected one; nothing was changed. `VersionConflictError` */
  | 'VERSION_CONFLICT';

/** Which users to list. What is given has to hold all together; what is left out or null narrows nothing. */
export type UserFilterInput = {
  /** Whether an update has not ended. */
  hasOpenUpdate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the provider wants something now, by what it listed when it was last read: that may hold a verification which `requirements` shows no more. */
  isDue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has one of these KYC statuses. An empty list gives none. */
  kycStatus?: InputMaybe<Array<KycStatus>>;
  /** Is held by this provider. */
  provider?: InputMaybe<Provider>;
  /** Has one of these statuses. An empty list gives none. */
  status?: InputMaybe<Array<UserStatus>>;
};

/** Whether a user can act at the provider. */
export type UserStatus =
  /** Able to act. */
  | 'ACTIVE'
  /** Ended for good. */
  | 'CLOSED'
  /** Not yet able to act: registered, but not verified or not accepted. */
  | 'PENDING'
  /** Stopped by the provider (suspended, blocked, locked, disabled, inactive); may come back. */
  | 'SUSPENDED'
  /** The provider says something that we do not know; its word is in `providerStatus`. */
  | 'UNKNOWN';

/** What a user is. */
export type UserType =
  /** A company or another legal person; the profile is a `BusinessProfile`. */
  | 'BUSINESS'
  /** A person; the profile is an `IndividualProfile`. */
  | 'INDIVIDUAL';

/** One move of one update, first when it is accepted: everything that one transaction did to it. Or the erasure of a user. */
export type UserUpdateStatusEvent = {
  __typename?: 'UserUpdateStatusEvent';
  /** Opaque: pass the last one you have as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** True for the last event of a user, whose personal data was erased: it belongs to no update, its `status` is `CANCELLED`, and whoever keeps copies has to erase them. A stream of that user alone ends behind it. */
  erased: Scalars['Boolean']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The status of the update before the move. Null at the first event of an update. */
  previousStatus?: Maybe<UpdateStatus>;
  /** The status of the update after the move, then. It may equal `previousStatus` where only a change in it moved. */
  status: UpdateStatus;
  /** The changes of the update that moved, then. Empty where none did. */
  transitions: Array<ChangeTransition>;
  /** The update as it is now, which may be further than this event. Null only where it can no longer be shown. */
  update?: Maybe<ProfileUpdate>;
  /** The user as it is now, which may be further than this event. Null only where it can no longer be shown. */
  user?: Maybe<User>;
  /** Our id of the user, also where the user can no longer be shown. */
  userId: Scalars['ID']['output'];
};

/** A rule that a value can break. */
export type ValueRule =
  /** The value is none of `parameters.allowedValues`. */
  | 'ALLOWED_VALUES'
  /** The text holds characters that are not taken, or none that is visible. */
  | 'CHARACTERS'
  /** The value cannot be cleared. */
  | 'CLEARABLE'
  /** The list is shorter than the current one, which needs `expectedVersion`. */
  | 'EXPECTED_VERSION'
  /** The file is of a type that is not taken, or is not what its type says. */
  | 'FILE_TYPE'
  /** The date is before the year `parameters.limit`. */
  | 'FIRST_YEAR'
  /** The text is no well-formed value of `parameters.kind`: no date, no phone number, no country. */
  | 'FORMAT'
  /** The JSON is no object, too big, too deep, or holds what cannot be kept exactly. */
  | 'JSON'
  /** The reference names no item of this user, or names one twice. */
  | 'KNOWN_REFERENCE'
  /** The list has more items than `parameters.limit`. */
  | 'MAX_ITEMS'
  /** The text has more characters than `parameters.limit`. */
  | 'MAX_LENGTH'
  /** The text has fewer characters than `parameters.limit`. */
  | 'MIN_LENGTH'
  /** The value is empty. Clearing is `null`, where it can be cleared. */
  | 'NOT_EMPTY'
  /** The date is in the future. */
  | 'NOT_IN_FUTURE'
  /** The number is masked and matches no known one: it has to be sent in full. */
  | 'NUMBER_IN_FULL'
  /** An item needs one of `parameters.parts`. */
  | 'ONE_OF_PARTS'
  /** Another item of the same type was sent, and the provider holds one of each. */
  | 'ONE_PER_TYPE'
  /** Another rule: `message` says which. */
  | 'OTHER'
  /** The text does not match `parameters.pattern`; where `parameters.parts` is given, because of what that part is. */
  | 'PATTERN'
  /** The part must be there: always, or beside `parameters.parts` (with one of `parameters.allowedValues`, where given). */
  | 'REQUIRED'
  /** Fields that must come along are neither sent nor known: `parameters.fields`. */
  | 'REQUIRED_WITH'
  /** The value is of another type than `parameters.kind`. */
  | 'TYPE'
  /** The provider has no such part, or no such kind of item. */
  | 'UNSUPPORTED_PART';

/** What a parked change has to prove. */
export type VerificationAction =
  /** That the billing address is the user's. */
  | 'BILLING_ADDRESS_VERIFICATION'
  /** That the e-mail address is the user's. */
  | 'EMAIL_VERIFICATION'
  /** That the phone number is the user's. */
  | 'MOBILE_VERIFICATION'
  /** That the user lives at the residential address. */
  | 'RESIDENTIAL_ADDRESS_VERIFICATION';

/** How evidence is given. */
export type VerificationMode =
  /** You have checked it yourself and name the document that proves it. */
  | 'MANUAL'
  /** The user confirmed it with a one-time password. */
  | 'OTP';

/** How far a verification has come. */
export type VerificationStatus =
  /** The provider's own state shows the new value. Final. */
  | 'APPROVED'
  /** The provider has the evidence, and it or its bank decides. */
  | 'AWAITING_APPROVAL'
  /** Parked: evidence can be handed in with `selfVerify`. */
  | 'AWAITING_EVIDENCE'
  /** Taken back by `cancelUpdate`, superseded by a newer value, or withdrawn at the provider before evidence. Final, unless the update is corrected. */
  | 'CANCELLED'
  /** No evidence came before `expiresAt`. Final, unless the update is corrected. */
  | 'EXPIRED'
  /** The provider dropped the change after evidence was given. Final, unless the update is corrected. */
  | 'REJECTED'
  /** Evidence was taken by us and is on its way to the provider, or the provider's answer was lost; it goes on by itself. */
  | 'SUBMITTING_EVIDENCE';

/** The user has moved since you looked: `VERSION_CONFLICT`. */
export type VersionConflictError = UserError & {
  __typename?: 'VersionConflictError';
  /** Always `VERSION_CONFLICT`. */
  code: UserErrorCode;
  /** The user's `version` now. Read the user again before you repeat the update with it. */
  currentVersion: Scalars['Int']['output'];
  /** Null: it is about the user as a whole. */
  field?: Maybe<ProfileField>;
  /** That the user has changed, for people. */
  message: Scalars['String']['output'];
  /** The way to `expectedVersion` in the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  PendingVerification: PendingVerification;
  ProfileUpdate: ProfileUpdate;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  PendingVerification:
    ( { __typename: 'PendingVerification' }
    & GraphQLRecursivePick<FederationTypes['PendingVerification'], {"id":true}> );
  ProfileUpdate:
    ( { __typename: 'ProfileUpdate' }
    & GraphQLRecursivePick<FederationTypes['ProfileUpdate'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & ( GraphQLRecursivePick<FederationTypes['User'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['User'], {"provider":true,"providerUserId":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Associate: ResolverTypeWrapper<Associate>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AssociateDocument: ResolverTypeWrapper<AssociateDocument>;
  AssociateDocumentInput: AssociateDocumentInput;
  AssociateInput: AssociateInput;
  AssociateVerification: ResolverTypeWrapper<AssociateVerification>;
  AuditAction: AuditAction;
  AuditDevice: ResolverTypeWrapper<AuditDevice>;
  AuditEntry: ResolverTypeWrapper<AuditRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AuditTrailConnection: ResolverTypeWrapper<Omit<AuditTrailConnection, 'edges' | 'pageInfo'> & { edges: Array<ResolversTypes['AuditTrailEdge']>, pageInfo: ResolversTypes['PageInfo'] }>;
  AuditTrailEdge: ResolverTypeWrapper<Omit<AuditTrailEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuthenticationDataInput: AuthenticationDataInput;
  BusinessProfile: ResolverTypeWrapper<BusinessProfileParent>;
  CancelUpdatePayload: ResolverTypeWrapper<CancelUpdatePayloadParent>;
  ChangeConfirmation: ChangeConfirmation;
  ChangeFailure: ResolverTypeWrapper<ChangeFailure>;
  ChangeFailureCode: ChangeFailureCode;
  ChangeTransition: ResolverTypeWrapper<ChangeTransition>;
  ClientIdentifier: ResolverTypeWrapper<ClientIdentifier>;
  ClientIdentifierInput: ClientIdentifierInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentFinding: ResolverTypeWrapper<DocumentFinding>;
  DocumentForm: DocumentForm;
  DocumentPlace: DocumentPlace;
  DueRequirements: ResolverTypeWrapper<DueRequirementsParent>;
  EchoedValue: ResolverTypeWrapper<EchoedValueParent>;
  Employer: ResolverTypeWrapper<Employer>;
  EmployerInput: EmployerInput;
  EraseUserInput: EraseUserInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  EraseUserPayload: ResolverTypeWrapper<EraseUserPayloadParent>;
  EvidenceDocumentType: EvidenceDocumentType;
  EvidenceInvalidError: ResolverTypeWrapper<EvidenceInvalidErrorParent>;
  ExportUserInput: ExportUserInput;
  ExportUserPayload: ResolverTypeWrapper<ExportUserPayloadParent>;
  FieldAccess: FieldAccess;
  FieldConstraints: ResolverTypeWrapper<FieldConstraintsParent>;
  FieldKind: FieldKind;
  FieldLockedError: ResolverTypeWrapper<FieldLockedErrorParent>;
  FieldPolicy: ResolverTypeWrapper<FieldPolicyParent>;
  FieldPolicyPart: ResolverTypeWrapper<FieldPolicyPartParent>;
  FindUsersInput: FindUsersInput;
  FindUsersPayload: ResolverTypeWrapper<FindUsersPayloadParent>;
  IdentityDocument: ResolverTypeWrapper<IdentityDocument>;
  IdentityDocumentInput: IdentityDocumentInput;
  IndividualProfile: ResolverTypeWrapper<IndividualProfileParent>;
  InvalidValueError: ResolverTypeWrapper<InvalidValueErrorParent>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  Kyc: ResolverTypeWrapper<KycParent>;
  KycStatus: KycStatus;
  LinkUserInput: LinkUserInput;
  LinkUserPayload: ResolverTypeWrapper<LinkUserPayloadParent>;
  LockReason: LockReason;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfoParent>;
  Parent: ResolverTypeWrapper<Parent>;
  ParentInput: ParentInput;
  PartCondition: ResolverTypeWrapper<PartConditionParent>;
  PendingVerification: ResolverTypeWrapper<PendingVerificationParent>;
  PlaceOfBirth: ResolverTypeWrapper<PlaceOfBirth>;
  PlaceOfBirthInput: PlaceOfBirthInput;
  PlainUserError: ResolverTypeWrapper<PlainUserErrorParent>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  PreviewChange: ResolverTypeWrapper<PreviewChange>;
  PreviewOutcome: PreviewOutcome;
  PreviewUpdatePayload: ResolverTypeWrapper<PreviewUpdatePayloadParent>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  ProfileChangesInput: ProfileChangesInput;
  ProfileField: ProfileField;
  ProfileUpdate: ResolverTypeWrapper<UpdateRecord>;
  ProfileUpdateChange: ResolverTypeWrapper<ChangeRecord>;
  ProfileUpdateConnection: ResolverTypeWrapper<ProfileUpdateConnectionParent>;
  ProfileUpdateEdge: ResolverTypeWrapper<ProfileUpdateEdgeParent>;
  Provider: Provider;
  ProviderCapability: ProviderCapability;
  ProviderInfo: ResolverTypeWrapper<ProviderInfoParent>;
  ProviderMode: ProviderMode;
  ProviderRecord: ResolverTypeWrapper<ProviderRecordParent>;
  ProviderRejectedError: ResolverTypeWrapper<ProviderRejectedErrorParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimitedError: ResolverTypeWrapper<RateLimitedErrorParent>;
  RefreshUserPayload: ResolverTypeWrapper<RefreshUserPayloadParent>;
  RequiredAction: ResolverTypeWrapper<RequiredActionParent>;
  RequiredActionType: RequiredActionType;
  RequiredAttribute: ResolverTypeWrapper<RequiredAttribute>;
  Requirements: ResolverTypeWrapper<RequirementsParent>;
  RetryUpdatePayload: ResolverTypeWrapper<RetryUpdatePayloadParent>;
  RuleParameters: ResolverTypeWrapper<RuleParametersParent>;
  SelfVerifyInput: SelfVerifyInput;
  SelfVerifyPayload: ResolverTypeWrapper<SelfVerifyPayloadParent>;
  SetUserStatusInput: SetUserStatusInput;
  SetUserStatusPayload: ResolverTypeWrapper<SetUserStatusPayloadParent>;
  SubmitKycPayload: ResolverTypeWrapper<SubmitKycPayloadParent>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxIdentifier: ResolverTypeWrapper<TaxIdentifier>;
  TaxIdentifierInput: TaxIdentifierInput;
  TermsAcceptance: ResolverTypeWrapper<TermsAcceptance>;
  TermsAcceptanceInput: TermsAcceptanceInput;
  Unlock: Unlock;
  UpdateFilterInput: UpdateFilterInput;
  UpdateHistoryEntry: ResolverTypeWrapper<UpdateHistoryEntry>;
  UpdateInProgressError: ResolverTypeWrapper<UpdateInProgressErrorParent>;
  UpdateOrder: UpdateOrder;
  UpdateOrigin: UpdateOrigin;
  UpdateStatus: UpdateStatus;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<UpdateUserPayloadParent>;
  User: ResolverTypeWrapper<UserRecord>;
  UserConnection: ResolverTypeWrapper<UserConnectionParent>;
  UserEdge: ResolverTypeWrapper<UserEdgeParent>;
  UserError: ResolverTypeWrapper<UserErrorParent>;
  UserErrorCode: UserErrorCode;
  UserFilterInput: UserFilterInput;
  UserStatus: UserStatus;
  UserType: UserType;
  UserUpdateStatusEvent: ResolverTypeWrapper<UserUpdateStatusEventParent>;
  ValueRule: ValueRule;
  VerificationAction: VerificationAction;
  VerificationMode: VerificationMode;
  VerificationStatus: VerificationStatus;
  VersionConflictError: ResolverTypeWrapper<VersionConflictErrorParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Associate: Associate;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  AssociateDocument: AssociateDocument;
  AssociateDocumentInput: AssociateDocumentInput;
  AssociateInput: AssociateInput;
  AssociateVerification: AssociateVerification;
  AuditDevice: AuditDevice;
  AuditEntry: AuditRecord;
  Int: Scalars['Int']['output'];
  AuditTrailConnection: Omit<AuditTrailConnection, 'edges' | 'pageInfo'> & { edges: Array<ResolversParentTypes['AuditTrailEdge']>, pageInfo: ResolversParentTypes['PageInfo'] };
  AuditTrailEdge: Omit<AuditTrailEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuthenticationDataInput: AuthenticationDataInput;
  BusinessProfile: BusinessProfileParent;
  CancelUpdatePayload: CancelUpdatePayloadParent;
  ChangeFailure: ChangeFailure;
  ChangeTransition: ChangeTransition;
  ClientIdentifier: ClientIdentifier;
  ClientIdentifierInput: ClientIdentifierInput;
  DateTime: Scalars['DateTime']['output'];
  DocumentFinding: DocumentFinding;
  DueRequirements: DueRequirementsParent;
  EchoedValue: EchoedValueParent;
  Employer: Employer;
  EmployerInput: EmployerInput;
  EraseUserInput: EraseUserInput;
  ID: Scalars['ID']['output'];
  EraseUserPayload: EraseUserPayloadParent;
  EvidenceInvalidError: EvidenceInvalidErrorParent;
  ExportUserInput: ExportUserInput;
  ExportUserPayload: ExportUserPayloadParent;
  FieldConstraints: FieldConstraintsParent;
  FieldLockedError: FieldLockedErrorParent;
  FieldPolicy: FieldPolicyParent;
  FieldPolicyPart: FieldPolicyPartParent;
  FindUsersInput: FindUsersInput;
  FindUsersPayload: FindUsersPayloadParent;
  IdentityDocument: IdentityDocument;
  IdentityDocumentInput: IdentityDocumentInput;
  IndividualProfile: IndividualProfileParent;
  InvalidValueError: InvalidValueErrorParent;
  JSON: Scalars['JSON']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  Kyc: KycParent;
  LinkUserInput: LinkUserInput;
  LinkUserPayload: LinkUserPayloadParent;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfoParent;
  Parent: Parent;
  ParentInput: ParentInput;
  PartCondition: PartConditionParent;
  PendingVerification: PendingVerificationParent;
  PlaceOfBirth: PlaceOfBirth;
  PlaceOfBirthInput: PlaceOfBirthInput;
  PlainUserError: PlainUserErrorParent;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  PreviewChange: PreviewChange;
  PreviewUpdatePayload: PreviewUpdatePayloadParent;
  Profile: ProfileParent;
  ProfileChangesInput: ProfileChangesInput;
  ProfileUpdate: UpdateRecord;
  ProfileUpdateChange: ChangeRecord;
  ProfileUpdateConnection: ProfileUpdateConnectionParent;
  ProfileUpdateEdge: ProfileUpdateEdgeParent;
  ProviderInfo: ProviderInfoParent;
  ProviderRecord: ProviderRecordParent;
  ProviderRejectedError: ProviderRejectedErrorParent;
  Query: Record<PropertyKey, never>;
  RateLimitedError: RateLimitedErrorParent;
  RefreshUserPayload: RefreshUserPayloadParent;
  RequiredAction: RequiredActionParent;
  RequiredAttribute: RequiredAttribute;
  Requirements: RequirementsParent;
  RetryUpdatePayload: RetryUpdatePayloadParent;
  RuleParameters: RuleParametersParent;
  SelfVerifyInput: SelfVerifyInput;
  SelfVerifyPayload: SelfVerifyPayloadParent;
  SetUserStatusInput: SetUserStatusInput;
  SetUserStatusPayload: SetUserStatusPayloadParent;
  SubmitKycPayload: SubmitKycPayloadParent;
  Subscription: Record<PropertyKey, never>;
  TaxIdentifier: TaxIdentifier;
  TaxIdentifierInput: TaxIdentifierInput;
  TermsAcceptance: TermsAcceptance;
  TermsAcceptanceInput: TermsAcceptanceInput;
  UpdateFilterInput: UpdateFilterInput;
  UpdateHistoryEntry: UpdateHistoryEntry;
  UpdateInProgressError: UpdateInProgressErrorParent;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: UpdateUserPayloadParent;
  User: UserRecord;
  UserConnection: UserConnectionParent;
  UserEdge: UserEdgeParent;
  UserError: UserErrorParent;
  UserFilterInput: UserFilterInput;
  UserUpdateStatusEvent: UserUpdateStatusEventParent;
  VersionConflictError: VersionConflictErrorParent;
};

export type AssociateResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Associate'] = ResolversParentTypes['Associate']> = {
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  countryOfBirth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['AssociateDocument']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasControl?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasOwnership?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSigner?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskScore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxIdentifier?: Resolver<Maybe<ResolversTypes['TaxIdentifier']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['AssociateVerification']>, ParentType, ContextType>;
};

export type AssociateDocumentResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AssociateDocument'] = ResolversParentTypes['AssociateDocument']> = {
  issuingCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otherNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssociateVerificationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AssociateVerification'] = ResolversParentTypes['AssociateVerification']> = {
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditDeviceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditDevice'] = ResolversParentTypes['AuditDevice']> = {
  deviceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  os?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['AuditDevice']>, ParentType, ContextType>;
  documentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentType?: Resolver<Maybe<ResolversTypes['EvidenceDocumentType']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditTrailConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditTrailConnection'] = ResolversParentTypes['AuditTrailConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditTrailEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditTrailEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditTrailEdge'] = ResolversParentTypes['AuditTrailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type BusinessProfileResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['BusinessProfile'] = ResolversParentTypes['BusinessProfile']> = {
  agentReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  annualIncomeRange?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  associates?: Resolver<Maybe<Array<ResolversTypes['Associate']>>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  birthName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientIdentifier?: Resolver<Maybe<ResolversTypes['ClientIdentifier']>, ParentType, ContextType>;
  clientReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfResidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfWork?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataTermsSignedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['IdentityDocument']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeCountRange?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Employer']>, ParentType, ContextType>;
  employmentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedMonthlyPayments?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fatcaConfirmedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fatcaRelevant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  father?: Resolver<Maybe<ResolversTypes['Parent']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formationDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identityVerificationAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maidenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  maritalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  middleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  monthlyTransactionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mother?: Resolver<Maybe<ResolversTypes['Parent']>, ParentType, ContextType>;
  nationalities?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  partnerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placeOfBirth?: Resolver<Maybe<ResolversTypes['PlaceOfBirth']>, ParentType, ContextType>;
  politicallyExposed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  preferredName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposeOfAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentialAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  riskScore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salutation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  socioprofessionalCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceOfFunds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxIdentifiers?: Resolver<Maybe<Array<ResolversTypes['TaxIdentifier']>>, ParentType, ContextType>;
  taxResidenceCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  termsAcceptance?: Resolver<Maybe<ResolversTypes['TermsAcceptance']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionFrequency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelUpdatePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CancelUpdatePayload'] = ResolversParentTypes['CancelUpdatePayload']> = {
  update?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeFailureResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ChangeFailure'] = ResolversParentTypes['ChangeFailure']> = {
  code?: Resolver<ResolversTypes['ChangeFailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeTransitionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ChangeTransition'] = ResolversParentTypes['ChangeTransition']> = {
  field?: Resolver<ResolversTypes['ProfileField'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  previousStatus?: Resolver<Maybe<ResolversTypes['UpdateStatus']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UpdateStatus'], ParentType, ContextType>;
};

export type ClientIdentifierResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ClientIdentifier'] = ResolversParentTypes['ClientIdentifier']> = {
  calculatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DocumentFindingResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DocumentFinding'] = ResolversParentTypes['DocumentFinding']> = {
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  providerDocumentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DueRequirementsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DueRequirements'] = ResolversParentTypes['DueRequirements']> = {
  requiredActions?: Resolver<Array<ResolversTypes['RequiredAction']>, ParentType, ContextType>;
  requiredAttributes?: Resolver<Array<ResolversTypes['RequiredAttribute']>, ParentType, ContextType>;
};

export type EchoedValueResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EchoedValue'] = ResolversParentTypes['EchoedValue']> = {
  field?: Resolver<ResolversTypes['ProfileField'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type EmployerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Employer'] = ResolversParentTypes['Employer']> = {
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  businessPurpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedMonthlyRevenue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownEconomicInterestSignedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EraseUserPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EraseUserPayload'] = ResolversParentTypes['EraseUserPayload']> = {
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type EvidenceInvalidErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EvidenceInvalidError'] = ResolversParentTypes['EvidenceInvalidError']> = {
  acceptedDocumentTypes?: Resolver<Array<ResolversTypes['EvidenceDocumentType']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  providerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportUserPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ExportUserPayload'] = ResolversParentTypes['ExportUserPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type FieldConstraintsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FieldConstraints'] = ResolversParentTypes['FieldConstraints']> = {
  allowedValues?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  clearable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxItems?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pattern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FieldLockedErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FieldLockedError'] = ResolversParentTypes['FieldLockedError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LockReason'], ParentType, ContextType>;
  unlock?: Resolver<ResolversTypes['Unlock'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldPolicyResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FieldPolicy'] = ResolversParentTypes['FieldPolicy']> = {
  access?: Resolver<ResolversTypes['FieldAccess'], ParentType, ContextType>;
  blockedBy?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  confirmation?: Resolver<ResolversTypes['ChangeConfirmation'], ParentType, ContextType>;
  constraints?: Resolver<Maybe<ResolversTypes['FieldConstraints']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['ProfileField'], ParentType, ContextType>;
  inputName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  itemKind?: Resolver<Maybe<ResolversTypes['FieldKind']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FieldKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['FieldPolicyPart']>, ParentType, ContextType>;
  pendingValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LockReason']>, ParentType, ContextType>;
  requiredWith?: Resolver<Array<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  unlock?: Resolver<Maybe<ResolversTypes['Unlock']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['VerificationAction']>, ParentType, ContextType>;
};

export type FieldPolicyPartResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FieldPolicyPart'] = ResolversParentTypes['FieldPolicyPart']> = {
  access?: Resolver<ResolversTypes['FieldAccess'], ParentType, ContextType>;
  constraints?: Resolver<Maybe<ResolversTypes['FieldConstraints']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['DocumentForm']>, ParentType, ContextType>;
  inputName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  itemType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FieldKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LockReason']>, ParentType, ContextType>;
  requiredWhere?: Resolver<Maybe<ResolversTypes['PartCondition']>, ParentType, ContextType>;
  unlock?: Resolver<Maybe<ResolversTypes['Unlock']>, ParentType, ContextType>;
};

export type FindUsersPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FindUsersPayload'] = ResolversParentTypes['FindUsersPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  users?: Resolver<Maybe<Array<ResolversTypes['User']>>, ParentType, ContextType>;
};

export type IdentityDocumentResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['IdentityDocument'] = ResolversParentTypes['IdentityDocument']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['DocumentForm']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingAuthority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['DocumentPlace']>, ParentType, ContextType>;
  providerDocumentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndividualProfileResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['IndividualProfile'] = ResolversParentTypes['IndividualProfile']> = {
  agentReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  annualIncomeRange?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  birthName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientIdentifier?: Resolver<Maybe<ResolversTypes['ClientIdentifier']>, ParentType, ContextType>;
  clientReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfResidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfWork?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataTermsSignedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['IdentityDocument']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Employer']>, ParentType, ContextType>;
  employmentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedMonthlyPayments?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fatcaConfirmedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fatcaRelevant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  father?: Resolver<Maybe<ResolversTypes['Parent']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identityVerificationAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maidenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  maritalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  middleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mother?: Resolver<Maybe<ResolversTypes['Parent']>, ParentType, ContextType>;
  nationalities?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partnerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placeOfBirth?: Resolver<Maybe<ResolversTypes['PlaceOfBirth']>, ParentType, ContextType>;
  politicallyExposed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  preferredName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profilePictureUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposeOfAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentialAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  salutation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  socioprofessionalCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceOfFunds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxIdentifiers?: Resolver<Maybe<Array<ResolversTypes['TaxIdentifier']>>, ParentType, ContextType>;
  termsAcceptance?: Resolver<Maybe<ResolversTypes['TermsAcceptance']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidValueErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['InvalidValueError'] = ResolversParentTypes['InvalidValueError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraints?: Resolver<Maybe<ResolversTypes['FieldConstraints']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<ResolversTypes['RuleParameters'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ValueRule'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type KycResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Kyc'] = ResolversParentTypes['Kyc']> = {
  processedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  processedAtText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['KycStatus'], ParentType, ContextType>;
  subStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkUserPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LinkUserPayload'] = ResolversParentTypes['LinkUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelUpdate?: Resolver<Maybe<ResolversTypes['CancelUpdatePayload']>, ParentType, ContextType, RequireFields<MutationCancelUpdateArgs, 'updateId'>>;
  eraseUser?: Resolver<Maybe<ResolversTypes['EraseUserPayload']>, ParentType, ContextType, RequireFields<MutationEraseUserArgs, 'input'>>;
  exportUser?: Resolver<Maybe<ResolversTypes['ExportUserPayload']>, ParentType, ContextType, RequireFields<MutationExportUserArgs, 'input'>>;
  findUsers?: Resolver<Maybe<ResolversTypes['FindUsersPayload']>, ParentType, ContextType, RequireFields<MutationFindUsersArgs, 'input'>>;
  linkUser?: Resolver<Maybe<ResolversTypes['LinkUserPayload']>, ParentType, ContextType, RequireFields<MutationLinkUserArgs, 'input'>>;
  refreshUser?: Resolver<Maybe<ResolversTypes['RefreshUserPayload']>, ParentType, ContextType, RequireFields<MutationRefreshUserArgs, 'userId'>>;
  retryUpdate?: Resolver<Maybe<ResolversTypes['RetryUpdatePayload']>, ParentType, ContextType, RequireFields<MutationRetryUpdateArgs, 'updateId'>>;
  selfVerify?: Resolver<Maybe<ResolversTypes['SelfVerifyPayload']>, ParentType, ContextType, RequireFields<MutationSelfVerifyArgs, 'input'>>;
  setUserStatus?: Resolver<Maybe<ResolversTypes['SetUserStatusPayload']>, ParentType, ContextType, RequireFields<MutationSetUserStatusArgs, 'input'>>;
  submitKyc?: Resolver<Maybe<ResolversTypes['SubmitKycPayload']>, ParentType, ContextType, RequireFields<MutationSubmitKycArgs, 'userId'>>;
  updateUser?: Resolver<Maybe<ResolversTypes['UpdateUserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParentResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Parent'] = ResolversParentTypes['Parent']> = {
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maidenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartConditionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PartCondition'] = ResolversParentTypes['PartCondition']> = {
  constraints?: Resolver<ResolversTypes['FieldConstraints'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PendingVerificationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PendingVerification'] = ResolversParentTypes['PendingVerification'], FederationReferenceType extends FederationReferenceTypes['PendingVerification'] = FederationReferenceTypes['PendingVerification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PendingVerification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedDocumentTypes?: Resolver<Array<ResolversTypes['EvidenceDocumentType']>, ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['VerificationAction']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VerificationStatus'], ParentType, ContextType>;
  update?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  verificationData?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type PlaceOfBirthResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PlaceOfBirth'] = ResolversParentTypes['PlaceOfBirth']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlainUserErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PlainUserError'] = ResolversParentTypes['PlainUserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewChangeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PreviewChange'] = ResolversParentTypes['PreviewChange']> = {
  field?: Resolver<ResolversTypes['ProfileField'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PreviewOutcome'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewUpdatePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PreviewUpdatePayload'] = ResolversParentTypes['PreviewUpdatePayload']> = {
  changes?: Resolver<Array<ResolversTypes['PreviewChange']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  __resolveType: TypeResolveFn<'BusinessProfile' | 'IndividualProfile', ParentType, ContextType>;
};

export type ProfileUpdateResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProfileUpdate'] = ResolversParentTypes['ProfileUpdate'], FederationReferenceType extends FederationReferenceTypes['ProfileUpdate'] = FederationReferenceTypes['ProfileUpdate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProfileUpdate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ProfileUpdateChange']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['UpdateHistoryEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['UpdateOrigin'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UpdateStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ProfileUpdateChangeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProfileUpdateChange'] = ResolversParentTypes['ProfileUpdateChange']> = {
  cancellable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmation?: Resolver<ResolversTypes['ChangeConfirmation'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ChangeFailure']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['ProfileField'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  previousValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  requestedValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  respelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UpdateStatus'], ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['PendingVerification']>, ParentType, ContextType>;
};

export type ProfileUpdateConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProfileUpdateConnection'] = ResolversParentTypes['ProfileUpdateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProfileUpdateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProfileUpdateEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProfileUpdateEdge'] = ResolversParentTypes['ProfileUpdateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProfileUpdate'], ParentType, ContextType>;
};

export type ProviderInfoResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProviderInfo'] = ResolversParentTypes['ProviderInfo']> = {
  capabilities?: Resolver<Array<ResolversTypes['ProviderCapability']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ProviderMode'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  readsBack?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  selfVerify?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  setUserStatus?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProviderRecordResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProviderRecord'] = ResolversParentTypes['ProviderRecord']> = {
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentFindings?: Resolver<Array<ResolversTypes['DocumentFinding']>, ParentType, ContextType>;
  echoes?: Resolver<Array<ResolversTypes['EchoedValue']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  institutionReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobileVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  riskAssessmentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskFlag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskScore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionSubStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProviderRejectedErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProviderRejectedError'] = ResolversParentTypes['ProviderRejectedError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  providerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditTrail?: Resolver<Maybe<ResolversTypes['AuditTrailConnection']>, ParentType, ContextType, RequireFields<QueryAuditTrailArgs, 'first' | 'userId'>>;
  eventCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previewUpdate?: Resolver<Maybe<ResolversTypes['PreviewUpdatePayload']>, ParentType, ContextType, RequireFields<QueryPreviewUpdateArgs, 'changes' | 'userId'>>;
  profileUpdate?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType, RequireFields<QueryProfileUpdateArgs, 'id'>>;
  providers?: Resolver<Maybe<Array<ResolversTypes['ProviderInfo']>>, ParentType, ContextType>;
  updates?: Resolver<Maybe<ResolversTypes['ProfileUpdateConnection']>, ParentType, ContextType, RequireFields<QueryUpdatesArgs, 'first' | 'orderBy'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userByProviderReference?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserByProviderReferenceArgs, 'provider' | 'providerUserId'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
};

export type RateLimitedErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RateLimitedError'] = ResolversParentTypes['RateLimitedError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshUserPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RefreshUserPayload'] = ResolversParentTypes['RefreshUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequiredActionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RequiredAction'] = ResolversParentTypes['RequiredAction']> = {
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadlineText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RequiredActionType'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequiredAttributeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RequiredAttribute'] = ResolversParentTypes['RequiredAttribute']> = {
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequirementsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Requirements'] = ResolversParentTypes['Requirements']> = {
  eventuallyDue?: Resolver<ResolversTypes['DueRequirements'], ParentType, ContextType>;
  immediatelyDue?: Resolver<ResolversTypes['DueRequirements'], ParentType, ContextType>;
  pendingVerification?: Resolver<Array<ResolversTypes['PendingVerification']>, ParentType, ContextType>;
};

export type RetryUpdatePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RetryUpdatePayload'] = ResolversParentTypes['RetryUpdatePayload']> = {
  update?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RuleParametersResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RuleParameters'] = ResolversParentTypes['RuleParameters']> = {
  allowedValues?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['ProfileField']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['FieldKind']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  parts?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  pattern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SelfVerifyPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SelfVerifyPayload'] = ResolversParentTypes['SelfVerifyPayload']> = {
  update?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['PendingVerification']>, ParentType, ContextType>;
};

export type SetUserStatusPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SetUserStatusPayload'] = ResolversParentTypes['SetUserStatusPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubmitKycPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SubmitKycPayload'] = ResolversParentTypes['SubmitKycPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  userUpdateStatus?: SubscriptionResolver<Maybe<ResolversTypes['UserUpdateStatusEvent']>, "userUpdateStatus", ParentType, ContextType, Partial<SubscriptionUserUpdateStatusArgs>>;
};

export type TaxIdentifierResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TaxIdentifier'] = ResolversParentTypes['TaxIdentifier']> = {
  issuingCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TermsAcceptanceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TermsAcceptance'] = ResolversParentTypes['TermsAcceptance']> = {
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceAgreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateHistoryEntryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateHistoryEntry'] = ResolversParentTypes['UpdateHistoryEntry']> = {
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UpdateStatus'], ParentType, ContextType>;
};

export type UpdateInProgressErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateInProgressError'] = ResolversParentTypes['UpdateInProgressError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  unlock?: Resolver<ResolversTypes['Unlock'], ParentType, ContextType>;
  update?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  update?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  eventCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fieldPolicies?: Resolver<Array<ResolversTypes['FieldPolicy']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kyc?: Resolver<ResolversTypes['Kyc'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  providerAccountId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerRecord?: Resolver<ResolversTypes['ProviderRecord'], ParentType, ContextType>;
  providerStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerUserId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['Requirements'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  syncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['UserType'], ParentType, ContextType>;
  updates?: Resolver<Maybe<ResolversTypes['ProfileUpdateConnection']>, ParentType, ContextType, RequireFields<UserUpdatesArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'EvidenceInvalidError' | 'FieldLockedError' | 'InvalidValueError' | 'PlainUserError' | 'ProviderRejectedError' | 'RateLimitedError' | 'UpdateInProgressError' | 'VersionConflictError', ParentType, ContextType>;
};

export type UserUpdateStatusEventResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UserUpdateStatusEvent'] = ResolversParentTypes['UserUpdateStatusEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousStatus?: Resolver<Maybe<ResolversTypes['UpdateStatus']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UpdateStatus'], ParentType, ContextType>;
  transitions?: Resolver<Array<ResolversTypes['ChangeTransition']>, ParentType, ContextType>;
  update?: Resolver<Maybe<ResolversTypes['ProfileUpdate']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VersionConflictErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['VersionConflictError'] = ResolversParentTypes['VersionConflictError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProfileField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphqlContext> = {
  Associate?: AssociateResolvers<ContextType>;
  AssociateDocument?: AssociateDocumentResolvers<ContextType>;
  AssociateVerification?: AssociateVerificationResolvers<ContextType>;
  AuditDevice?: AuditDeviceResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditTrailConnection?: AuditTrailConnectionResolvers<ContextType>;
  AuditTrailEdge?: AuditTrailEdgeResolvers<ContextType>;
  BusinessProfile?: BusinessProfileResolvers<ContextType>;
  CancelUpdatePayload?: CancelUpdatePayloadResolvers<ContextType>;
  ChangeFailure?: ChangeFailureResolvers<ContextType>;
  ChangeTransition?: ChangeTransitionResolvers<ContextType>;
  ClientIdentifier?: ClientIdentifierResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DocumentFinding?: DocumentFindingResolvers<ContextType>;
  DueRequirements?: DueRequirementsResolvers<ContextType>;
  EchoedValue?: EchoedValueResolvers<ContextType>;
  Employer?: EmployerResolvers<ContextType>;
  EraseUserPayload?: EraseUserPayloadResolvers<ContextType>;
  EvidenceInvalidError?: EvidenceInvalidErrorResolvers<ContextType>;
  ExportUserPayload?: ExportUserPayloadResolvers<ContextType>;
  FieldConstraints?: FieldConstraintsResolvers<ContextType>;
  FieldLockedError?: FieldLockedErrorResolvers<ContextType>;
  FieldPolicy?: FieldPolicyResolvers<ContextType>;
  FieldPolicyPart?: FieldPolicyPartResolvers<ContextType>;
  FindUsersPayload?: FindUsersPayloadResolvers<ContextType>;
  IdentityDocument?: IdentityDocumentResolvers<ContextType>;
  IndividualProfile?: IndividualProfileResolvers<ContextType>;
  InvalidValueError?: InvalidValueErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  Kyc?: KycResolvers<ContextType>;
  LinkUserPayload?: LinkUserPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parent?: ParentResolvers<ContextType>;
  PartCondition?: PartConditionResolvers<ContextType>;
  PendingVerification?: PendingVerificationResolvers<ContextType>;
  PlaceOfBirth?: PlaceOfBirthResolvers<ContextType>;
  PlainUserError?: PlainUserErrorResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  PreviewChange?: PreviewChangeResolvers<ContextType>;
  PreviewUpdatePayload?: PreviewUpdatePayloadResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  ProfileUpdate?: ProfileUpdateResolvers<ContextType>;
  ProfileUpdateChange?: ProfileUpdateChangeResolvers<ContextType>;
  ProfileUpdateConnection?: ProfileUpdateConnectionResolvers<ContextType>;
  ProfileUpdateEdge?: ProfileUpdateEdgeResolvers<ContextType>;
  ProviderInfo?: ProviderInfoResolvers<ContextType>;
  ProviderRecord?: ProviderRecordResolvers<ContextType>;
  ProviderRejectedError?: ProviderRejectedErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimitedError?: RateLimitedErrorResolvers<ContextType>;
  RefreshUserPayload?: RefreshUserPayloadResolvers<ContextType>;
  RequiredAction?: RequiredActionResolvers<ContextType>;
  RequiredAttribute?: RequiredAttributeResolvers<ContextType>;
  Requirements?: RequirementsResolvers<ContextType>;
  RetryUpdatePayload?: RetryUpdatePayloadResolvers<ContextType>;
  RuleParameters?: RuleParametersResolvers<ContextType>;
  SelfVerifyPayload?: SelfVerifyPayloadResolvers<ContextType>;
  SetUserStatusPayload?: SetUserStatusPayloadResolvers<ContextType>;
  SubmitKycPayload?: SubmitKycPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxIdentifier?: TaxIdentifierResolvers<ContextType>;
  TermsAcceptance?: TermsAcceptanceResolvers<ContextType>;
  UpdateHistoryEntry?: UpdateHistoryEntryResolvers<ContextType>;
  UpdateInProgressError?: UpdateInProgressErrorResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserUpdateStatusEvent?: UserUpdateStatusEventResolvers<ContextType>;
  VersionConflictError?: VersionConflictErrorResolvers<ContextType>;
};

