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
  /** A moment in time, as RFC 3339 text in UTC with milliseconds: `2025-08-06T11:36:08.000Z`. Where a provider's time cannot be read, the field is null and a second field, such as `deadlineText`, has the provider's text. Times in a profile are `String`. */
  DateTime: { input: string; output: Date; }
  /** Any JSON value. The description of each field says its shape. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object, with any keys and values. Other JSON in an input is `INVALID_VALUE` in `userErrors`. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A person who owns, controls or signs for a business. A part is null where it is not known. */
export type Associate = {
  __typename?: 'Associate';
  /** Home address of the associate. */
  address?: Maybe<PostalAddress>;
  /** Country of birth, alpha-2. */
  countryOfBirth?: Maybe<Scalars['String']['output']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: Maybe<Scalars['String']['output']>;
  /** Identity document of the associate. */
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
  /** The provider's reference of the associate. Null until the provider assigns one. */
  reference?: Maybe<Scalars['String']['output']>;
  /**
   * The provider's risk assessment of the associate, such as `LOW`. Without the scope `users:admin`: null with the error
   * `FORBIDDEN`.
   */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** Tax number of the associate, masked like `Profile.taxIdentifiers`. */
  taxIdentifier?: Maybe<TaxIdentifier>;
  /** Position in the business, such as CEO. */
  title?: Maybe<Scalars['String']['output']>;
  /** The identity verification of the associate at the provider. Null before it begins. */
  verification?: Maybe<AssociateVerification>;
};

/** The identity document of an associate. A part is null where it is not known. */
export type AssociateDocument = {
  __typename?: 'AssociateDocument';
  /** Country that issued the document, alpha-2. */
  issuingCountry?: Maybe<Scalars['String']['output']>;
  /** Number of the document. */
  number?: Maybe<Scalars['String']['output']>;
  /** A second number that the provider stores for the document, if it differs from `number` (BVNK). Null where there is only one number. It cannot be changed with this API, and is removed with the document. */
  otherNumber?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** The identity document of an associate. */
export type AssociateDocumentInput = {
  /** Country that issued the document, alpha-2. */
  issuingCountry?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** A person who owns, controls or signs for a business. An absent part keeps its current value. */
export type AssociateInput = {
  /** Home address of the associate. */
  address?: InputMaybe<PostalAddressInput>;
  /** Country of birth, alpha-2. */
  countryOfBirth?: InputMaybe<Scalars['String']['input']>;
  /** Date of birth, `YYYY-MM-DD`. */
  dateOfBirth?: InputMaybe<Scalars['String']['input']>;
  /** Identity document of the associate. */
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
   * The provider's reference of the associate to change. If absent, the associate is matched by its position in the
   * list.
   */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The risk assessment of the associate, such as `LOW`. Setting it requires the scope `users:admin`. */
  riskScore?: InputMaybe<Scalars['String']['input']>;
  /** Tax number of the associate. */
  taxIdentifier?: InputMaybe<TaxIdentifierInput>;
  /** Position in the business, such as CEO. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The identity verification of an associate. A part is null where it is not known. */
export type AssociateVerification = {
  __typename?: 'AssociateVerification';
  /** The status in the provider's vocabulary, which may grow: show the value, and do not branch on it. */
  status?: Maybe<Scalars['String']['output']>;
  /** The URL of the page on which the associate continues the verification. Null where there is no such page, or where its URL is not https at a public host. */
  url?: Maybe<Scalars['String']['output']>;
};

/** The actions of callers. */
export type AuditAction =
  /** Submitted evidence: `selfVerify`. */
  | 'EVIDENCE_SUBMITTED'
  /** Submitted the information for review: `submitKyc`. */
  | 'KYC_SUBMITTED'
  /** Set the KYC status: `setUserStatus`. */
  | 'STATUS_SET'
  /** Read identity numbers in full, with the scope `users:pii`. One entry for each operation. */
  | 'UNMASKED_READ'
  /** Cancelled an update: `cancelUpdate`. */
  | 'UPDATE_CANCELLED'
  /** Requested an update, and it was accepted: `updateUser`. */
  | 'UPDATE_REQUESTED'
  /** Retried the pending calls of an update: `retryUpdate`. */
  | 'UPDATE_RETRIED'
  /** Erased the user: `eraseUser`. */
  | 'USER_ERASED'
  /** Exported all data about the user: `exportUser`. */
  | 'USER_EXPORTED'
  /** Linked the user, for the first time or again: `linkUser`. */
  | 'USER_LINKED'
  /** Found the user by e-mail address or phone number: `findUsers`. The subject says which of the two. */
  | 'USER_LOOKED_UP'
  /** Requested a read of the user at the provider: `refreshUser`. */
  | 'USER_REFRESHED';

/** A device as a client reported it. */
export type AuditDevice = {
  __typename?: 'AuditDevice';
  /** The id of the device. Null where none was reported. */
  deviceId?: Maybe<Scalars['String']['output']>;
  /** The IP address of the device. Null where none was reported. */
  ip?: Maybe<Scalars['String']['output']>;
  /** The operating system of the device. Null where none was reported. */
  os?: Maybe<Scalars['String']['output']>;
  /** The browser or app on the device. Null where none was reported. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** An action of one caller on one user, or a read of identity numbers in full. Entries are never changed or removed. Their hashes form a chain. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** The action. */
  action: AuditAction;
  /** The caller: the `sub` of the token. Empty for the user's own actions after the user is erased. */
  actor: Scalars['String']['output'];
  /** The device from which the evidence was submitted, as the client reported it. Null where none was reported, and after the user is erased. */
  device?: Maybe<AuditDevice>;
  /** The id of the document that was submitted as evidence. Null for other actions, and after the user is erased. */
  documentId?: Maybe<Scalars['String']['output']>;
  /** The type of the document that was submitted as evidence. Null for other actions, and after the user is erased. */
  documentType?: Maybe<EvidenceDocumentType>;
  /** When the action happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The position of the entry in the user's trail, from 1, without gaps. */
  sequence: Scalars['Int']['output'];
  /** The subject of the action: the id of an update, the reference of a verification, a KYC status, or the kind of contact that the search used. For an action on the whole user, it is the provider. */
  subject: Scalars['String']['output'];
};

/** A page of a user's audit trail, newest first. */
export type AuditTrailConnection = {
  __typename?: 'AuditTrailConnection';
  /** The entries of this page. Empty at the end. */
  edges: Array<AuditTrailEdge>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
};

/** An entry in a page. */
export type AuditTrailEdge = {
  __typename?: 'AuditTrailEdge';
  /** Opaque cursor. To continue after this entry, pass it as `after`. It is valid for this user's trail only. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** The device on which the user gave the evidence. It is sent to the provider and stored in the audit trail. An empty text is `INVALID_VALUE`, except in `userAgent`; any other mistake is `EVIDENCE_INVALID`. */
export type AuthenticationDataInput = {
  /** Your id of the device. */
  deviceId?: InputMaybe<Scalars['String']['input']>;
  /** IP address of the device, IPv4 or IPv6. */
  ip?: InputMaybe<Scalars['String']['input']>;
  /** Operating system of the device. */
  os?: InputMaybe<Scalars['String']['input']>;
  /** Browser or app on the device. An empty text counts as absent. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/**
 * The profile of a business. A field is null where the value is not known. Personal fields, such as `firstName`,
 * describe the person whom the provider's record of the business names (MatchMove's corporate users). At other
 * providers, they are null.
 */
export type BusinessProfile = Profile & {
  __typename?: 'BusinessProfile';
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the annual income, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /** People who own, control or sign for the business. Null where the provider returns none. */
  associates?: Maybe<Array<Associate>>;
  /** Current billing address. A new address that awaits verification is in `User.requirements.pendingVerification`. */
  billingAddress?: Maybe<PostalAddress>;
  /** Full name given at birth. */
  birthName?: Maybe<Scalars['String']['output']>;
  /**
   * Legal form or kind of business, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  businessType?: Maybe<Scalars['String']['output']>;
  /** An identifier that your platform computed for the user. */
  clientIdentifier?: Maybe<ClientIdentifier>;
  /** Your own reference of the user, stored by the provider. */
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
  /** Identity documents and other documents. Images are never returned. Null where the provider returns none. */
  documents?: Maybe<Array<IdentityDocument>>;
  /** Current e-mail address. A new address that awaits verification is in `User.requirements.pendingVerification`. */
  email?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the number of employees, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  employeeCountRange?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  employmentStatus?: Maybe<Scalars['String']['output']>;
  /** Expected payments per month, as one of the provider's ranges. */
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
   * Gender, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  gender?: Maybe<Scalars['String']['output']>;
  /** Address that the identity check uses. */
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
  /** Postal address for letters, if it differs from the residential or registered address. */
  mailingAddress?: Maybe<PostalAddress>;
  /**
   * Marital status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free-form data that the provider stores with the user: a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Expected number of transactions per month. */
  monthlyTransactionCount?: Maybe<Scalars['Int']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). An empty list: the provider
   * has none on file. Null: not known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Current mobile phone number, E.164 (`+639171234567`). A number that cannot be converted to E.164 has the provider's
   * spelling. A new number that awaits verification is in `User.requirements.pendingVerification`.
   */
  phone?: Maybe<Scalars['String']['output']>;
  /** City, country and postal code of birth. */
  placeOfBirth?: Maybe<PlaceOfBirth>;
  /** Whether the person declares to be a politically exposed person (PEP). */
  politicallyExposed?: Maybe<Scalars['Boolean']['output']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: Maybe<Scalars['String']['output']>;
  /** The purpose for which the user has the account. */
  purposeOfAccount?: Maybe<Scalars['String']['output']>;
  /** Registration number of the business, as the provider returns it. It cannot be changed with this API. */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /**
   * Current home address of a person, or registered address of a business. A new address that awaits verification is in
   * `User.requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /**
   * The provider's risk assessment of the business, in the provider's vocabulary. It cannot be changed with this API.
   * Without the scope `users:admin`: null with the error `FORBIDDEN`.
   */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** Salutation, at a provider that stores it separately from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, for example of cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of funds, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Only the last four characters are shown, unless the viewer has the scope
   * `users:pii` and we still have the full number. Null where the provider returns none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** Country in which the business pays taxes, alpha-2, as the provider returns it. It cannot be changed with this API. */
  taxResidenceCountry?: Maybe<Scalars['String']['output']>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * How often transactions are expected, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  transactionFrequency?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity that the provider records for the user, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  userScope?: Maybe<Scalars['String']['output']>;
  /** Web address of the business, in the provider's spelling, with or without a scheme. */
  website?: Maybe<Scalars['String']['output']>;
};

/** The result of `cancelUpdate`. */
export type CancelUpdatePayload = {
  __typename?: 'CancelUpdatePayload';
  /** The current state of the update. Null where the update does not exist. */
  update?: Maybe<ProfileUpdate>;
  /** Why no change was cancelled. Empty on success. */
  userErrors: Array<UserError>;
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

/** Why a change was not applied. */
export type ChangeFailure = {
  __typename?: 'ChangeFailure';
  /** The kind of failure. */
  code: ChangeFailureCode;
  /** An English text for people. It contains no personal data and no text of the provider. */
  message: Scalars['String']['output'];
  /** The provider's own code. Null where the provider gave none or was not involved. */
  providerCode?: Maybe<Scalars['String']['output']>;
  /** Whether a new update with the same value can succeed. */
  retryable: Scalars['Boolean']['output'];
};

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

/** A status change of one `ProfileUpdateChange`. */
export type ChangeTransition = {
  __typename?: 'ChangeTransition';
  /** The field of the change. */
  field: ProfileField;
  /** The path of the change in input names, starting with the field: `["email"]`, or `["documents","0"]` for one item. */
  path: Array<Scalars['String']['output']>;
  /** The status of the change before the event. Null where the change is new. */
  previousStatus?: Maybe<UpdateStatus>;
  /** The status of the change after the event. */
  status: UpdateStatus;
};

/** An identifier that your platform computed for the user. A part is null where it is not known. */
export type ClientIdentifier = {
  __typename?: 'ClientIdentifier';
  /** When the identifier was computed, RFC 3339. */
  calculatedAt?: Maybe<Scalars['String']['output']>;
  /** How the identifier was computed, such as `concat`. */
  type?: Maybe<Scalars['String']['output']>;
  /** The identifier. */
  value?: Maybe<Scalars['String']['output']>;
};

/** An identifier that your platform computed for the user. It is replaced as a whole. */
export type ClientIdentifierInput = {
  /** When the identifier was computed, RFC 3339. */
  calculatedAt?: InputMaybe<Scalars['String']['input']>;
  /** How the identifier was computed, such as `concat`. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The identifier. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** A provider's remarks on one document. The texts are written by the provider for people, and may quote the document. */
export type DocumentFinding = {
  __typename?: 'DocumentFinding';
  /** Reasons why the document was refused. */
  errors: Array<Scalars['String']['output']>;
  /** The provider's id of the document. Null where it gave none. */
  providerDocumentId?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. Null where the provider names none. */
  type?: Maybe<Scalars['String']['output']>;
  /** Remarks on a document that was accepted. */
  warnings: Array<Scalars['String']['output']>;
};

/** The two forms in which a provider may hold a document. */
export type DocumentForm =
  /** An image of the document, which is never returned. Machnet calls it a physical document. */
  | 'IMAGE'
  /** The document's number and data, without an image. Machnet calls it a virtual document. */
  | 'NUMBER';

/** The places of identity documents at a provider that has two. */
export type DocumentPlace =
  /** The primary document. In an update, it is the first item of `documents`. */
  | 'PRIMARY'
  /** The secondary document. In an update, it is the second item of `documents`, or the only item if there is no primary document. */
  | 'SECONDARY';

/** Missing information and required steps. Both lists are empty when nothing is due. */
export type DueRequirements = {
  __typename?: 'DueRequirements';
  /** Steps that the user or a partner must take. */
  requiredActions: Array<RequiredAction>;
  /** Profile information that the provider does not have yet. */
  requiredAttributes: Array<RequiredAttribute>;
};

/** A value that a response of the provider repeated. */
export type EchoedValue = {
  __typename?: 'EchoedValue';
  /** The field that was sent. */
  field: ProfileField;
  /** The repeated value, in input names. Identity numbers are masked except for the last four characters. */
  value?: Maybe<Scalars['JSON']['output']>;
};

/** A person's employer, or own business. A part is null where it is not known. */
export type Employer = {
  __typename?: 'Employer';
  /** Address of the employer. */
  address?: Maybe<PostalAddress>;
  /** The purpose of the business. */
  businessPurpose?: Maybe<Scalars['String']['output']>;
  /** Expected revenue per month: a number as text, in the currency that the provider assumes. */
  expectedMonthlyRevenue?: Maybe<Scalars['String']['output']>;
  /** Industry, as text. */
  industry?: Maybe<Scalars['String']['output']>;
  /** Industry, as a code of the provider. */
  industryCode?: Maybe<Scalars['String']['output']>;
  /** Name of the employer, or the name under which the business trades. */
  name?: Maybe<Scalars['String']['output']>;
  /** When the person signed the declaration to act in their own economic interest, RFC 3339. */
  ownEconomicInterestSignedAt?: Maybe<Scalars['String']['output']>;
  /** Phone number of the employer, E.164. */
  phone?: Maybe<Scalars['String']['output']>;
  /** VAT number of the business: the last four characters, the rest masked. It is in full if the viewer has `users:pii`. */
  vatNumber?: Maybe<Scalars['String']['output']>;
};

/** A person's employer, or own business. It is replaced as a whole. */
export type EmployerInput = {
  /** Address of the employer. */
  address?: InputMaybe<PostalAddressInput>;
  /** The purpose of the business. */
  businessPurpose?: InputMaybe<Scalars['String']['input']>;
  /** Expected revenue per month: a number as text, in the currency that the provider assumes. */
  expectedMonthlyRevenue?: InputMaybe<Scalars['String']['input']>;
  /** Industry, as text. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** Industry, as a code of the provider. */
  industryCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the employer, or the name under which the business trades. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** When the person signed the declaration to act in their own economic interest, RFC 3339. */
  ownEconomicInterestSignedAt?: InputMaybe<Scalars['String']['input']>;
  /** Phone number of the employer, E.164. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** VAT number of the business. */
  vatNumber?: InputMaybe<Scalars['String']['input']>;
};

/** The user to erase. */
export type EraseUserInput = {
  /** The user whose personal data is erased. */
  userId: Scalars['ID']['input'];
};

/** The result of `eraseUser`. */
export type EraseUserPayload = {
  __typename?: 'EraseUserPayload';
  /** When the user was erased. Null with `userErrors`. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the user was not erased. Empty on success. */
  userErrors: Array<UserError>;
  /** Our id of the erased user. Null with `userErrors`. */
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
  /** Shows that the subscriber of a phone number allows the user to use it. For `MOBILE_VERIFICATION`. */
  | 'SUBSCRIBER_AUTHORIZATION_LETTER';

/** The evidence is not accepted: `EVIDENCE_INVALID`. */
export type EvidenceInvalidError = UserError & {
  __typename?: 'EvidenceInvalidError';
  /** The accepted document types. Empty where no evidence can be submitted. */
  acceptedDocumentTypes: Array<EvidenceDocumentType>;
  /** Always `EVIDENCE_INVALID`. */
  code: UserErrorCode;
  /** The field that the evidence is for. Null where it is not known. */
  field?: Maybe<ProfileField>;
  /** What is wrong with the evidence, for people. */
  message: Scalars['String']['output'];
  /** The path of the value in the input. Null where the provider refused the evidence as a whole. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The provider's own code. Null where the evidence was refused before anything was sent, or the provider gave none. */
  providerCode?: Maybe<Scalars['String']['output']>;
};

/** The user to export. */
export type ExportUserInput = {
  /** The user whose data is exported. */
  userId: Scalars['ID']['input'];
};

/** The result of `exportUser`. */
export type ExportUserPayload = {
  __typename?: 'ExportUserPayload';
  /** The document; `docs/back-office.md` lists its parts. Null with `userErrors`. */
  document?: Maybe<Scalars['JSONObject']['output']>;
  /** Why nothing was exported. Empty on success. */
  userErrors: Array<UserError>;
  /** Our id of the user. Null with `userErrors`. */
  userId?: Maybe<Scalars['ID']['output']>;
};

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

/**
 * The rules for a valid value. For a list of texts, the rules for texts apply to each item. For a field with parts, the
 * rules of the parts are in `FieldPolicy.parts`.
 */
export type FieldConstraints = {
  __typename?: 'FieldConstraints';
  /** The valid values, case-sensitive. Null where there is no list of valid values. */
  allowedValues?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether `null` clears the value. If false, `null` is `INVALID_VALUE`. */
  clearable: Scalars['Boolean']['output'];
  /** An example of a valid value, for people. Null where there is none. */
  example?: Maybe<Scalars['String']['output']>;
  /** The maximum of a date (`YYYY-MM-DD`) or a whole number, in the format of the HTML attribute `max`. For a date of birth, it is today in UTC. Null where there is no such limit. */
  max?: Maybe<Scalars['String']['output']>;
  /** The maximum number of items in a list. Null for other kinds, and for a list without such a limit. */
  maxItems?: Maybe<Scalars['Int']['output']>;
  /** The maximum number of characters. Null where there is no such limit. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** The minimum of a date (`YYYY-MM-DD`) or a whole number, in the format of the HTML attribute `min`. Null where there is no such limit. */
  min?: Maybe<Scalars['String']['output']>;
  /** The minimum number of characters. Null where there is no such limit. */
  minLength?: Maybe<Scalars['Int']['output']>;
  /**
   * An ECMAScript regular expression, anchored by `^` and `$`. The value must match it after white space at both ends is
   * removed. It works with the flag `u`, and with the flag `v`, which the HTML attribute `pattern` uses. A value that
   * does not match is refused. A value that matches can still be refused by a rule that no pattern can express, such as
   * a host in a private network. Null where there is no pattern.
   */
  pattern?: Maybe<Scalars['String']['output']>;
  /** Whether a value is required. A required field must have a value if the field is sent. A required part must have a value if its object is sent. */
  required: Scalars['Boolean']['output'];
};

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

/** A field or a part of a field that cannot be changed now: `FIELD_LOCKED`. */
export type FieldLockedError = UserError & {
  __typename?: 'FieldLockedError';
  /** Always `FIELD_LOCKED`. */
  code: UserErrorCode;
  /** The locked field, or the field with the locked part. */
  field?: Maybe<ProfileField>;
  /** Why the field is locked, for people. */
  message: Scalars['String']['output'];
  /** The path of the locked field, or of its locked part. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Why the field or part is locked, for programs. */
  reason: LockReason;
  /** What would unlock the field or part. */
  unlock: Unlock;
};

/**
 * The current rules for one field of a user: whether it can be changed, what a change requires, which values are valid,
 * and how a change is confirmed. `updateUser` enforces the same rules.
 */
export type FieldPolicy = {
  __typename?: 'FieldPolicy';
  /** Whether the field as a whole can be changed now. `parts` has the access to each part. */
  access: FieldAccess;
  /** The update that locks the field. If `unlock` is `CANCEL_UPDATE`, cancelling it unlocks the field. Null unless `reason` is `UPDATE_IN_PROGRESS`. Null also where the update has ended but one of its requests may still take effect. */
  blockedBy?: Maybe<ProfileUpdate>;
  /** How an applied change of this field is confirmed. `NONE` for an unsupported field. */
  confirmation: ChangeConfirmation;
  /** The rules for a valid value. Null when `access` is `UNSUPPORTED`. */
  constraints?: Maybe<FieldConstraints>;
  /** The field. */
  field: ProfileField;
  /** The name of the field in `ProfileChangesInput`. */
  inputName: Scalars['String']['output'];
  /** The kind of input for each item of a list. Null for other kinds. The text rules in `constraints` apply to each item. */
  itemKind?: Maybe<FieldKind>;
  /** The kind of input that a form shows. */
  kind: FieldKind;
  /** The English label of the field. */
  label: Scalars['String']['output'];
  /** A stable key for translations of the label: the input name, such as `firstName`. */
  labelKey: Scalars['String']['output'];
  /** An English sentence for people: why the field cannot be changed, or what a change requires. Null when `access` is `EDITABLE`. */
  message?: Maybe<Scalars['String']['output']>;
  /** Every part of the field, in the order of a form. Where rules differ by the type or form of an item, the entry for all items comes before the entries with `itemType` or `form`. Parts that the viewer may neither see nor set are left out. Empty where the field has no parts, or is unsupported. */
  parts: Array<FieldPolicyPart>;
  /** The requested value of a change that is not final yet, masked in the same way. For a list whose items change separately, it is the list of the pending items. Null where no change is pending. */
  pendingValue?: Maybe<Scalars['JSON']['output']>;
  /** Why the field cannot be changed now. Null unless `access` is `LOCKED`. */
  reason?: Maybe<LockReason>;
  /** Other fields that a change of this field requires. Each must be in the same update or already known. Otherwise the change of this field is `INVALID_VALUE`. Empty where no other field is required. */
  requiredWith: Array<ProfileField>;
  /** What would unlock the field. Null unless `access` is `LOCKED`. */
  unlock?: Maybe<Unlock>;
  /** The current value, in the shape of `ProfileChangesInput` and masked as in `profile`. A value that is sent back unchanged is no change. Null where no value is known. */
  value?: Maybe<Scalars['JSON']['output']>;
  /** The verification that a change requires before it takes effect. Null unless `access` is `REQUIRES_VERIFICATION`. */
  verification?: Maybe<VerificationAction>;
};

/** A part of a field. A change of a locked part is refused with `FIELD_LOCKED`, with the `path` of the part. */
export type FieldPolicyPart = {
  __typename?: 'FieldPolicyPart';
  /** Whether the part can be changed now. */
  access: FieldAccess;
  /** The rules for a valid value of the part. Null when `access` is `UNSUPPORTED`, and for a whole list item without rules. */
  constraints?: Maybe<FieldConstraints>;
  /** The form of the document to which the entry applies: `NUMBER` for a document sent with `number`, `IMAGE` for one sent with `front`. Null where it applies to both forms. */
  form?: Maybe<DocumentForm>;
  /** The last name in `path`: the name of the field in the input object. Null where the part is a whole list item. */
  inputName?: Maybe<Scalars['String']['output']>;
  /** The `type` of the list items to which the entry applies, such as `SSN`. Null where it applies to all items. */
  itemType?: Maybe<Scalars['String']['output']>;
  /** The kind of input that a form shows. The parts of an object follow as separate entries. */
  kind: FieldKind;
  /** The English label of the part. */
  label: Scalars['String']['output'];
  /** A stable key for translations of the label, such as `residentialAddress.country`. */
  labelKey: Scalars['String']['output'];
  /** The path from the field to the part, in input names without list positions: `["country"]`, `["number"]`, `["address","city"]`. Empty where the part is a whole list item. */
  path: Array<Scalars['String']['output']>;
  /** Why the part cannot be changed now. Null unless `access` is `LOCKED`. */
  reason?: Maybe<LockReason>;
  /** The condition under which another part makes this part required, with the rules that then apply. Example: `state` is required when `country` is `US`. Null where there is no such condition, and when `access` is `UNSUPPORTED`. */
  requiredWhere?: Maybe<PartCondition>;
  /** What would unlock the part. Null unless `access` is `LOCKED`. */
  unlock?: Maybe<Unlock>;
};

/** The contact to search for: exactly one of the two fields, else `INVALID_VALUE`. */
export type FindUsersInput = {
  /** A complete e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** A phone number with its country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `findUsers`. */
export type FindUsersPayload = {
  __typename?: 'FindUsersPayload';
  /** Why the search was not performed. Empty on success. */
  userErrors: Array<UserError>;
  /** The users with this contact, newest first, at most 20. Empty if the viewer may see no user with this contact. Null with `userErrors`. */
  users?: Maybe<Array<User>>;
};

/**
 * An identity document or another document that the provider has on file. Its images are never returned. A part is null
 * where it is not known.
 */
export type IdentityDocument = {
  __typename?: 'IdentityDocument';
  /** Description of the document, for types that require one. */
  description?: Maybe<Scalars['String']['output']>;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: Maybe<Scalars['String']['output']>;
  /** Whether this entry is the document's number or its image, at a provider that lists them separately (Machnet: virtual and physical documents). Null at other providers. */
  form?: Maybe<DocumentForm>;
  /** Date of issue, `YYYY-MM-DD`. */
  issuedOn?: Maybe<Scalars['String']['output']>;
  /** Authority that issued the document. */
  issuingAuthority?: Maybe<Scalars['String']['output']>;
  /** Country that issued the document, alpha-2. */
  issuingCountry?: Maybe<Scalars['String']['output']>;
  /** State that issued the document, where states issue it. */
  issuingState?: Maybe<Scalars['String']['output']>;
  /** Number of the document. A tax number is masked like `Profile.taxIdentifiers`. */
  number?: Maybe<Scalars['String']['output']>;
  /** Whether this is the user's primary or secondary document, at a provider that has both (MatchMove). Null at other providers. */
  place?: Maybe<DocumentPlace>;
  /** The provider's id of the stored document. Null where the provider gives none. */
  providerDocumentId?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** An identity document or another document to submit. */
export type IdentityDocumentInput = {
  /** Image or PDF of the back side, as a data URI. The rules of `front` apply. */
  back?: InputMaybe<Scalars['String']['input']>;
  /** Description of the document, for types that require one. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: InputMaybe<Scalars['String']['input']>;
  /**
   * Image or PDF of the front side, as a data URI (`data:image/jpeg;base64,…`). The declared type must be PNG, JPEG, GIF,
   * TIFF, BMP, WebP, HEIC, HEIF or PDF, unless `constraints.pattern` has fewer. Content that begins like HTML, SVG, XML or
   * a script is `INVALID_VALUE`. Other content is not compared with the declared type. The file is never returned, and is
   * stored only until the provider has it.
   */
  front?: InputMaybe<Scalars['String']['input']>;
  /** Date of issue, `YYYY-MM-DD`. */
  issuedOn?: InputMaybe<Scalars['String']['input']>;
  /** Authority that issued the document. */
  issuingAuthority?: InputMaybe<Scalars['String']['input']>;
  /** Country that issued the document, alpha-2. */
  issuingCountry?: InputMaybe<Scalars['String']['input']>;
  /** State that issued the document, where states issue it. */
  issuingState?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** The profile of a person. A field is null where the value is not known. */
export type IndividualProfile = Profile & {
  __typename?: 'IndividualProfile';
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the annual income, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /** Current billing address. A new address that awaits verification is in `User.requirements.pendingVerification`. */
  billingAddress?: Maybe<PostalAddress>;
  /** Full name given at birth. */
  birthName?: Maybe<Scalars['String']['output']>;
  /** An identifier that your platform computed for the user. */
  clientIdentifier?: Maybe<ClientIdentifier>;
  /** Your own reference of the user, stored by the provider. */
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
  /** Identity documents and other documents. Images are never returned. Null where the provider returns none. */
  documents?: Maybe<Array<IdentityDocument>>;
  /** Current e-mail address. A new address that awaits verification is in `User.requirements.pendingVerification`. */
  email?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  employmentStatus?: Maybe<Scalars['String']['output']>;
  /** Expected payments per month, as one of the provider's ranges. */
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
   * Gender, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  gender?: Maybe<Scalars['String']['output']>;
  /** Address that the identity check uses. */
  identityVerificationAddress?: Maybe<PostalAddress>;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** Job title, free text. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /**
   * Preferred language, ISO 639-1. Null where none was set: Payward then uses the default language of the user's
   * country.
   */
  language?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Family name before marriage. */
  maidenName?: Maybe<Scalars['String']['output']>;
  /** Postal address for letters, if it differs from the residential or registered address. */
  mailingAddress?: Maybe<PostalAddress>;
  /**
   * Marital status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free-form data that the provider stores with the user: a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). An empty list: the provider
   * has none on file. Null: not known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * Occupation, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  occupation?: Maybe<Scalars['String']['output']>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Current mobile phone number, E.164 (`+639171234567`). A number that cannot be converted to E.164 has the provider's
   * spelling. A new number that awaits verification is in `User.requirements.pendingVerification`.
   */
  phone?: Maybe<Scalars['String']['output']>;
  /** City, country and postal code of birth. */
  placeOfBirth?: Maybe<PlaceOfBirth>;
  /** Whether the person declares to be a politically exposed person (PEP). */
  politicallyExposed?: Maybe<Scalars['Boolean']['output']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: Maybe<Scalars['String']['output']>;
  /** Web address of a picture of the person. Null also where the provider returns an address that is not https at a public host. */
  profilePictureUrl?: Maybe<Scalars['String']['output']>;
  /** The purpose for which the user has the account. */
  purposeOfAccount?: Maybe<Scalars['String']['output']>;
  /**
   * Current home address of a person, or registered address of a business. A new address that awaits verification is in
   * `User.requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /** Salutation, at a provider that stores it separately from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, for example of cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of funds, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Only the last four characters are shown, unless the viewer has the scope
   * `users:pii` and we still have the full number. Null where the provider returns none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity that the provider records for the user, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  userScope?: Maybe<Scalars['String']['output']>;
};

/** An invalid value: `INVALID_VALUE`. */
export type InvalidValueError = UserError & {
  __typename?: 'InvalidValueError';
  /** Always `INVALID_VALUE`. */
  code: UserErrorCode;
  /** The rules for a valid value. Null where the value is not part of the profile, where the part has no rules, and where the rules depend on the item's type. */
  constraints?: Maybe<FieldConstraints>;
  /** The profile field of the value. Null where the value is not part of the profile. */
  field?: Maybe<ProfileField>;
  /** The rule that the value breaks, for people. It does not repeat the value. */
  message: Scalars['String']['output'];
  /** The parameters of the rule, for a translated text. */
  parameters: RuleParameters;
  /** The path of the value in the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The rule that the value breaks, for programs. Use it to select a translated text. */
  rule: ValueRule;
};

/** The provider's identity check of the user: know your customer (KYC), or know your business (KYB). */
export type Kyc = {
  __typename?: 'Kyc';
  /** When the provider decided. Null before a decision, at providers that do not publish the time, and where the provider's text cannot be read as a time. */
  processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's own text for `processedAt`, readable or not. Null where the provider gives none. */
  processedAtText?: Maybe<Scalars['String']['output']>;
  /** The status in the provider's vocabulary, including values that we do not recognise. At MatchMove: `kyc_status/kyc_sub_status`. Null where the provider gives none. */
  providerStatus?: Maybe<Scalars['String']['output']>;
  /** The status of the check, mapped to our vocabulary. */
  status: KycStatus;
  /** The provider's more detailed status (MatchMove's `kyc_sub_status`). Null where the provider has none. */
  subStatus?: Maybe<Scalars['String']['output']>;
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
  profile?: InputMaybe<ProfileChangesInput>;
  /** The provider where the user is registered. */
  provider: Provider;
  /** The provider's id of the user's account (Byzantine). If absent, and the user has exactly one account, that account is used. Otherwise, and for an empty text, the error is `INVALID_VALUE`. */
  providerAccountId?: InputMaybe<Scalars['String']['input']>;
  /** The provider's own id of the user. At Byzantine, letter case does not count, and `User.providerUserId` is in lower case. */
  providerUserId: Scalars['String']['input'];
  /** The kind of user. If absent, it is read from the provider. A kind that differs from the provider's is `INVALID_VALUE`. */
  type?: InputMaybe<UserType>;
};

/** The result of `linkUser`. */
export type LinkUserPayload = {
  __typename?: 'LinkUserPayload';
  /** The linked user, whether it is new or was linked before. Null with `userErrors`. */
  user?: Maybe<User>;
  /** Why the user was not linked. Empty on success. */
  userErrors: Array<UserError>;
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

/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Cancels those changes of an update that are `cancellable`. The other changes continue. If no change can be cancelled, the error is `NOT_CANCELLABLE`. */
  cancelUpdate?: Maybe<CancelUpdatePayload>;
  /**
   * Erases a user's personal data permanently, by destroying its encryption key. Open updates end as `CANCELLED`,
   * subscriptions to the user end, and the user is null in every query. The audit trail and the provider's own id
   * remain, so that neither `linkUser` nor a late webhook restores the user. Nothing is sent to the provider.
   * Idempotent: a repeated call returns the same result. For service tokens only.
   */
  eraseUser?: Maybe<EraseUserPayload>;
  /**
   * Exports all stored data about a user as one document: the profile, the provider's record, requirements, updates with
   * their values, verifications, requests to the provider, events, webhooks and the audit trail. Identity numbers are
   * masked unless the viewer has `users:pii`. Images are not stored. The export is a mutation because it adds an entry
   * to the audit trail. The document includes this entry. Nothing else changes.
   */
  exportUser?: Maybe<ExportUserPayload>;
  /**
   * Finds users by their current e-mail address or phone number, for operators. Pending values are not searched. Letter
   * case, white space and separators between digits are ignored. The search is a mutation because it adds an entry to
   * the audit trail of each user found, and because contact data must not appear in a URL.
   */
  findUsers?: Maybe<FindUsersPayload>;
  /** Links a user of a provider to this subgraph, and reads the profile. Idempotent: linking the same user again returns the existing one. For service tokens only. */
  linkUser?: Maybe<LinkUserPayload>;
  /** Reads the user at the provider now, and applies the result to our copy. */
  refreshUser?: Maybe<RefreshUserPayload>;
  /**
   * Retries the pending calls of an update immediately after a provider error, instead of at the next scheduled time.
   * For operators. If an earlier attempt may have reached the provider, the provider's state is read before the retry.
   * An update without pending calls does not change, and this is no error.
   */
  retryUpdate?: Maybe<RetryUpdatePayload>;
  /** Submits evidence for a parked change. Evidence is not yet approval: the change is `AWAITING_APPROVAL` until the provider shows the new value. Idempotent: submitting the same evidence again has no further effect and is no error. */
  selfVerify?: Maybe<SelfVerifyPayload>;
  /**
   * Sets the KYC status at the provider. For operators. Only BVNK supports this. At other providers, the error is
   * `OPERATION_UNSUPPORTED`. The request is stored before it is sent. If the provider does not answer in time, the
   * request continues in the background, without an error.
   */
  setUserStatus?: Maybe<SetUserStatusPayload>;
  /**
   * Submits the completed information for review, at a provider that requires this step (Machnet). At other providers,
   * the error is `OPERATION_UNSUPPORTED`. The request is stored before it is sent. If the provider does not answer in
   * time, the request continues in the background, without an error.
   */
  submitKyc?: Maybe<SubmitKycPayload>;
  /** Changes a user's profile. The update is accepted as a whole or not at all. If a field is locked, unsupported or invalid, nothing is stored or sent, and `userErrors` names every such field. The changes of an accepted update can have different outcomes. */
  updateUser?: Maybe<UpdateUserPayload>;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationCancelUpdateArgs = {
  updateId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationEraseUserArgs = {
  input: EraseUserInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationExportUserArgs = {
  input: ExportUserInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationFindUsersArgs = {
  input: FindUsersInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationLinkUserArgs = {
  input: LinkUserInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationRefreshUserArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationRetryUpdateArgs = {
  updateId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationSelfVerifyArgs = {
  input: SelfVerifyInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationSetUserStatusArgs = {
  input: SetUserStatusInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationSubmitKycArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation returns within 10 seconds, even if
 * the provider does not respond. Errors that the caller or the provider can correct are in `userErrors`. A payload is
 * null only together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and
 * `verification` of a payload require `users:read` too.
 */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last item. Null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are items after this page. To get them, pass `endCursor` as `after`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item. Null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** The names of a parent. A part is null where it is not known. */
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

/** The names of a parent. It is replaced as a whole. */
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

/** A condition on a part. When another part of the same object has certain values, the part is required and has other constraints. */
export type PartCondition = {
  __typename?: 'PartCondition';
  /** The rules for a valid value when the condition applies. */
  constraints: FieldConstraints;
  /** The input name of the other part, in the same object. */
  part: Scalars['String']['output'];
  /** The values of the other part for which the condition applies. Null: any value. */
  values?: Maybe<Array<Scalars['String']['output']>>;
};

/**
 * The verification of a parked change: one that the provider has accepted but does not apply before evidence is
 * submitted and approved. `selfVerify` submits the evidence. Open verifications are in `User.requirements`. For ended
 * ones, see `ProfileUpdateChange.verification`.
 */
export type PendingVerification = {
  __typename?: 'PendingVerification';
  /** The document types that `selfVerify` accepts for this verification. Empty where no evidence can be submitted with this API. */
  acceptedDocumentTypes: Array<EvidenceDocumentType>;
  /** What the evidence must prove. Null for an entry of the provider that we do not recognise. */
  action?: Maybe<VerificationAction>;
  /** When the provider parked the change. Null where the provider does not publish the time. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The deadline for evidence. After the evidence is submitted, there is no time limit. Null where the provider sets no deadline. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The field whose new value is parked. Null for an entry of the provider that we do not recognise. */
  field?: Maybe<ProfileField>;
  /** Our id of the verification. It is unique and never changes. */
  id: Scalars['ID']['output'];
  /** The provider's own id of the verification, for its pages and its support. It is unique only within the user, and only while the verification is open. Use `id` instead. */
  reference: Scalars['String']['output'];
  /** The status of the verification. It becomes `EXPIRED` as soon as `expiresAt` passes without evidence. */
  status: VerificationStatus;
  /** The update of the parked change. Its origin is `PROVIDER` if we did not start it. Null for an entry of the provider that we do not recognise. */
  update?: Maybe<ProfileUpdate>;
  /** The user whose change is parked. Null after the user is erased. */
  user?: Maybe<User>;
  /** The parked value in input names (`{"phone":"+639171234567"}`). For an entry that we do not recognise, it is the provider's own data. Null where the provider does not show it. */
  verificationData?: Maybe<Scalars['JSONObject']['output']>;
};

/** Where a person was born. A part is null where it is not known. */
export type PlaceOfBirth = {
  __typename?: 'PlaceOfBirth';
  /** City of birth. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country of birth, alpha-2. */
  country?: Maybe<Scalars['String']['output']>;
  /** Postal code of the place of birth. */
  postalCode?: Maybe<Scalars['String']['output']>;
};

/** Where a person was born. It is replaced as a whole. */
export type PlaceOfBirthInput = {
  /** City of birth. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country of birth, alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Postal code of the place of birth. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
};

/** An error without further data. */
export type PlainUserError = UserError & {
  __typename?: 'PlainUserError';
  /** One of the codes whose description names this type. */
  code: UserErrorCode;
  /** The profile field with the error. Null where the error concerns no single field. */
  field?: Maybe<ProfileField>;
  /** The error message for people. */
  message: Scalars['String']['output'];
  /** The path of the value in the input. Null where the error concerns no single value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A postal address. A part is null where it is not known, or where the provider does not use it. */
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
  /** State, province or region; a two-letter code where the provider requires one (United States). */
  state?: Maybe<Scalars['String']['output']>;
};

/** A postal address. It replaces the current address as a whole: an absent part is cleared, except for a part that is locked. */
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
  /** State, province or region; a two-letter code where the provider requires one (United States). */
  state?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of one value. */
export type PreviewChange = {
  __typename?: 'PreviewChange';
  /** The field of the value. */
  field: ProfileField;
  /** The outcome. */
  outcome: PreviewOutcome;
  /** The path of the change in input names, starting with the field: `["email"]`, or `["documents","0"]` for one item. */
  path: Array<Scalars['String']['output']>;
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

/** The result that `updateUser` would return. */
export type PreviewUpdatePayload = {
  __typename?: 'PreviewUpdatePayload';
  /** The outcome of each value in the input. Empty when there are `userErrors`, because an update is accepted as a whole or not at all. Exception: with the error `NOTHING_TO_CHANGE`, each value has the outcome `NO_CHANGE`. */
  changes: Array<PreviewChange>;
  /** The errors that `updateUser` would return. Empty if the update would be accepted. */
  userErrors: Array<UserError>;
};

/**
 * The profile of a user: the current values at the provider, as of the last read (`User.syncedAt`). A field is null
 * where the provider has no such field, has no value, or does not return it. Values that the provider's reads do not
 * return are our own copy of the values that were sent; at Payward, these are all values. Text has the provider's
 * spelling. Where possible, countries are converted to alpha-2, phone numbers to E.164 and dates to `YYYY-MM-DD`.
 */
export type Profile = {
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the annual income, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /** Current billing address. A new address that awaits verification is in `User.requirements.pendingVerification`. */
  billingAddress?: Maybe<PostalAddress>;
  /** Full name given at birth. */
  birthName?: Maybe<Scalars['String']['output']>;
  /** An identifier that your platform computed for the user. */
  clientIdentifier?: Maybe<ClientIdentifier>;
  /** Your own reference of the user, stored by the provider. */
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
  /** Identity documents and other documents. Images are never returned. Null where the provider returns none. */
  documents?: Maybe<Array<IdentityDocument>>;
  /** Current e-mail address. A new address that awaits verification is in `User.requirements.pendingVerification`. */
  email?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  employmentStatus?: Maybe<Scalars['String']['output']>;
  /** Expected payments per month, as one of the provider's ranges. */
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
   * Gender, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  gender?: Maybe<Scalars['String']['output']>;
  /** Address that the identity check uses. */
  identityVerificationAddress?: Maybe<PostalAddress>;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** Job title, free text. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Family name before marriage. */
  maidenName?: Maybe<Scalars['String']['output']>;
  /** Postal address for letters, if it differs from the residential or registered address. */
  mailingAddress?: Maybe<PostalAddress>;
  /**
   * Marital status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free-form data that the provider stores with the user: a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). An empty list: the provider
   * has none on file. Null: not known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Current mobile phone number, E.164 (`+639171234567`). A number that cannot be converted to E.164 has the provider's
   * spelling. A new number that awaits verification is in `User.requirements.pendingVerification`.
   */
  phone?: Maybe<Scalars['String']['output']>;
  /** City, country and postal code of birth. */
  placeOfBirth?: Maybe<PlaceOfBirth>;
  /** Whether the person declares to be a politically exposed person (PEP). */
  politicallyExposed?: Maybe<Scalars['Boolean']['output']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: Maybe<Scalars['String']['output']>;
  /** The purpose for which the user has the account. */
  purposeOfAccount?: Maybe<Scalars['String']['output']>;
  /**
   * Current home address of a person, or registered address of a business. A new address that awaits verification is in
   * `User.requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /** Salutation, at a provider that stores it separately from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, for example of cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of funds, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Only the last four characters are shown, unless the viewer has the scope
   * `users:pii` and we still have the full number. Null where the provider returns none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity that the provider records for the user, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  userScope?: Maybe<Scalars['String']['output']>;
};

/**
 * New values for a profile. An absent field does not change. `null` clears a field if
 * `FieldPolicy.constraints.clearable` is true, and is `INVALID_VALUE` otherwise. Objects and lists are replaced as a
 * whole, unless the field says otherwise. Text is trimmed and normalised to Unicode NFC. An empty text is
 * `INVALID_VALUE`. A value of a wrong GraphQL type fails the request with `BAD_USER_INPUT`. Every other invalid value is
 * an entry in `userErrors`, and all entries are returned at once.
 */
export type ProfileChangesInput = {
  /** Reference of the agent who serves the user. */
  agentReference?: InputMaybe<Scalars['String']['input']>;
  /**
   * Range of the annual income, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  annualIncomeRange?: InputMaybe<Scalars['String']['input']>;
  /**
   * People who own, control or sign for the business. The list is replaced as a whole. Each item is matched to a current
   * item by `reference`, or by position if it has none. The absent parts of an item keep their current values. A list
   * that is shorter than the current one requires `expectedVersion`. The provider is read right before the change. If
   * its list differs from our copy, the change is refused with `VERSION_CONFLICT`.
   */
  associates?: InputMaybe<Array<InputMaybe<AssociateInput>>>;
  /** Billing address. It is replaced as a whole: an absent line is cleared. */
  billingAddress?: InputMaybe<PostalAddressInput>;
  /** Full name given at birth. */
  birthName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Legal form or kind of business, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  businessType?: InputMaybe<Scalars['String']['input']>;
  /** An identifier that your platform computed for the user. It is replaced as a whole: an absent part is cleared. */
  clientIdentifier?: InputMaybe<ClientIdentifierInput>;
  /** Your own reference of the user, stored by the provider. */
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
   * Identity documents and other documents. The provider decides on each item separately, so each item is one change
   * with its own `path` (`["documents","0"]`). MatchMove replaces the list as a whole. It has at most two items: the
   * primary document, then the secondary one. Machnet and Byzantine do not replace the list. There, an item replaces the
   * document of the same `type`, a document that is not in the list stays, and an item that is sent back unchanged is no
   * change. At Machnet, an SSN can be an item of this list or of `taxIdentifiers`.
   */
  documents?: InputMaybe<Array<InputMaybe<IdentityDocumentInput>>>;
  /**
   * E-mail address. After KYC approval, a provider can park a change until it is verified, or lock the field; see
   * `User.fieldPolicies`.
   */
  email?: InputMaybe<Scalars['String']['input']>;
  /**
   * Range of the number of employees, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  employeeCountRange?: InputMaybe<Scalars['String']['input']>;
  /** The person's employer, or own business. It is replaced as a whole: an absent part is cleared. */
  employer?: InputMaybe<EmployerInput>;
  /**
   * Employment status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  employmentStatus?: InputMaybe<Scalars['String']['input']>;
  /** Expected payments per month, as one of the provider's ranges. */
  expectedMonthlyPayments?: InputMaybe<Scalars['String']['input']>;
  /** When the FATCA and CRS declaration was confirmed, RFC 3339. */
  fatcaConfirmedAt?: InputMaybe<Scalars['String']['input']>;
  /** Whether the user declares to be subject to FATCA. */
  fatcaRelevant?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names of the person's father. It is replaced as a whole: an absent part is cleared. */
  father?: InputMaybe<ParentInput>;
  /** Given name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Date on which the business was formed, `YYYY-MM-DD`. */
  formationDate?: InputMaybe<Scalars['String']['input']>;
  /**
   * Gender, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Address that the identity check uses. It is replaced as a whole: an absent line is cleared. */
  identityVerificationAddress?: InputMaybe<PostalAddressInput>;
  /** IP address from which the user acts, IPv4 or IPv6. */
  ipAddress?: InputMaybe<Scalars['String']['input']>;
  /** Job title, free text. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /**
   * Preferred language, ISO 639-1. At Payward, a language that was never set or is cleared by `null` becomes the default
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
   * Postal address for letters, if it differs from the residential or registered address. It is replaced as a whole: an
   * absent line is cleared.
   */
  mailingAddress?: InputMaybe<PostalAddressInput>;
  /**
   * Marital status, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues`
   * lists them.
   */
  maritalStatus?: InputMaybe<Scalars['String']['input']>;
  /** Free-form data that the provider stores with the user: a JSON object. It is replaced as a whole. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Middle name or names. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Expected number of transactions per month. */
  monthlyTransactionCount?: InputMaybe<Scalars['Int']['input']>;
  /** Names of the person's mother. It is replaced as a whole: an absent part is cleared. */
  mother?: InputMaybe<ParentInput>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). The list is replaced as a
   * whole. At a provider that stores only one nationality, two are `INVALID_VALUE`.
   */
  nationalities?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  /**
   * Occupation, in the provider's vocabulary. Where the values are fixed, `FieldPolicy.constraints.allowedValues` lists
   * them.
   */
  occupation?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the partner who brought the user. */
  partnerReference?: InputMaybe<Scalars['String']['input']>;
  /** Mobile phone number, E.164 (`+639171234567`), at every provider. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** City, country and postal code of birth. It is replaced as a whole: an absent part is cleared. */
  placeOfBirth?: InputMaybe<PlaceOfBirthInput>;
  /** Whether the person declares to be a politically exposed person (PEP). */
  politicallyExposed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: InputMaybe<Scalars['String']['input']>;
  /** Web address of a picture of the person: https, at a public host. */
  profilePictureUrl?: InputMaybe<Scalars['String']['input']>;
  /** The purpose for which the user has the account. */
  purposeOfAccount?: InputMaybe<Scalars['String']['input']>;
  /** Home address of a person, or registered address of a business. It is replaced as a whole: an absent line is cleared. */
  residentialAddress?: InputMaybe<PostalAddressInput>;
  /** Salutation, at a provider that stores it separately from `title`. */
  salutation?: InputMaybe<Scalars['String']['input']>;
  /** Address for deliveries, for example of cards. It is replaced as a whole: an absent line is cleared. */
  shippingAddress?: InputMaybe<PostalAddressInput>;
  /**
   * Socio-professional category, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  socioprofessionalCategory?: InputMaybe<Scalars['String']['input']>;
  /**
   * Main source of funds, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  sourceOfFunds?: InputMaybe<Scalars['String']['input']>;
  /**
   * Social security and tax numbers. The list is replaced as a whole. The provider decides on each item separately, so
   * each item is one change with its own `path` (`["taxIdentifiers","0"]`). A masked number stands for the number that
   * we know. If we no longer have that number, a list with a change must contain all numbers in full.
   */
  taxIdentifiers?: InputMaybe<Array<InputMaybe<TaxIdentifierInput>>>;
  /** How and when the terms of service were accepted. It is replaced as a whole: an absent part is cleared. */
  termsAcceptance?: InputMaybe<TermsAcceptanceInput>;
  /**
   * Title before the name, such as Mr or Dr, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  title?: InputMaybe<Scalars['String']['input']>;
  /**
   * How often transactions are expected, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  transactionFrequency?: InputMaybe<Scalars['String']['input']>;
  /**
   * Field of activity that the provider records for the user, in the provider's vocabulary. Where the values are fixed,
   * `FieldPolicy.constraints.allowedValues` lists them.
   */
  userScope?: InputMaybe<Scalars['String']['input']>;
  /** Web address of the business, with or without a scheme. A host in a private network is `INVALID_VALUE`. */
  website?: InputMaybe<Scalars['String']['input']>;
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

/**
 * One request to change a user's profile. It is accepted as a whole, but its changes can have different outcomes. It is
 * stored before the provider is called. If a call fails, or a replica crashes, the update continues.
 */
export type ProfileUpdate = {
  __typename?: 'ProfileUpdate';
  /** The changes: one entry for each field. `documents` and `taxIdentifiers` have one entry for each item, because providers decide on each item separately. */
  changes: Array<ProfileUpdateChange>;
  /** When the last change of the update ended. Null while a change is open. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every status of the update, oldest first. */
  history: Array<UpdateHistoryEntry>;
  /** Our id of the update. */
  id: Scalars['ID']['output'];
  /** Whether a client or the provider started the update. */
  origin: UpdateOrigin;
  /** When we accepted the update. For the origin `PROVIDER`: when a read found it. */
  requestedAt: Scalars['DateTime']['output'];
  /** The caller who requested the update: the `sub` of the token. Null for the origin `PROVIDER`, for a viewer with an end user's token, and for updates that an earlier version accepted without an `idempotencyKey`. */
  requestedBy?: Maybe<Scalars['String']['output']>;
  /**
   * The status of the update, derived from the statuses of its `changes`. While a change is open, it is the first of
   * `SUBMITTING`, `AWAITING_VERIFICATION`, `AWAITING_APPROVAL` that occurs. If all changes have the same final status,
   * it is that status. If final statuses differ and some changes are `APPLIED`, it is `PARTLY_APPLIED`. Otherwise it is
   * the first of `FAILED`, `REJECTED`, `EXPIRED`, `CANCELLED` that occurs.
   */
  status: UpdateStatus;
  /** The user whose profile the update changes. Null after the user is erased. */
  user?: Maybe<User>;
};

/** The change of one field, or of one item of `documents` or `taxIdentifiers`. */
export type ProfileUpdateChange = {
  __typename?: 'ProfileUpdateChange';
  /** Whether `cancelUpdate` can cancel the change now. It can if the change was not sent to the provider yet, or awaits evidence. */
  cancellable: Scalars['Boolean']['output'];
  /** How it is known that the change was applied. `NONE` until then. */
  confirmation: ChangeConfirmation;
  /** Why the change was not applied. Null for a change that is open or `APPLIED`. Null also where the status needs no further explanation. */
  failure?: Maybe<ChangeFailure>;
  /** The field that changes. */
  field: ProfileField;
  /** Our id of the change. */
  id: Scalars['ID']['output'];
  /** The path of the change in input names, starting with the field: `["email"]`, or `["documents","0"]` for one item. */
  path: Array<Scalars['String']['output']>;
  /** The current value at the time when the change was accepted, in the same shape and masked in the same way. Null where there was no value, or where it is not known. */
  previousValue?: Maybe<Scalars['JSON']['output']>;
  /** The requested value, in the shape of the input field. Identity numbers are masked except for the last four characters, and images are left out. Null where the change clears the field. */
  requestedValue?: Maybe<Scalars['JSON']['output']>;
  /**
   * True if the provider stores the value in another spelling. `requestedValue` has the value of the request, and the
   * profile has the provider's spelling (`WEISS` for `Weiß`).
   */
  respelled: Scalars['Boolean']['output'];
  /** The status of the change. Never `PARTLY_APPLIED`. */
  status: UpdateStatus;
  /** The newer update that replaced this change of the same field. The change is then `CANCELLED`. Null otherwise. */
  supersededBy?: Maybe<ProfileUpdate>;
  /** The verification for which the provider parked the change, open or ended. Null for a change that was not parked. */
  verification?: Maybe<PendingVerification>;
};

/** A page of updates, newest first by default. */
export type ProfileUpdateConnection = {
  __typename?: 'ProfileUpdateConnection';
  /** The updates of this page. Empty at the end. */
  edges: Array<ProfileUpdateEdge>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of updates on all pages. Null if there are more than 1,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An update in a page. */
export type ProfileUpdateEdge = {
  __typename?: 'ProfileUpdateEdge';
  /** Opaque cursor. To continue after this update, pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The update. */
  node: ProfileUpdate;
};

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

/** The optional capabilities of a provider. Every provider supports updates. An operation that a provider does not support returns `OPERATION_UNSUPPORTED`. */
export type ProviderCapability =
  /** The provider's reads return the stored profile, or a part of it. Without this capability, the profile is our own copy of the values that were sent, and changes are confirmed as `UNVERIFIABLE`. `FieldPolicy.confirmation` has the confirmation of each field. */
  | 'READS_BACK'
  /** The provider parks changes until evidence is submitted with `selfVerify`. */
  | 'SELF_VERIFY'
  /** An operator can set the KYC status with `setUserStatus`. */
  | 'SET_USER_STATUS'
  /** Completed information is submitted for review with `submitKyc`. */
  | 'SUBMIT_KYC';

/** A provider in this deployment, and its capabilities. */
export type ProviderInfo = {
  __typename?: 'ProviderInfo';
  /** The optional capabilities of the provider, in the order of the enum. Empty where it has none. */
  capabilities: Array<ProviderCapability>;
  /** Whether the provider is enabled in this deployment. If false, mutations on its users return `PROVIDER_DISABLED`. */
  enabled: Scalars['Boolean']['output'];
  /** Whether calls are sent to the provider or to a simulator. */
  mode: ProviderMode;
  /** The provider. */
  provider: Provider;
  /**
   * Whether `capabilities` contains `READS_BACK`.
   * @deprecated Use `capabilities`.
   */
  readsBack: Scalars['Boolean']['output'];
  /**
   * Whether `capabilities` contains `SELF_VERIFY`.
   * @deprecated Use `capabilities`.
   */
  selfVerify: Scalars['Boolean']['output'];
  /**
   * Whether `capabilities` contains `SET_USER_STATUS`.
   * @deprecated Use `capabilities`.
   */
  setUserStatus: Scalars['Boolean']['output'];
};

/** The receiver of the calls to a provider. */
export type ProviderMode =
  /** The configured address of the provider. A disabled provider also has this mode. */
  | 'LIVE'
  /** A simulator that this server started. Only outside production. */
  | 'SIMULATED';

/**
 * Other data that the provider stores about a user, in addition to the profile, the statuses and the requirements, as of
 * the last read. It cannot be changed with this API. A field is null where the provider has no such value, or does not
 * return it. Times are RFC 3339. A time that cannot be read is the provider's own text.
 */
export type ProviderRecord = {
  __typename?: 'ProviderRecord';
  /** Number of the account that was issued to the user, masked except for the last four characters. Null before an account is issued. */
  accountNumber?: Maybe<Scalars['String']['output']>;
  /** When the provider created the user. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** The provider's remarks on the documents in the last update that contained documents (Byzantine). Empty where there are none. */
  documentFindings: Array<DocumentFinding>;
  /**
   * Values that the provider's response to the last update repeated, for fields that the provider's reads do not return
   * (Byzantine). They are an echo of the request, and do not prove that the provider stores them. Empty at other
   * providers.
   */
  echoes: Array<EchoedValue>;
  /** Whether the e-mail address is verified at the provider. MatchMove requires it before KYC can be submitted. */
  emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The user's reference at the licensed institution behind the provider. The institution's support may ask for it. */
  institutionReference?: Maybe<Scalars['String']['output']>;
  /** Whether the mobile phone number is verified at the provider. MatchMove requires it before KYC can be submitted. */
  mobileVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The status of the provider's risk assessment, in the provider's vocabulary. Without the scope `users:admin`: null with the error `FORBIDDEN`. */
  riskAssessmentStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's risk flag of the user, in the provider's vocabulary. Without the scope `users:admin`: null with the error `FORBIDDEN`. */
  riskFlag?: Maybe<Scalars['String']['output']>;
  /** The provider's risk score of the user, a person or a business. Without the scope `users:admin`: null with the error `FORBIDDEN`. */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** The provider's detail of `User.providerStatus`, in the provider's vocabulary, which may grow: show the value, and do not branch on it. */
  subStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's status of the user's right to transact. */
  transactionStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's detail of `transactionStatus`. */
  transactionSubStatus?: Maybe<Scalars['String']['output']>;
  /** When the provider last changed the user. */
  updatedAt?: Maybe<Scalars['String']['output']>;
};

/** The provider refused the request: `PROVIDER_REJECTED`. */
export type ProviderRejectedError = UserError & {
  __typename?: 'ProviderRejectedError';
  /** Always `PROVIDER_REJECTED`. */
  code: UserErrorCode;
  /** The field that the provider refused. Null where it named none. */
  field?: Maybe<ProfileField>;
  /** What the provider refused, for people. */
  message: Scalars['String']['output'];
  /** The path of the refused value in the input. Null where the provider named none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The provider's own code. Null where it gave none. */
  providerCode?: Maybe<Scalars['String']['output']>;
};

/**
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type Query = {
  __typename?: 'Query';
  /**
   * The audit trail of a user, newest entry first: the actions of callers, and each read of identity numbers in full.
   * The trail is kept after the user is erased. Null where the user does not exist, or the viewer may not see it. Null
   * also together with an error: `BAD_USER_INPUT` for a `first` out of range, `CURSOR_INVALID` for a cursor of another
   * trail.
   */
  auditTrail?: Maybe<AuditTrailConnection>;
  /** The cursor of the current position in the event stream. To miss no event, read this cursor before your data, and pass it as `after` to `userUpdateStatus`. Null only together with an error. */
  eventCursor?: Maybe<Scalars['String']['output']>;
  /** The result that `updateUser` would return now: the outcome of each change, or the user errors. Nothing is stored or sent. */
  previewUpdate?: Maybe<PreviewUpdatePayload>;
  /** An update by its id. Null where the update does not exist, or the viewer may not see it. */
  profileUpdate?: Maybe<ProfileUpdate>;
  /** All providers, in the order of the enum `Provider`: whether each is enabled in this deployment, and its capabilities. Null only together with an error. */
  providers?: Maybe<Array<ProviderInfo>>;
  /** The updates of all users that the viewer may see, newest first by default. For back offices. Null only together with an error: `BAD_USER_INPUT` for a `first` out of range, `CURSOR_INVALID` for a cursor of another list. */
  updates?: Maybe<ProfileUpdateConnection>;
  /** A user by our id. Null where the user does not exist, or the viewer may not see it. */
  user?: Maybe<User>;
  /** A user by the provider's own id. Null where no such user is linked, or the viewer may not see it. */
  userByProviderReference?: Maybe<User>;
  /**
   * The users that the viewer may see, most recently linked first. For back offices. To find a user by e-mail address or
   * phone number, use `findUsers`. Null only together with an error: `BAD_USER_INPUT` for a `first` out of range,
   * `CURSOR_INVALID` for a cursor of another list.
   */
  users?: Maybe<UserConnection>;
};


/**
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryPreviewUpdateArgs = {
  changes: ProfileChangesInput;
  userId: Scalars['ID']['input'];
};


/**
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryProfileUpdateArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
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
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryUserByProviderReferenceArgs = {
  provider: Provider;
  providerUserId: Scalars['String']['input'];
};


/**
 * Reads. They use our own database and never wait for a provider. "We" and "our" in these descriptions mean this
 * subgraph; the viewer is the caller that the access token names.
 *
 * Every field is nullable, so that an error in one field does not null the whole response. Null without an error means
 * that the object does not exist, that its user was erased, or that the viewer may not see it. With an end user's token
 * (claim `user_id`), the viewer sees only that user.
 *
 * An error in `errors` has one of these values of `extensions.code`: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`,
 * `CURSOR_INVALID`, `CURSOR_EXPIRED`, `SLOW_CONSUMER`, `TOKEN_EXPIRED`, `QUERY_TOO_COSTLY`, `RATE_LIMITED`,
 * `SERVICE_UNAVAILABLE`, `INTERNAL_SERVER_ERROR`, and for trusted documents `DOCUMENT_NOT_FOUND`,
 * `DOCUMENT_NOT_TRUSTED`, `PERSISTED_QUERY_NOT_SUPPORTED`. `RATE_LIMITED` and `SERVICE_UNAVAILABLE` have
 * `extensions.retryAfter` in seconds. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A rate limit is exceeded: `RATE_LIMITED`. */
export type RateLimitedError = UserError & {
  __typename?: 'RateLimitedError';
  /** Always `RATE_LIMITED`. */
  code: UserErrorCode;
  /** Always null: the error concerns no field. */
  field?: Maybe<ProfileField>;
  /** The error message for people. */
  message: Scalars['String']['output'];
  /** Always null: the error concerns no value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The number of seconds to wait before a retry. Null where it is not known. */
  retryAfter?: Maybe<Scalars['Int']['output']>;
  /**
   * The same as `retryAfter`.
   * @deprecated Use `retryAfter`.
   */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
};

/** The result of `refreshUser`. */
export type RefreshUserPayload = {
  __typename?: 'RefreshUserPayload';
  /** The current state of the user. If the provider could not be read, `syncedAt` has the time of an earlier read. Null where the user does not exist. */
  user?: Maybe<User>;
  /** Why the provider's state could not be read. Empty on success. */
  userErrors: Array<UserError>;
};

/** A step that is required before the provider continues. */
export type RequiredAction = {
  __typename?: 'RequiredAction';
  /** The deadline. For a date without a time, it is the start of that day in UTC. Null where there is no deadline, and where the provider's text cannot be read as a time. */
  deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's own text for `deadline`, readable or not. Null where there is no deadline. */
  deadlineText?: Maybe<Scalars['String']['output']>;
  /** The provider's own name for the step. Null where the step follows from the user's status, and the provider has no name for it. */
  providerType?: Maybe<Scalars['String']['output']>;
  /** The provider's reasons, as codes of the provider. Empty where it gives none. */
  reasons: Array<Scalars['String']['output']>;
  /** The kind of step, mapped to our vocabulary. */
  type: RequiredActionType;
  /** The URL of the page on which the user takes the step, for `HOSTED_VERIFICATION`. Null where there is no such page, or where its URL is not https at a public host. */
  url?: Maybe<Scalars['String']['output']>;
};

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

/** A piece of information that the provider does not have yet. */
export type RequiredAttribute = {
  __typename?: 'RequiredAttribute';
  /** The profile field with this information. Null where the provider's name for it matches no field. */
  field?: Maybe<ProfileField>;
  /** The provider's own name for the information. Null where the provider does not name it. */
  name?: Maybe<Scalars['String']['output']>;
};

/** What the provider still requires from the user, and the changes that wait for verification. */
export type Requirements = {
  __typename?: 'Requirements';
  /** What will be required later. It can be submitted now. */
  eventuallyDue: DueRequirements;
  /** What is required now. It blocks the user or a change. */
  immediatelyDue: DueRequirements;
  /** The open verifications, oldest first. For ended verifications, see `ProfileUpdateChange.verification`. */
  pendingVerification: Array<PendingVerification>;
};

/** The result of `retryUpdate`. */
export type RetryUpdatePayload = {
  __typename?: 'RetryUpdatePayload';
  /** The current state of the update. Null where the update does not exist. */
  update?: Maybe<ProfileUpdate>;
  /** Why no call was retried. Empty on success. */
  userErrors: Array<UserError>;
};

/** The parameters of a broken rule. A parameter is null where the rule has none; the description of each rule names its parameters. */
export type RuleParameters = {
  __typename?: 'RuleParameters';
  /** The valid values. For `REQUIRED`: the values of the other part, named in `parts`, that make this value required. */
  allowedValues?: Maybe<Array<Scalars['String']['output']>>;
  /** Other fields that are required. */
  fields?: Maybe<Array<ProfileField>>;
  /** The kind of value that is expected. */
  kind?: Maybe<FieldKind>;
  /** The maximum or minimum that the rule allows: characters, items, or the year. */
  limit?: Maybe<Scalars['Int']['output']>;
  /** The input names of other parts of the object that the rule concerns. */
  parts?: Maybe<Array<Scalars['String']['output']>>;
  /** The regular expression that the value must match. */
  pattern?: Maybe<Scalars['String']['output']>;
};

/** Evidence for a parked change: one that the provider has accepted but not applied. */
export type SelfVerifyInput = {
  /** The device on which the user gave the evidence. */
  authenticationData?: InputMaybe<AuthenticationDataInput>;
  /** The date of issue of the document, `YYYY-MM-DD`, from the year 1900 to today in the easternmost time zone (UTC+14). If absent, no date is sent. An empty text is `INVALID_VALUE`, any other mistake `EVIDENCE_INVALID`. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** Your own id of the document, 1 to 200 characters. Without it, the error is `EVIDENCE_INVALID`. Every retry to the provider sends the same id. */
  documentId?: InputMaybe<Scalars['String']['input']>;
  /** The type of the document that proves the change: one of the verification's `acceptedDocumentTypes`, else `EVIDENCE_INVALID`. */
  documentType: EvidenceDocumentType;
  /** How the change was verified. Null is `MANUAL` too. */
  mode?: InputMaybe<VerificationMode>;
  /** The `id` of the `PendingVerification`. The provider's `reference` is also accepted, if exactly one user that the viewer may see has an open verification with this reference. Otherwise the error is `VERIFICATION_NOT_FOUND`. */
  verificationId: Scalars['ID']['input'];
};

/** The result of `selfVerify`. */
export type SelfVerifyPayload = {
  __typename?: 'SelfVerifyPayload';
  /** The update that the parked change belongs to. Null where there is none. */
  update?: Maybe<ProfileUpdate>;
  /** Why the evidence was not accepted. Empty on success. */
  userErrors: Array<UserError>;
  /** The current state of the verification. The status `SUBMITTING_EVIDENCE` is no error: the provider has not answered yet. Null where the verification does not exist. */
  verification?: Maybe<PendingVerification>;
};

/** A KYC status to set at the provider. */
export type SetUserStatusInput = {
  /** The status to set: `IN_REVIEW`, `APPROVED` or `REJECTED`. Any other status is `INVALID_VALUE`. */
  kycStatus: KycStatus;
  /** The user whose status is set. */
  userId: Scalars['ID']['input'];
};

/** The result of `setUserStatus`. */
export type SetUserStatusPayload = {
  __typename?: 'SetUserStatusPayload';
  /** The current state of the user. Null where the user does not exist. */
  user?: Maybe<User>;
  /** Why the status was not set. Empty on success. */
  userErrors: Array<UserError>;
};

/** The result of `submitKyc`. */
export type SubmitKycPayload = {
  __typename?: 'SubmitKycPayload';
  /** The current state of the user. Null where the user does not exist. */
  user?: Maybe<User>;
  /** Why the information was not submitted. Empty on success. */
  userErrors: Array<UserError>;
};

/** Live events, delivered over WebSocket, server-sent events or HTTP callbacks to a router. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The events of updates, each delivered once, in commit order. With `after`, the stream first delivers every event
   * after that cursor, then live events, without gaps or repetitions, on any replica. A cursor is valid for 30 days, or
   * for the time that the operator configured. `ProfileUpdate.history` does not expire. The server refuses or ends the
   * stream with one of these errors:
   * - `CURSOR_EXPIRED`: an event after the cursor is no longer available. Read the users again, then subscribe from
   *   `eventCursor`.
   * - `CURSOR_INVALID`: the cursor does not belong to this stream.
   * - `SLOW_CONSUMER`: the client reads too slowly. Subscribe again with your last cursor.
   * - `TOKEN_EXPIRED`: the token has expired. Subscribe again with your last cursor and a new token.
   *
   * Null only together with an error.
   */
  userUpdateStatus?: Maybe<UserUpdateStatusEvent>;
};


/** Live events, delivered over WebSocket, server-sent events or HTTP callbacks to a router. */
export type SubscriptionUserUpdateStatusArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A social security or tax number. A part is null where it is not known. */
export type TaxIdentifier = {
  __typename?: 'TaxIdentifier';
  /** Country that issued the number, alpha-2. */
  issuingCountry?: Maybe<Scalars['String']['output']>;
  /**
   * The number, masked except for the last four characters. It is in full if the viewer has the scope `users:pii` and we
   * still have the full number.
   */
  number?: Maybe<Scalars['String']['output']>;
  /** Kind of number, such as `SSN`, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A social security or tax number. */
export type TaxIdentifierInput = {
  /** Country that issued the number, alpha-2. */
  issuingCountry?: InputMaybe<Scalars['String']['input']>;
  /** The full number. After it is sent to the provider, we keep only its masked form. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Kind of number, such as `SSN`, in the provider's vocabulary. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** How and when terms of service were accepted. A part is null where it is not known. */
export type TermsAcceptance = {
  __typename?: 'TermsAcceptance';
  /** When the terms were accepted, RFC 3339. */
  date?: Maybe<Scalars['String']['output']>;
  /** Id of the device on which the terms were accepted. */
  deviceId?: Maybe<Scalars['String']['output']>;
  /** IP address from which the terms were accepted. */
  ip?: Maybe<Scalars['String']['output']>;
  /** Which agreement was accepted. */
  serviceAgreement?: Maybe<Scalars['String']['output']>;
  /** Browser or app in which the terms were accepted. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** How and when terms of service were accepted. It is replaced as a whole. */
export type TermsAcceptanceInput = {
  /** When the terms were accepted, RFC 3339. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** Id of the device on which the terms were accepted. */
  deviceId?: InputMaybe<Scalars['String']['input']>;
  /** IP address from which the terms were accepted. */
  ip?: InputMaybe<Scalars['String']['input']>;
  /** Which agreement was accepted. */
  serviceAgreement?: InputMaybe<Scalars['String']['input']>;
  /** Browser or app in which the terms were accepted. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
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

/** Conditions on a list of updates. An update must meet all given conditions. An absent or null condition has no effect. */
export type UpdateFilterInput = {
  /** Only updates that change one of these fields. An empty list matches no update. */
  field?: InputMaybe<Array<ProfileField>>;
  /** Only updates of this provider's users. */
  provider?: InputMaybe<Provider>;
  /** Only updates requested at this time or later, RFC 3339. Other text is `BAD_USER_INPUT`. */
  requestedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Only updates requested before this time, RFC 3339. Other text is `BAD_USER_INPUT`. */
  requestedBefore?: InputMaybe<Scalars['String']['input']>;
  /** Only updates that this caller requested: `ProfileUpdate.requestedBy`. With an end user's token, this condition matches no update. */
  requestedBy?: InputMaybe<Scalars['String']['input']>;
  /** Only updates whose current status is one of these. An empty list matches no update. */
  status?: InputMaybe<Array<UpdateStatus>>;
  /** Only updates of this user. A user that does not exist, or that the viewer may not see, matches no update. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A current or earlier status of an update. */
export type UpdateHistoryEntry = {
  __typename?: 'UpdateHistoryEntry';
  /** An English text with the cause, such as "withdrawn at the provider". Null where the status needs no further explanation. */
  note?: Maybe<Scalars['String']['output']>;
  /** When the update reached the status. */
  occurredAt: Scalars['DateTime']['output'];
  /** The status. */
  status: UpdateStatus;
};

/** A change of the field is in progress at the provider: `UPDATE_IN_PROGRESS`. */
export type UpdateInProgressError = UserError & {
  __typename?: 'UpdateInProgressError';
  /** Always `UPDATE_IN_PROGRESS`. */
  code: UserErrorCode;
  /** The field in the input. The change in progress may be of another field in the same object of the provider. Null where the whole user is blocked. */
  field?: Maybe<ProfileField>;
  /** The error message for people: what the field waits for. */
  message: Scalars['String']['output'];
  /** The path of the field in the input. Null where the whole user is blocked. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** How to unlock the field: `CANCEL_UPDATE` if `cancelUpdate` can cancel `update`, else `WAIT`. */
  unlock: Unlock;
  /** The update that is in progress. Null where the whole user is blocked, and where the update has ended but one of its requests may still take effect. */
  update?: Maybe<ProfileUpdate>;
};

/** The order of a list of updates. */
export type UpdateOrder =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first. */
  | 'OLDEST_FIRST';

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
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your key for this request, 1 to 255 characters, unique for each caller and user. A request with the same key and the same input returns the first update in its current state. Texts outside `metadata` are compared trimmed and NFC-normalised. With another input, the error is `IDEMPOTENCY_KEY_REUSED`. A key is stored only with an accepted update, for 30 days or for the time that the operator configured. If absent, each request is a new update. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The user to change. */
  userId: Scalars['ID']['input'];
};

/** The result of `updateUser`. */
export type UpdateUserPayload = {
  __typename?: 'UpdateUserPayload';
  /** The current state of the update. The status `SUBMITTING` is no error: the provider has not answered yet. Null where no update was accepted. */
  update?: Maybe<ProfileUpdate>;
  /** The current state of the user. Null where the user does not exist. */
  user?: Maybe<User>;
  /** Why the update was not accepted. For an accepted update: the changes that have already failed, such as refused values. Empty otherwise. */
  userErrors: Array<UserError>;
};

/**
 * A person or business at one provider, as of the last read. All fields come from our own database and never wait for
 * the provider. `refreshUser` reads the provider again.
 *
 * Other subgraphs should refer to a user by `id`. The second key, `provider providerUserId`, is for subgraphs that only
 * know the provider's own reference. A subgraph that uses the second key must define the enum `Provider` in its own
 * schema, and must update it when we add a provider.
 */
export type User = {
  __typename?: 'User';
  /** The cursor of the event stream as of this read. To subscribe to this user without a gap, pass it as `after` to `userUpdateStatus`. */
  eventCursor: Scalars['String']['output'];
  /** Which fields can be changed now: one policy for each `ProfileField`, in the order of that enum. `updateUser` enforces the same policies. A form can be built from this list alone. */
  fieldPolicies: Array<FieldPolicy>;
  /** Our id of the user. It never changes. */
  id: Scalars['ID']['output'];
  /** The provider's identity check of the user. */
  kyc: Kyc;
  /** The current values, without pending changes. Null only together with an error, because an erased user is null as a whole. */
  profile?: Maybe<Profile>;
  /** The provider where the user is registered. */
  provider: Provider;
  /** The provider's id of the user's account, at a provider whose updates address an account (Byzantine). Null at other providers. */
  providerAccountId?: Maybe<Scalars['String']['output']>;
  /** Other data of the provider about the user: its own times, statuses and references. */
  providerRecord: ProviderRecord;
  /** The status in the provider's vocabulary, including values that we do not recognise. Null where the provider gives none. */
  providerStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's own id of the user, unique within the provider. */
  providerUserId: Scalars['String']['output'];
  /** What the provider still requires, and the changes that wait for verification. */
  requirements: Requirements;
  /** Whether the user can act at the provider. */
  status: UserStatus;
  /** The time of the last complete read of the provider's state. Null before the first one. */
  syncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the user is a person or a business. It determines the type of `profile`. */
  type: UserType;
  /** The user's updates, newest first. Null only together with an error: `BAD_USER_INPUT` for a `first` out of range, `CURSOR_INVALID` for a cursor of another list. */
  updates?: Maybe<ProfileUpdateConnection>;
  /** The version of the user. It increases with every change of a profile value, a status, a lock or an open update. A refresh that finds no difference does not increase it. Pass it as `expectedVersion`, so that an update of a user that has changed since then is refused. */
  version: Scalars['Int']['output'];
};


/**
 * A person or business at one provider, as of the last read. All fields come from our own database and never wait for
 * the provider. `refreshUser` reads the provider again.
 *
 * Other subgraphs should refer to a user by `id`. The second key, `provider providerUserId`, is for subgraphs that only
 * know the provider's own reference. A subgraph that uses the second key must define the enum `Provider` in its own
 * schema, and must update it when we add a provider.
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
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of users on all pages. Null if there are more than 1,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Opaque cursor. To continue after this user, pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/**
 * An error that a caller or the provider can correct. A mutation returns all errors at once, in the order of the input.
 * `code` determines the concrete type, which the description of each code names. `code` is for programs, `message` is
 * for people.
 */
export type UserError = {
  /** The kind of error, for programs. */
  code: UserErrorCode;
  /** The profile field with the error. Null where the error concerns no single field. */
  field?: Maybe<ProfileField>;
  /** The error message for people. It contains no personal data and no text of the provider. */
  message: Scalars['String']['output'];
  /** The path of the value in the input, starting with the first field of the input: `["changes","residentialAddress","country"]`. For an argument without an input object, it is the name of the argument. Null where the error concerns no single value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
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

/** Conditions on a list of users. A user must meet all given conditions. An absent or null condition has no effect. */
export type UserFilterInput = {
  /** True: only users with an open update. False: only users without one. */
  hasOpenUpdate?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only users from whom the provider required something at the last read. False: only the others. A verification that has ended since that read still counts, although `requirements` no longer shows it. */
  isDue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only users with one of these KYC statuses. An empty list matches no user. */
  kycStatus?: InputMaybe<Array<KycStatus>>;
  /** Only users of this provider. */
  provider?: InputMaybe<Provider>;
  /** Only users with one of these statuses. An empty list matches no user. */
  status?: InputMaybe<Array<UserStatus>>;
};

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

/** One status change of one update: everything that one transaction changed in it. The first event of an update is its acceptance. An event can also be the erasure of a user (`erased`). */
export type UserUpdateStatusEvent = {
  __typename?: 'UserUpdateStatusEvent';
  /** Opaque cursor. To resume after this event, pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** True for the erasure of a user's personal data, which is the user's last event. The event belongs to no update, and its `status` is `CANCELLED`. A system that keeps copies must erase them. A subscription with this `userId` ends after the event. */
  erased: Scalars['Boolean']['output'];
  /** When the event happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The status of the update before the event. Null for the first event of an update. */
  previousStatus?: Maybe<UpdateStatus>;
  /** The status of the update right after the event. It equals `previousStatus` if only the status of a change differs. */
  status: UpdateStatus;
  /** The changes of the update whose status changed in the event. Empty where none did. */
  transitions: Array<ChangeTransition>;
  /** The current state of the update, which may be newer than this event. Null for an erasure, and after the user is erased. */
  update?: Maybe<ProfileUpdate>;
  /** The current state of the user, which may be newer than this event. Null after the user is erased. */
  user?: Maybe<User>;
  /** Our id of the user, even after the user is erased. */
  userId: Scalars['ID']['output'];
};

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

/** The user, or a value at the provider, has changed since it was read: `VERSION_CONFLICT`. */
export type VersionConflictError = UserError & {
  __typename?: 'VersionConflictError';
  /** Always `VERSION_CONFLICT`. */
  code: UserErrorCode;
  /** The current `version` of the user. Read the user again before you send an update with this version. */
  currentVersion: Scalars['Int']['output'];
  /** The field whose value has changed at the provider. Null where `expectedVersion` does not match. */
  field?: Maybe<ProfileField>;
  /** The error message for people. */
  message: Scalars['String']['output'];
  /** The path of `expectedVersion` in the input, or of the value that has changed at the provider. */
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

