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
  /** A moment in time, as RFC 3339 text in UTC with milliseconds: `2025-08-06T11:36:08.000Z`. A provider's time may be unreadable; a second field then has the provider's own text. Times in a profile are `String`. */
  DateTime: { input: string; output: Date; }
  /** Any JSON value. Its shape depends on the field that it belongs to. */
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
  /** The provider's risk assessment of the associate, such as `LOW`. Only for the scope `users:admin`. */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** Tax number of the associate, masked like `Profile.taxIdentifiers`. */
  taxIdentifier?: Maybe<TaxIdentifier>;
  /** Position in the business, such as CEO. */
  title?: Maybe<Scalars['String']['output']>;
  /** The identity verification of the associate at the provider. Null before it begins. */
  verification?: Maybe<AssociateVerification>;
};

/** The identity paper of an associate. A null part is not known. */
export type AssociateDocument = {
  __typename?: 'AssociateDocument';
  /** Country that issued the document, alpha-2. */
  issuingCountry?: Maybe<Scalars['String']['output']>;
  /** Number of the document. */
  number?: Maybe<Scalars['String']['output']>;
  /** A second number that the provider keeps beside `number`, if they differ (BVNK). Null where there is one number. It cannot be changed here, and is removed with the document. */
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

/** A person who owns, controls or signs for a business. An absent part keeps its value. */
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
   * The provider's reference of the associate to replace. Without it, the associate is matched by its position in
   * the list.
   */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The risk assessment of the associate, such as `LOW`. It requires the scope `users:admin`. */
  riskScore?: InputMaybe<Scalars['String']['input']>;
  /** Tax number of the associate. */
  taxIdentifier?: InputMaybe<TaxIdentifierInput>;
  /** Position in the business, such as CEO. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The identity verification of an associate. A null part is not known. */
export type AssociateVerification = {
  __typename?: 'AssociateVerification';
  /** The provider's word for the state. The vocabulary may grow: show the word, do not branch on it. */
  status?: Maybe<Scalars['String']['output']>;
  /** The page on which the associate continues the verification. Null where there is no such page, or its address is not https at a public host. */
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
  /** Saw identity numbers in full, with the scope `users:pii`: one entry for each operation. */
  | 'UNMASKED_READ'
  /** Cancelled an update: `cancelUpdate`. */
  | 'UPDATE_CANCELLED'
  /** Requested an update that was accepted: `updateUser`. */
  | 'UPDATE_REQUESTED'
  /** Retried the pending calls of an update: `retryUpdate`. */
  | 'UPDATE_RETRIED'
  /** Erased the user: `eraseUser`. */
  | 'USER_ERASED'
  /** Exported all data about the user: `exportUser`. */
  | 'USER_EXPORTED'
  /** Linked the user, for the first time or again: `linkUser`. */
  | 'USER_LINKED'
  /** Found the user by the e-mail address or the phone number: `findUsers`. The subject says which. */
  | 'USER_LOOKED_UP'
  /** Requested a read of the user at the provider: `refreshUser`. */
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

/** An action of one caller on one user, or a read of identity numbers in full. Entries are never changed or removed, and each is chained to the one before. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** The action. */
  action: AuditAction;
  /** The caller: the `sub` of the token. Empty for actions of the user, after the user is erased. */
  actor: Scalars['String']['output'];
  /** The device from which the evidence was submitted, as the client named it. Null where it named none, and after the user is erased. */
  device?: Maybe<AuditDevice>;
  /** The id of the document that was submitted as evidence. Null for other actions, and after the user is erased. */
  documentId?: Maybe<Scalars['String']['output']>;
  /** The type of the document that was submitted as evidence. Null for other actions, and after the user is erased. */
  documentType?: Maybe<EvidenceDocumentType>;
  /** When the action happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The position of the entry in the user's trail, from 1, without gaps. */
  sequence: Scalars['Int']['output'];
  /** The subject of the action: the id of an update, the reference of a verification, a KYC status, or the kind of contact that found the user. For an action on the whole user, it is the provider. */
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
  /** Opaque. Pass it as `after` for the entries after this one. It is valid for this user's trail only. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** The device on which evidence was given. It is sent to the provider and stored in the audit trail. */
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
 * The profile of a business. A null field is not known. The fields of a person, such as `firstName`, belong to the person
 * in the provider's record of the business (MatchMove's corporate users). At other providers they are null.
 */
export type BusinessProfile = Profile & {
  __typename?: 'BusinessProfile';
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /** People who own, control or sign for the business. Null where the provider shows none. */
  associates?: Maybe<Array<Associate>>;
  /**
   * Address for bills, in force. An address that still awaits verification is in
   * `requirements.pendingVerification`.
   */
  billingAddress?: Maybe<PostalAddress>;
  /** Full name given at birth. */
  birthName?: Maybe<Scalars['String']['output']>;
  /**
   * Legal form or kind of business, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
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
  /** E-mail address in force. An address that still awaits verification is in `requirements.pendingVerification`. */
  email?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the number of employees, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  employeeCountRange?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they
   * are fixed).
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
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
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
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free-form data that the provider keeps with the user: a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Number of transactions expected in a month. */
  monthlyTransactionCount?: Maybe<Scalars['Int']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). An empty list means
   * that the provider has none on file. Null means that none is known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Mobile phone number in force, E.164 (`+639171234567`). A number that still awaits verification is in
   * `requirements.pendingVerification`. A number that cannot be converted to E.164 has the provider's spelling.
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
  /** Registration number of the business, given by the provider. It cannot be changed here. */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /**
   * Home address of a person, or registered address of a business, in force. An address that still awaits
   * verification is in `requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /**
   * The provider's risk assessment of the business, in its own words. It cannot be changed here. Only for the scope
   * `users:admin`.
   */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, such as cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * the values where they are fixed).
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of funds, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Only the last four characters are shown, unless the viewer has `users:pii`
   * and we still hold the number. Null where the provider shows none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** Country in which the business pays taxes, alpha-2, given by the provider. It cannot be changed here. */
  taxResidenceCountry?: Maybe<Scalars['String']['output']>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * How often transactions are expected, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  transactionFrequency?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  userScope?: Maybe<Scalars['String']['output']>;
  /** Web address of the business, in the provider's spelling, with or without a scheme. */
  website?: Maybe<Scalars['String']['output']>;
};

/** The answer of `cancelUpdate`. */
export type CancelUpdatePayload = {
  __typename?: 'CancelUpdatePayload';
  /** The update as it is now. Null where there is no such update. */
  update?: Maybe<ProfileUpdate>;
  /** Why no change was cancelled. Empty on success. */
  userErrors: Array<UserError>;
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

/** Why a change was not applied. */
export type ChangeFailure = {
  __typename?: 'ChangeFailure';
  /** The kind of failure. */
  code: ChangeFailureCode;
  /** A text that can be shown to people. It contains no personal data and no text of the provider. */
  message: Scalars['String']['output'];
  /** The provider's own code. Null where the provider gave none or was not involved. */
  providerCode?: Maybe<Scalars['String']['output']>;
  /** Whether the same value may succeed when it is sent again unchanged, as a new update. */
  retryable: Scalars['Boolean']['output'];
};

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

/** A change of status of one `ProfileUpdateChange`. */
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

/** An identifier that your platform computed for the user. It is replaced as a whole. */
export type ClientIdentifierInput = {
  /** When it was computed, RFC 3339. */
  calculatedAt?: InputMaybe<Scalars['String']['input']>;
  /** How it was computed, such as `concat`. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The identifier. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** A provider's remarks about one document. The texts are the provider's own, for people, and may quote the document. */
export type DocumentFinding = {
  __typename?: 'DocumentFinding';
  /** Reasons why the document was refused. */
  errors: Array<Scalars['String']['output']>;
  /** The provider's id of the document. Null where it gave none. */
  providerDocumentId?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. Null where the provider names none. */
  type?: Maybe<Scalars['String']['output']>;
  /** Remarks about a document that was accepted. */
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

/** Missing information and required steps. Both lists are empty when nothing is due. */
export type DueRequirements = {
  __typename?: 'DueRequirements';
  /** Steps that the user or a partner must take. */
  requiredActions: Array<RequiredAction>;
  /** Profile information that the provider lacks. */
  requiredAttributes: Array<RequiredAttribute>;
};

/** A value that an answer of the provider repeated. */
export type EchoedValue = {
  __typename?: 'EchoedValue';
  /** The field that was sent. */
  field: ProfileField;
  /** The repeated value, in input names. Numbers show their last four characters. */
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
  /** VAT number of the business: the last four characters, the rest masked. It is in full if the viewer has `users:pii`. */
  vatNumber?: Maybe<Scalars['String']['output']>;
};

/** A person's employer, or own business. It is replaced as a whole. */
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

/** The user to erase. */
export type EraseUserInput = {
  /** The user whose personal data to erase. */
  userId: Scalars['ID']['input'];
};

/** The answer of `eraseUser`. */
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

/** Evidence that is not accepted: `EVIDENCE_INVALID`. */
export type EvidenceInvalidError = UserError & {
  __typename?: 'EvidenceInvalidError';
  /** The accepted document types. Empty where no evidence can be submitted. */
  acceptedDocumentTypes: Array<EvidenceDocumentType>;
  /** Always `EVIDENCE_INVALID`. */
  code: UserErrorCode;
  /** The field whose change the evidence is for. Null where it is not known. */
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
  /** The user whose data to export. */
  userId: Scalars['ID']['input'];
};

/** The answer of `exportUser`. */
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
  /** A change is accepted and needs nothing else. */
  | 'EDITABLE'
  /** The provider has the field and refuses a change, now or permanently; `reason` says why. */
  | 'LOCKED'
  /** A change is accepted, and parked by the provider until it is verified. */
  | 'REQUIRES_VERIFICATION'
  /** The provider has no such field. */
  | 'UNSUPPORTED';

/**
 * The rules for a valid value. For a list of texts, the text rules apply to each item. For a field with parts, the rules of
 * the parts are in `FieldPolicy.parts`.
 */
export type FieldConstraints = {
  __typename?: 'FieldConstraints';
  /** The valid values, letter for letter. Null where the other rules alone decide. */
  allowedValues?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether `null` clears the value. If false, `null` is `INVALID_VALUE`. */
  clearable: Scalars['Boolean']['output'];
  /** An example of a valid value, as a hint for people. Null where none is given. */
  example?: Maybe<Scalars['String']['output']>;
  /** The maximum of a date (`YYYY-MM-DD`) or a whole number, in the format of the HTML attribute `max`: today in UTC for a date of birth. Null where there is no such limit. */
  max?: Maybe<Scalars['String']['output']>;
  /** The maximum number of items in a list. Null for other kinds, and for a list without such a limit. */
  maxItems?: Maybe<Scalars['Int']['output']>;
  /** The maximum number of characters. Null where there is no such limit. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** The minimum of a date (`YYYY-MM-DD`) or a whole number, in the format of the HTML attribute `min`. Null where there is no such limit. */
  min?: Maybe<Scalars['String']['output']>;
  /** The minimum number of characters. Null where there is no such limit. */
  minLength?: Maybe<Scalars['Int']['output']>;
  /** A regular expression that the whole value must match after spaces at both ends are removed. It is ECMAScript, anchored by `^` and `$`, and works with the flag `u` and with `v`, which the HTML attribute `pattern` uses. A value that does not match is refused. A value that matches may still be refused by a rule that no pattern can express, such as a host in a private network. Null where there is none. */
  pattern?: Maybe<Scalars['String']['output']>;
  /** Whether a value is required: for a field, whenever the field is sent; for a part, whenever its object is sent. */
  required: Scalars['Boolean']['output'];
};

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

/** A field or a part of a field that cannot be changed now: `FIELD_LOCKED`. */
export type FieldLockedError = UserError & {
  __typename?: 'FieldLockedError';
  /** Always `FIELD_LOCKED`. */
  code: UserErrorCode;
  /** The field that is locked. */
  field?: Maybe<ProfileField>;
  /** Why it is locked, for people. */
  message: Scalars['String']['output'];
  /** The path of the locked field, or of its locked part. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Why it is locked. */
  reason: LockReason;
  /** What would unlock it. */
  unlock: Unlock;
};

/**
 * The rules for one field of a user now: whether it can be changed, what a change requires, which values are valid, and how
 * a change is confirmed. `updateUser` enforces exactly these rules.
 */
export type FieldPolicy = {
  __typename?: 'FieldPolicy';
  /** Whether the field as a whole can be changed now. Parts that differ are in `parts`. */
  access: FieldAccess;
  /** The update that locks the field. Cancel it when `unlock` is `CANCEL_UPDATE`. Null unless `reason` is `UPDATE_IN_PROGRESS`, and where the update cannot be named. */
  blockedBy?: Maybe<ProfileUpdate>;
  /** How a change of this field will be confirmed. `NONE` for an unsupported field. */
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
  /** An English sentence for people: why the field cannot be changed, or what a change requires. Null where neither applies. */
  message?: Maybe<Scalars['String']['output']>;
  /** Every part of the field, in form order. A part that applies to all items comes before the parts that differ by `itemType` or `form`, such as the SSN among tax identifiers. Parts that the token may neither see nor set are left out. Empty where the field has no parts, or is unsupported. */
  parts: Array<FieldPolicyPart>;
  /** The requested value that is not decided yet, masked in the same way. For a list whose items change separately, it is the list of the pending items. Null where no change is pending. */
  pendingValue?: Maybe<Scalars['JSON']['output']>;
  /** Why the field cannot be changed now. Given when `access` is `LOCKED`, null otherwise. */
  reason?: Maybe<LockReason>;
  /** Other fields that a change of this field requires. Each must be in the same update or already known; otherwise the field that was sent is `INVALID_VALUE`. Empty where none is required. */
  requiredWith: Array<ProfileField>;
  /** What would unlock the field. Given when `access` is `LOCKED`, null otherwise. */
  unlock?: Maybe<Unlock>;
  /** The value in force, in the shape of `ProfileChangesInput` and masked as in `profile`. Sending it back unchanged is no change. Null where no value is known, or the provider never shows it. */
  value?: Maybe<Scalars['JSON']['output']>;
  /** The verification that a change requires before it takes effect. Given when `access` is `REQUIRES_VERIFICATION`, null otherwise. */
  verification?: Maybe<VerificationAction>;
};

/** A part of a field. A change of a locked part is `FIELD_LOCKED` with the `path` of the part. */
export type FieldPolicyPart = {
  __typename?: 'FieldPolicyPart';
  /** Whether the part can be changed now. */
  access: FieldAccess;
  /** The rules for a valid value of the part. Null when `access` is `UNSUPPORTED`, and for a whole list item without constraints of its own. */
  constraints?: Maybe<FieldConstraints>;
  /** The form of a document to which the entry applies: `NUMBER` for a document sent with a `number`, `IMAGE` for one sent with a `front`. Null where it applies to both. */
  form?: Maybe<DocumentForm>;
  /** The last name of `path`: the field of the input object. Null where the part is a whole list item. */
  inputName?: Maybe<Scalars['String']['output']>;
  /** The `type` of list items to which the entry applies, such as `SSN`. Null where it applies to all. */
  itemType?: Maybe<Scalars['String']['output']>;
  /** The kind of input that a form shows. Parts of an object follow as entries of their own. */
  kind: FieldKind;
  /** The English label of the part. */
  label: Scalars['String']['output'];
  /** A stable key for translations of the label, such as `residentialAddress.country`. */
  labelKey: Scalars['String']['output'];
  /** The path of the part below the field, without list positions: `["country"]`, `["number"]`, `["address","city"]`. Empty where the part is a whole list item. */
  path: Array<Scalars['String']['output']>;
  /** Why the part cannot be changed now. Given when `access` is `LOCKED`, null otherwise. */
  reason?: Maybe<LockReason>;
  /** The condition under which another part makes this one required, and its rules then: `state` where `country` is `US`. Null where there is no such condition, and when `access` is `UNSUPPORTED`. */
  requiredWhere?: Maybe<PartCondition>;
  /** What would unlock the part. Given when `access` is `LOCKED`, null otherwise. */
  unlock?: Maybe<Unlock>;
};

/** The contact that finds users: exactly one of the two, else `INVALID_VALUE`. */
export type FindUsersInput = {
  /** A complete e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** A phone number with its country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** The answer of `findUsers`. */
export type FindUsersPayload = {
  __typename?: 'FindUsersPayload';
  /** Why the search was not made. Empty on success. */
  userErrors: Array<UserError>;
  /** The users with this contact, newest first, at most 20. Empty where no user that the viewer may see has it. Null with `userErrors`. */
  users?: Maybe<Array<User>>;
};

/**
 * An identity paper or another document that the provider has on file. Its images are never shown. A null part
 * is not known.
 */
export type IdentityDocument = {
  __typename?: 'IdentityDocument';
  /** Description of the document, for types that need one. */
  description?: Maybe<Scalars['String']['output']>;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: Maybe<Scalars['String']['output']>;
  /** Whether this entry is the document's number or its image, at a provider that lists them separately (Machnet: virtual and physical documents). Null elsewhere. */
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
  /** Which of the user's identity papers this is, at a provider that has a primary and a secondary one (MatchMove). Null elsewhere. */
  place?: Maybe<DocumentPlace>;
  /** The provider's id of the stored document. Null where the provider gives none. */
  providerDocumentId?: Maybe<Scalars['String']['output']>;
  /** Kind of document, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** An identity paper or another document to submit. */
export type IdentityDocumentInput = {
  /** Image or PDF of the back side, as a data URI. It is never shown again, and is kept only until the provider has it. */
  back?: InputMaybe<Scalars['String']['input']>;
  /** Description of the document, for types that need one. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Date of expiry, `YYYY-MM-DD`. */
  expiresOn?: InputMaybe<Scalars['String']['input']>;
  /**
   * Image or PDF of the front side, as a data URI (`data:image/jpeg;base64,…`). It is never shown again, and is
   * kept only until the provider has it.
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

/** The profile of a person. A null field is not known. */
export type IndividualProfile = Profile & {
  __typename?: 'IndividualProfile';
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /**
   * Address for bills, in force. An address that still awaits verification is in
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
  /** E-mail address in force. An address that still awaits verification is in `requirements.pendingVerification`. */
  email?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they
   * are fixed).
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
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
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
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free-form data that the provider keeps with the user: a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). An empty list means
   * that the provider has none on file. Null means that none is known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * Occupation, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  occupation?: Maybe<Scalars['String']['output']>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Mobile phone number in force, E.164 (`+639171234567`). A number that still awaits verification is in
   * `requirements.pendingVerification`. A number that cannot be converted to E.164 has the provider's spelling.
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
   * Home address of a person, or registered address of a business, in force. An address that still awaits
   * verification is in `requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, such as cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * the values where they are fixed).
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of funds, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Only the last four characters are shown, unless the viewer has `users:pii`
   * and we still hold the number. Null where the provider shows none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  userScope?: Maybe<Scalars['String']['output']>;
};

/** An invalid value: `INVALID_VALUE`. */
export type InvalidValueError = UserError & {
  __typename?: 'InvalidValueError';
  /** Always `INVALID_VALUE`. */
  code: UserErrorCode;
  /** The rules for a valid value. Null where the value is not part of the profile, or the value breaks no rule of the provider. */
  constraints?: Maybe<FieldConstraints>;
  /** The profile field of the value. Null where the value is not part of the profile. */
  field?: Maybe<ProfileField>;
  /** The rule that the value breaks, for people. It does not repeat the value. */
  message: Scalars['String']['output'];
  /** The parameters of the rule, for such a text. */
  parameters: RuleParameters;
  /** The path of the value in the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The rule that the value breaks, for programs. Use it to select a text in another language. */
  rule: ValueRule;
};

/** The state of the provider's check of the user's identity (know your customer, or of a business). */
export type Kyc = {
  __typename?: 'Kyc';
  /** When the provider decided. Null before a decision, at providers that do not publish the time, and where the provider's text is not a readable time. */
  processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's own text for `processedAt`, readable or not. Null where the provider gives none. */
  processedAtText?: Maybe<Scalars['String']['output']>;
  /** The provider's own words for the state, including words that we do not know; at MatchMove `kyc_status/kyc_sub_status`. Null where the provider gives none. */
  providerStatus?: Maybe<Scalars['String']['output']>;
  /** The state in our words. */
  status: KycStatus;
  /** The provider's more detailed status (MatchMove's `kyc_sub_status`). Null where the provider has none. */
  subStatus?: Maybe<Scalars['String']['output']>;
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
  profile?: InputMaybe<ProfileChangesInput>;
  /** The provider that holds the user. */
  provider: Provider;
  /** The provider's id of the user's account (Byzantine). If absent, it is found by itself for a user with one account. */
  providerAccountId?: InputMaybe<Scalars['String']['input']>;
  /** The provider's own id of the user. */
  providerUserId: Scalars['String']['input'];
  /** The kind of user. If absent, it is read from the provider. A wrong one is `INVALID_VALUE`. */
  type?: InputMaybe<UserType>;
};

/** The result of `linkUser`. */
export type LinkUserPayload = {
  __typename?: 'LinkUserPayload';
  /** The linked user, new or known before. Null with `userErrors`. */
  user?: Maybe<User>;
  /** Why the user was not linked. Empty on success. */
  userErrors: Array<UserError>;
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

/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Cancels the changes of an update that are `cancellable`. The others continue. If none can be cancelled, the error is `NOT_CANCELLABLE`. */
  cancelUpdate?: Maybe<CancelUpdatePayload>;
  /**
   * Erases a user's personal data permanently, by destroying its encryption key. Open changes end as `CANCELLED`, the
   * user's streams end, and the user is null in every query. The audit trail and the provider's own id remain, so that
   * neither `linkUser` nor a late webhook restores the user. Nothing is sent to the provider. A repeated call returns the
   * same result. For service tokens only.
   */
  eraseUser?: Maybe<EraseUserPayload>;
  /**
   * Exports all stored data about a user as one document: the profile, the provider's record, requirements, updates with
   * their values, verifications, requests to the provider, events, webhooks and the audit trail. Identity numbers are masked
   * unless the viewer has `users:pii`. Images are not stored. It is a mutation because it adds an entry to the audit trail,
   * which is the newest entry of the document. It changes nothing else.
   */
  exportUser?: Maybe<ExportUserPayload>;
  /**
   * Finds users by their current e-mail address or phone number, for operators. Letter case, white space and separators
   * between digits are ignored. A pending change is not found. The call adds an entry to the audit trail of each found user;
   * therefore it is a mutation, and because an address does not belong in a URL.
   */
  findUsers?: Maybe<FindUsersPayload>;
  /** Links a user of a provider and reads the profile. Linking the same reference again returns the same user. For service tokens only. */
  linkUser?: Maybe<LinkUserPayload>;
  /** Reads the provider's state now and applies it. */
  refreshUser?: Maybe<RefreshUserPayload>;
  /**
   * Retries the waiting calls of an update now, after a provider error. For operators. If an earlier attempt may have taken
   * effect, it is first compared with what the provider shows. An update without waiting calls is left as it is, which is
   * no error.
   */
  retryUpdate?: Maybe<RetryUpdatePayload>;
  /** Submits evidence for a parked change. Evidence is not approval: the change is `AWAITING_APPROVAL` until the provider shows the new value. Submitting the same evidence again returns the first result. */
  selfVerify?: Maybe<SelfVerifyPayload>;
  /**
   * Sets the KYC status at the provider. For operators. Only BVNK supports it; at other providers it is
   * `OPERATION_UNSUPPORTED`. The request is stored before it is sent. If the provider does not answer in time, the request
   * continues in the background, without an error.
   */
  setUserStatus?: Maybe<SetUserStatusPayload>;
  /**
   * Submits the completed information for review, at a provider that requires this step (Machnet). At other providers it is
   * `OPERATION_UNSUPPORTED`. The request is stored before it is sent. If the provider does not answer in time, the request
   * continues in the background, without an error.
   */
  submitKyc?: Maybe<SubmitKycPayload>;
  /** Changes a user's profile. The update is accepted as a whole or not at all. If a field is locked, unsupported or invalid, nothing is stored or sent, and `userErrors` names every such field. The changes of an accepted update may end differently. */
  updateUser?: Maybe<UpdateUserPayload>;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationCancelUpdateArgs = {
  updateId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationEraseUserArgs = {
  input: EraseUserInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationExportUserArgs = {
  input: ExportUserInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationFindUsersArgs = {
  input: FindUsersInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationLinkUserArgs = {
  input: LinkUserInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationRefreshUserArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationRetryUpdateArgs = {
  updateId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationSelfVerifyArgs = {
  input: SelfVerifyInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationSetUserStatusArgs = {
  input: SetUserStatusInput;
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationSubmitKycArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * Writes. An accepted request is stored before the provider is called. Each mutation answers within 10 seconds, whatever
 * the provider does. Errors that the caller or the provider can correct are in `userErrors`. A mutation is null only
 * together with an error in `errors`. Behind a router that enforces scopes, the `user`, `update` and `verification` of a
 * payload require `users:read` too.
 */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/** The position of a page in its list. */
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

/** A condition on a part. While another part of the same object has certain values, the part is required and has other constraints. */
export type PartCondition = {
  __typename?: 'PartCondition';
  /** The rules for a valid value while the condition applies. */
  constraints: FieldConstraints;
  /** The input name of the part that decides, in the same object. */
  part: Scalars['String']['output'];
  /** The values of that part for which the condition applies. Null: any value. */
  values?: Maybe<Array<Scalars['String']['output']>>;
};

/**
 * The verification of a change that a provider has parked until there is evidence. `selfVerify` submits the evidence, which
 * is not yet the approval. Open verifications are in `User.requirements`. Ended ones are available through their change.
 */
export type PendingVerification = {
  __typename?: 'PendingVerification';
  /** The document types that `selfVerify` accepts for this verification. Empty where no evidence can be submitted here. */
  acceptedDocumentTypes: Array<EvidenceDocumentType>;
  /** What must be verified. Null for an entry of the provider that we do not understand. */
  action?: Maybe<VerificationAction>;
  /** When the provider parked the change. Null where the provider does not publish the time. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when evidence is accepted. After evidence, the provider decides without a time limit. Null where the provider names no end. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The field whose new value is parked. Null for an entry of the provider that we do not understand, which is shown nevertheless. */
  field?: Maybe<ProfileField>;
  /** Our id of the verification. It never changes, and it is unique. */
  id: Scalars['ID']['output'];
  /** The provider's own id of the verification, for its pages and its support. It is unique only per user, and only while the verification is open: use `id` instead. */
  reference: Scalars['String']['output'];
  /** The status of the verification. It becomes `EXPIRED` as soon as `expiresAt` passes without evidence. */
  status: VerificationStatus;
  /** The update of the parked change. Its origin is `PROVIDER` if we did not start it. Null for an entry of the provider that we do not understand. */
  update?: Maybe<ProfileUpdate>;
  /** The user whose change is parked. Null only where the user can no longer be shown. */
  user?: Maybe<User>;
  /** The parked value in input names (`{"phone":"+639171234567"}`). For an entry that we do not understand, it is the provider's own data. Null where the provider does not show it. */
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

/** A postal address. A null part is not known, or the provider does not use it. */
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

/** A postal address. It replaces the current one as a whole: an absent part is cleared, but a part that may not be changed stays. */
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

/** The result that an update would have. */
export type PreviewUpdatePayload = {
  __typename?: 'PreviewUpdatePayload';
  /** The outcome of each given value. Empty when there are `userErrors`, because an update is accepted as a whole or not at all. Exception: beside `NOTHING_TO_CHANGE`, every outcome is `NO_CHANGE`. */
  changes: Array<PreviewChange>;
  /** The errors that `updateUser` would return. Empty where the update would be accepted. */
  userErrors: Array<UserError>;
};

/**
 * The profile of the person or business behind a user: the values in force at the provider at the last read
 * (`User.syncedAt`). A null field means that the provider has no such field, has no value, or does not show it.
 * Where a provider shows nothing (Payward), the profile is our own copy of the values that were sent. Text has
 * the provider's spelling. Where possible, countries are converted to alpha-2, phone numbers to E.164 and dates
 * to `YYYY-MM-DD`.
 */
export type Profile = {
  /** Reference of the agent who serves the user. */
  agentReference?: Maybe<Scalars['String']['output']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  annualIncomeRange?: Maybe<Scalars['String']['output']>;
  /**
   * Address for bills, in force. An address that still awaits verification is in
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
  /** E-mail address in force. An address that still awaits verification is in `requirements.pendingVerification`. */
  email?: Maybe<Scalars['String']['output']>;
  /** The person's employer, or own business. */
  employer?: Maybe<Employer>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they
   * are fixed).
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
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
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
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  maritalStatus?: Maybe<Scalars['String']['output']>;
  /** Free-form data that the provider keeps with the user: a JSON object. */
  metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Middle name or names. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** Names of the person's mother. */
  mother?: Maybe<Parent>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). An empty list means
   * that the provider has none on file. Null means that none is known.
   */
  nationalities?: Maybe<Array<Scalars['String']['output']>>;
  /** Reference of the partner who brought the user. */
  partnerReference?: Maybe<Scalars['String']['output']>;
  /**
   * Mobile phone number in force, E.164 (`+639171234567`). A number that still awaits verification is in
   * `requirements.pendingVerification`. A number that cannot be converted to E.164 has the provider's spelling.
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
   * Home address of a person, or registered address of a business, in force. An address that still awaits
   * verification is in `requirements.pendingVerification`.
   */
  residentialAddress?: Maybe<PostalAddress>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Address for deliveries, such as cards. */
  shippingAddress?: Maybe<PostalAddress>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * the values where they are fixed).
   */
  socioprofessionalCategory?: Maybe<Scalars['String']['output']>;
  /**
   * Main source of funds, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  sourceOfFunds?: Maybe<Scalars['String']['output']>;
  /**
   * Social security and tax numbers. Only the last four characters are shown, unless the viewer has `users:pii`
   * and we still hold the number. Null where the provider shows none.
   */
  taxIdentifiers?: Maybe<Array<TaxIdentifier>>;
  /** How and when the terms of service were accepted. */
  termsAcceptance?: Maybe<TermsAcceptance>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  userScope?: Maybe<Scalars['String']['output']>;
};

/**
 * New values for a profile. An absent field stays as it is. `null` clears a field if `constraints.clearable` is
 * true, and is `INVALID_VALUE` otherwise. Objects and lists are replaced as a whole. Text is trimmed and
 * normalised to Unicode NFC. An empty text is `INVALID_VALUE`. Only integers, booleans and `metadata` can fail by
 * type. Every other invalid value is an entry in `userErrors`, and all entries come at once.
 */
export type ProfileChangesInput = {
  /** Reference of the agent who serves the user. */
  agentReference?: InputMaybe<Scalars['String']['input']>;
  /**
   * Range of the yearly income, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  annualIncomeRange?: InputMaybe<Scalars['String']['input']>;
  /**
   * People who own, control or sign for the business. The list is replaced as a whole. Each item is matched to the
   * current one by `reference`, else by position, and keeps its absent parts. A list shorter than the current one
   * requires `expectedVersion`. The provider is read right before the change: if its list differs from our copy, the
   * update is refused with `VERSION_CONFLICT`.
   */
  associates?: InputMaybe<Array<InputMaybe<AssociateInput>>>;
  /** Address for bills. It is replaced as a whole: an absent line is cleared. */
  billingAddress?: InputMaybe<PostalAddressInput>;
  /** Full name given at birth. */
  birthName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Legal form or kind of business, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  businessType?: InputMaybe<Scalars['String']['input']>;
  /** An identifier that your platform computed for the user. It is replaced as a whole: an absent part is cleared. */
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
   * Identity papers and other documents. Each item is judged separately and is one change (`["documents","0"]`).
   * MatchMove replaces the list as a whole: the first is the primary document, the second the secondary, and there
   * can be no more. Machnet and Byzantine keep their documents: a document replaces the one of its `type`, an absent
   * one stays, and one that is sent back as shown is no change. At Machnet, an SSN may be here or among
   * `taxIdentifiers`.
   */
  documents?: InputMaybe<Array<InputMaybe<IdentityDocumentInput>>>;
  /**
   * E-mail address. After the approval of KYC, a provider may park a change until it is verified, or lock the
   * field; see `fieldPolicies`.
   */
  email?: InputMaybe<Scalars['String']['input']>;
  /**
   * Range of the number of employees, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  employeeCountRange?: InputMaybe<Scalars['String']['input']>;
  /** The person's employer, or own business. It is replaced as a whole: an absent part is cleared. */
  employer?: InputMaybe<EmployerInput>;
  /**
   * Employment status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they
   * are fixed).
   */
  employmentStatus?: InputMaybe<Scalars['String']['input']>;
  /** Expected payments in a month, as one of the provider's ranges. */
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
   * Gender, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Address against which the identity is verified. It is replaced as a whole: an absent line is cleared. */
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
   * Address for letters, where it is not the residential or registered one. It is replaced as a whole: an absent line is
   * cleared.
   */
  mailingAddress?: InputMaybe<PostalAddressInput>;
  /**
   * Marital status, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  maritalStatus?: InputMaybe<Scalars['String']['input']>;
  /** Free-form data that the provider keeps with the user: a JSON object. It is replaced as a whole. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Middle name or names. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Number of transactions expected in a month. */
  monthlyTransactionCount?: InputMaybe<Scalars['Int']['input']>;
  /** Names of the person's mother. It is replaced as a whole: an absent part is cleared. */
  mother?: InputMaybe<ParentInput>;
  /**
   * Nationalities as country codes (ISO 3166-1 alpha-2, and codes that the provider adds). The list is replaced
   * as a whole. At a provider that holds one nationality, two are `INVALID_VALUE`.
   */
  nationalities?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  /**
   * Occupation, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values where they are
   * fixed).
   */
  occupation?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the partner who brought the user. */
  partnerReference?: InputMaybe<Scalars['String']['input']>;
  /** Mobile phone number, E.164 (`+639171234567`), at every provider. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** City, country and postal code of birth. It is replaced as a whole: an absent part is cleared. */
  placeOfBirth?: InputMaybe<PlaceOfBirthInput>;
  /** Whether the person declares to be politically exposed. */
  politicallyExposed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name to use on wallets and cards, where the provider issues them. */
  preferredName?: InputMaybe<Scalars['String']['input']>;
  /** Web address of a picture of the person: https, at a public host. */
  profilePictureUrl?: InputMaybe<Scalars['String']['input']>;
  /** What the account is for. */
  purposeOfAccount?: InputMaybe<Scalars['String']['input']>;
  /** Home address of a person, registered address of a business. It is replaced as a whole: an absent line is cleared. */
  residentialAddress?: InputMaybe<PostalAddressInput>;
  /** Salutation, which a provider may keep apart from `title`. */
  salutation?: InputMaybe<Scalars['String']['input']>;
  /** Address for deliveries, such as cards. It is replaced as a whole: an absent line is cleared. */
  shippingAddress?: InputMaybe<PostalAddressInput>;
  /**
   * Socio-professional category, in the vocabulary of the user's provider (`constraints.allowedValues` lists
   * the values where they are fixed).
   */
  socioprofessionalCategory?: InputMaybe<Scalars['String']['input']>;
  /**
   * Main source of funds, in the vocabulary of the user's provider (`constraints.allowedValues` lists the values
   * where they are fixed).
   */
  sourceOfFunds?: InputMaybe<Scalars['String']['input']>;
  /**
   * Social security and tax numbers. The list is replaced as a whole. Each item is judged separately and is one
   * change (`["taxIdentifiers","0"]`). A masked number means the known number. If we no longer have that, a list
   * with a change needs its numbers in full.
   */
  taxIdentifiers?: InputMaybe<Array<InputMaybe<TaxIdentifierInput>>>;
  /** How and when the terms of service were accepted. It is replaced as a whole: an absent part is cleared. */
  termsAcceptance?: InputMaybe<TermsAcceptanceInput>;
  /**
   * Title before the name, such as Mr or Dr, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
   */
  title?: InputMaybe<Scalars['String']['input']>;
  /**
   * How often transactions are expected, in the vocabulary of the user's provider (`constraints.allowedValues`
   * lists the values where they are fixed).
   */
  transactionFrequency?: InputMaybe<Scalars['String']['input']>;
  /**
   * Field of activity under which the provider files the user, in the vocabulary of the user's provider
   * (`constraints.allowedValues` lists the values where they are fixed).
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

/**
 * One request to change a user's profile. It is accepted as a whole, but its changes may end differently. It is stored
 * before the provider is called, and it is completed even if the call fails.
 */
export type ProfileUpdate = {
  __typename?: 'ProfileUpdate';
  /** The changes: one entry for each field. Documents and tax identifiers have one entry each, because providers judge them separately. */
  changes: Array<ProfileUpdateChange>;
  /** When the last of its changes ended. Null while one is open. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every status of the update, oldest first. */
  history: Array<UpdateHistoryEntry>;
  /** Our id of the update. */
  id: Scalars['ID']['output'];
  /** Who started it. */
  origin: UpdateOrigin;
  /** When we accepted the update. For origin `PROVIDER`: when we found it. */
  requestedAt: Scalars['DateTime']['output'];
  /** The caller who requested the update: the `sub` of the token. Null for origin `PROVIDER`, when an end user's token reads it, and for updates that an earlier version accepted without an `idempotencyKey`. */
  requestedBy?: Maybe<Scalars['String']['output']>;
  /** The status of the update, derived from `changes`. While a change is open, it is the earliest open status, in the order `SUBMITTING`, `AWAITING_VERIFICATION`, `AWAITING_APPROVAL`. When all changes are final, it is their common status. Otherwise it is `PARTLY_APPLIED` where some are `APPLIED`, else the first of `FAILED`, `REJECTED`, `EXPIRED`, `CANCELLED` that occurs. */
  status: UpdateStatus;
  /** The user whose profile the update changes. Null only where the user can no longer be shown. */
  user?: Maybe<User>;
};

/** The change of one field, or of one item of `documents` or `taxIdentifiers`. */
export type ProfileUpdateChange = {
  __typename?: 'ProfileUpdateChange';
  /** Whether `cancelUpdate` can cancel the change now: it was not sent yet, or it awaits evidence. */
  cancellable: Scalars['Boolean']['output'];
  /** How we know that the change was applied. `NONE` until then. */
  confirmation: ChangeConfirmation;
  /** Why the change was not applied. Given only for `REJECTED`, `EXPIRED`, `CANCELLED` and `FAILED`. Null also where the status says everything. */
  failure?: Maybe<ChangeFailure>;
  /** The field that changes. */
  field: ProfileField;
  /** Our id of the change. */
  id: Scalars['ID']['output'];
  /** The path of the change in input names, starting with the field: `["email"]`, or `["documents","0"]` for one item. */
  path: Array<Scalars['String']['output']>;
  /** The value in force when the change was accepted, in the same shape and masked in the same way. Null where there was no value, or it is not known. */
  previousValue?: Maybe<Scalars['JSON']['output']>;
  /** The requested value, in the shape of the input field. Identity numbers show their last four characters, and images are left out. Null where the change clears the field. */
  requestedValue?: Maybe<Scalars['JSON']['output']>;
  /**
   * True where the provider stores the value in its own spelling. `requestedValue` has the value of the request, and the
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
  /** The number of updates over all pages. Null above 1,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An update in a page. */
export type ProfileUpdateEdge = {
  __typename?: 'ProfileUpdateEdge';
  /** Opaque. Pass it as `after` for the updates after this one. */
  cursor: Scalars['String']['output'];
  /** The update. */
  node: ProfileUpdate;
};

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

/** The optional capabilities of a provider, beside updates. An operation that the provider lacks returns `OPERATION_UNSUPPORTED`. */
export type ProviderCapability =
  /** Reads show the stored profile. Without this capability, the profile is our own copy of the values that were sent, and changes are confirmed as `UNVERIFIABLE`. `FieldPolicy.confirmation` has the confirmation of each field. */
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
  /** Whether the provider is enabled here. If false, mutations on its users return `PROVIDER_DISABLED`. */
  enabled: Scalars['Boolean']['output'];
  /** Whether calls are sent to the provider or to a simulator. */
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

/** The receiver of the calls to a provider. */
export type ProviderMode =
  /** The configured address of the provider. A disabled provider also has this mode. */
  | 'LIVE'
  /** A simulator that this server started. Only outside production. */
  | 'SIMULATED';

/**
 * Other data that a provider keeps about a user, beside profile, statuses and requirements, as of the last read. It cannot
 * be changed here. A null field means that the provider has no such value, or does not show it. Times are RFC 3339 if they
 * can be read, else the provider's text.
 */
export type ProviderRecord = {
  __typename?: 'ProviderRecord';
  /** Number of the account that was issued to the user: the last four characters, the rest masked. Null before an account is issued. */
  accountNumber?: Maybe<Scalars['String']['output']>;
  /** When the provider created the user. */
  createdAt?: Maybe<Scalars['String']['output']>;
  /** The provider's remarks about the documents of the last update with documents (Byzantine). Empty where there are none. */
  documentFindings: Array<DocumentFinding>;
  /**
   * Values that the provider's answer to the last update repeated, of fields that no read shows (Byzantine). They are an
   * echo of the request and do not prove that the provider stores them. Empty at providers whose reads show all fields.
   */
  echoes: Array<EchoedValue>;
  /** Whether the e-mail address is verified at the provider. MatchMove requires it before KYC can be submitted. */
  emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The user's reference at the licensed institution behind the provider. Their support may ask for it. */
  institutionReference?: Maybe<Scalars['String']['output']>;
  /** Whether the mobile phone number is verified at the provider. MatchMove requires it before KYC can be submitted. */
  mobileVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The provider's status of its risk assessment, in its own words. Only for the scope `users:admin`. */
  riskAssessmentStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's risk flag of the user, in its own words. Only for the scope `users:admin`. */
  riskFlag?: Maybe<Scalars['String']['output']>;
  /** The provider's risk score of the user, a person or a business. Only for the scope `users:admin`. */
  riskScore?: Maybe<Scalars['String']['output']>;
  /** The provider's more detailed word for `User.providerStatus`. The vocabulary is the provider's: show the word, do not branch on it. */
  subStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's status of the user's right to transact. */
  transactionStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's more detailed word for `transactionStatus`. */
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
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type Query = {
  __typename?: 'Query';
  /**
   * Who did what to a user, and who saw identity numbers in full, newest first. The trail remains after the erasure of the
   * user. Null where the user does not exist, or the viewer may not see it. Null also together with an error:
   * `BAD_USER_INPUT` for a `first` out of range, `CURSOR_INVALID` for an `after` of another trail.
   */
  auditTrail?: Maybe<AuditTrailConnection>;
  /** The current position in the stream of events. To miss nothing: read it first, then read your data, then subscribe to `userUpdateStatus` with it as `after`. Null only together with an error. */
  eventCursor?: Maybe<Scalars['String']['output']>;
  /** The result that `updateUser` would have: the outcome of each change, or the same errors. It stores nothing and sends nothing. */
  previewUpdate?: Maybe<PreviewUpdatePayload>;
  /** An update by its id. Null where the update does not exist, or the viewer may not see it. */
  profileUpdate?: Maybe<ProfileUpdate>;
  /** All providers, in the order of `Provider`: whether each runs here, and what it can do. Null only together with an error. */
  providers?: Maybe<Array<ProviderInfo>>;
  /** The updates of all users that the viewer may see, for back offices. Null only together with an error: `BAD_USER_INPUT` for a `first` out of range, `CURSOR_INVALID` for an unknown `after`. */
  updates?: Maybe<ProfileUpdateConnection>;
  /** A user by our id. Null where the user does not exist, or the viewer may not see it. */
  user?: Maybe<User>;
  /** A user by the provider's own id. Null where no such user was linked, or the viewer may not see it. */
  userByProviderReference?: Maybe<User>;
  /**
   * The users that the viewer may see, most recently linked first: the list of the back office. `findUsers` finds one by
   * e-mail address or phone number. Null only together with an error: `BAD_USER_INPUT` for a `first` out of range,
   * `CURSOR_INVALID` for an `after` of another list.
   */
  users?: Maybe<UserConnection>;
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryPreviewUpdateArgs = {
  changes: ProfileChangesInput;
  userId: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryProfileUpdateArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
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
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
 */
export type QueryUserByProviderReferenceArgs = {
  provider: Provider;
  providerUserId: Scalars['String']['input'];
};


/**
 * Reads. They answer from our own database and never wait for a provider. Every field may be null, so that one refusal
 * does not empty a whole answer. Null without an error means that the object does not exist, that its user was erased, or
 * that the viewer may not see it.
 * A token of an end user (claim `user_id`) sees that user alone.
 *
 * An error in `errors` has one of these as `extensions.code`: `UNAUTHENTICATED` `FORBIDDEN` `BAD_USER_INPUT`
 * `CURSOR_INVALID` `CURSOR_EXPIRED` `SLOW_CONSUMER` `TOKEN_EXPIRED`
 * `QUERY_TOO_COSTLY`
 * `SERVICE_UNAVAILABLE` (with `extensions.retryAfter` in seconds)
 * `INTERNAL_SERVER_ERROR`. An error that the caller can correct in the input is in `userErrors` instead.
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
  /** Always null: the error concerns no field. */
  field?: Maybe<ProfileField>;
  /** The error message for people. */
  message: Scalars['String']['output'];
  /** Always null: the error concerns no value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Seconds to wait before a retry. Null where the time is not known. */
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
  /** The user as it is now. If the provider could not be read, `syncedAt` is older. Null where the user does not exist. */
  user?: Maybe<User>;
  /** Why the provider's state could not be read. Empty on success. */
  userErrors: Array<UserError>;
};

/** A step that is required before the provider continues. */
export type RequiredAction = {
  __typename?: 'RequiredAction';
  /** The deadline. For a date without a time, it is the start of that day in UTC. Null where there is no deadline, and where the provider's text is not a readable time. */
  deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's own text for `deadline`, readable or not. Null where there is no deadline. */
  deadlineText?: Maybe<Scalars['String']['output']>;
  /** The provider's own word for the step, also where `type` is `OTHER`. Null where the step follows from the user's state and the provider has no word for it. */
  providerType?: Maybe<Scalars['String']['output']>;
  /** The provider's reasons, as codes of the provider. Empty where it gives none. */
  reasons: Array<Scalars['String']['output']>;
  /** The step in our words. */
  type: RequiredActionType;
  /** The page on which the user takes the step; given for `HOSTED_VERIFICATION`. Null where there is no such page, or its address is not https at a public host. */
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

/** A piece of information that the provider lacks. */
export type RequiredAttribute = {
  __typename?: 'RequiredAttribute';
  /** The profile field with this information. Null where the provider's word matches no field. */
  field?: Maybe<ProfileField>;
  /** The provider's own word for the information. Null where the provider does not name it. */
  name?: Maybe<Scalars['String']['output']>;
};

/** What the provider still requires from the user, and the changes that wait for verification. */
export type Requirements = {
  __typename?: 'Requirements';
  /** What will be required later. It can be submitted now. */
  eventuallyDue: DueRequirements;
  /** What is missing now. It blocks the user or a change. */
  immediatelyDue: DueRequirements;
  /** The open verifications, oldest first. Ended verifications are available through their change. */
  pendingVerification: Array<PendingVerification>;
};

/** The answer of `retryUpdate`. */
export type RetryUpdatePayload = {
  __typename?: 'RetryUpdatePayload';
  /** The update as it is now. Null where there is no such update. */
  update?: Maybe<ProfileUpdate>;
  /** Why no call was retried. Empty on success. */
  userErrors: Array<UserError>;
};

/** The parameters of a broken rule. A parameter is null where the rule has none; the description of each rule names its parameters. */
export type RuleParameters = {
  __typename?: 'RuleParameters';
  /** The valid values. For `REQUIRED`: the values of the part in `parts` that make this value required. */
  allowedValues?: Maybe<Array<Scalars['String']['output']>>;
  /** Other fields that are needed. */
  fields?: Maybe<Array<ProfileField>>;
  /** The kind of value that is expected. */
  kind?: Maybe<FieldKind>;
  /** The maximum or minimum that the rule allows: characters, items, or the year. */
  limit?: Maybe<Scalars['Int']['output']>;
  /** Other parts of the object that the rule concerns, by their input names. */
  parts?: Maybe<Array<Scalars['String']['output']>>;
  /** The regular expression that the value must match. */
  pattern?: Maybe<Scalars['String']['output']>;
};

/** Evidence for a change that a provider has parked. */
export type SelfVerifyInput = {
  /** The device on which the user gave the evidence. */
  authenticationData?: InputMaybe<AuthenticationDataInput>;
  /** The date of issue of the document, `YYYY-MM-DD`, from the year 1900 to today in the easternmost time zone. If absent, none is sent. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** Your own id of the document, 1 to 200 characters. It is required, else `EVIDENCE_INVALID`. It stays the same in every retry to the provider. */
  documentId?: InputMaybe<Scalars['String']['input']>;
  /** The type of the document that proves the change: one of the verification's `acceptedDocumentTypes`, else `EVIDENCE_INVALID`. */
  documentType: EvidenceDocumentType;
  /** How the change was verified. */
  mode?: VerificationMode;
  /** The `id` of the `PendingVerification`. Its `reference` is accepted too, if exactly one user that the viewer may see has an open verification with it. Otherwise the error is `VERIFICATION_NOT_FOUND`. */
  verificationId: Scalars['ID']['input'];
};

/** The answer of `selfVerify`. */
export type SelfVerifyPayload = {
  __typename?: 'SelfVerifyPayload';
  /** The update that the parked change belongs to. Null where there is none. */
  update?: Maybe<ProfileUpdate>;
  /** Why the evidence was not accepted. Empty on success. */
  userErrors: Array<UserError>;
  /** The verification as it is now. `SUBMITTING_EVIDENCE` means that the provider has not answered yet, which is no error. Null where the verification does not exist. */
  verification?: Maybe<PendingVerification>;
};

/** A KYC status to set at the provider. */
export type SetUserStatusInput = {
  /** The status to set: `IN_REVIEW`, `APPROVED` or `REJECTED`. Any other is `INVALID_VALUE`. */
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
  /** Why the information was not submitted. Empty on success. */
  userErrors: Array<UserError>;
};

/** Live events, over WebSocket, server-sent events or HTTP callback to a router. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The events of updates, each once and in commit order. With `after`, the stream first delivers every event after that
   * cursor, then live events, without a gap or a repetition, on any replica. A cursor can be resumed for 30 days, or for
   * the time that the operator configured; `ProfileUpdate.history` is kept. The stream ends with an error:
   * - `CURSOR_EXPIRED`: an event after the cursor is too old. Read the users again, then start from `eventCursor`.
   * - `CURSOR_INVALID`: the cursor is unknown.
   * - `SLOW_CONSUMER`: the client does not keep up. Subscribe again with your last cursor.
   * - `TOKEN_EXPIRED`: the token has expired. Subscribe again with your last cursor and a new token.
   *
   * Null only together with an error.
   */
  userUpdateStatus?: Maybe<UserUpdateStatusEvent>;
};


/** Live events, over WebSocket, server-sent events or HTTP callback to a router. */
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
   * The number: the last four characters, the rest masked. It is in full if the viewer has `users:pii` and we
   * still hold it.
   */
  number?: Maybe<Scalars['String']['output']>;
  /** Kind of number, such as `SSN`, in the provider's vocabulary. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A social security or tax number. */
export type TaxIdentifierInput = {
  /** Country that issued the number, alpha-2. */
  issuingCountry?: InputMaybe<Scalars['String']['input']>;
  /** The full number. After it is sent, we keep only its masked form. */
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

/** How and when terms of service were accepted. It is replaced as a whole. */
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
  /** Contact the provider: only the provider can remove the lock. */
  | 'CONTACT_PROVIDER'
  /** Nothing: the lock is permanent. */
  | 'NONE'
  /** Wait: the field is free again when the change in progress has ended. */
  | 'WAIT';

/** Conditions on a list of updates. All given conditions must apply. An absent or null condition has no effect. */
export type UpdateFilterInput = {
  /** Only updates that change one of these fields. An empty list: none. */
  field?: InputMaybe<Array<ProfileField>>;
  /** Only updates of this provider's users. */
  provider?: InputMaybe<Provider>;
  /** Only updates requested at this time or later, in RFC 3339. Other text is `BAD_USER_INPUT`. */
  requestedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Only updates requested before this time, in RFC 3339. Other text is `BAD_USER_INPUT`. */
  requestedBefore?: InputMaybe<Scalars['String']['input']>;
  /** Only updates that this caller requested: `ProfileUpdate.requestedBy`. With an end user's token, the list is empty. */
  requestedBy?: InputMaybe<Scalars['String']['input']>;
  /** Only updates with one of these statuses now. An empty list: none. */
  status?: InputMaybe<Array<UpdateStatus>>;
  /** Only updates of this user. A user that does not exist, or that the viewer may not see, has none. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A past or present status of an update. */
export type UpdateHistoryEntry = {
  __typename?: 'UpdateHistoryEntry';
  /** The cause in our words, such as "withdrawn at the provider". Null where there is nothing to add. */
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
  /** The field that was sent. The change in progress may be of another field that shares an object with it at the provider. Null where the whole user is blocked. */
  field?: Maybe<ProfileField>;
  /** What the field waits for: the error message for people. */
  message: Scalars['String']['output'];
  /** The path of the field in the input. Null where the whole user is blocked. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** How to unblock the field: `CANCEL_UPDATE` where `cancelUpdate` on `update` works, else `WAIT`. */
  unlock: Unlock;
  /** The update that is in progress. Null where it cannot be named. */
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
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your key for this request, unique per caller and user. Repeating the key with the same changes returns the first update as it is now. With other changes it is `IDEMPOTENCY_KEY_REUSED`. Only accepted updates are remembered. If absent, each request is a new one. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The user to change. */
  userId: Scalars['ID']['input'];
};

/** The answer of `updateUser`. */
export type UpdateUserPayload = {
  __typename?: 'UpdateUserPayload';
  /** The update as it is now. `SUBMITTING` means that the provider has not answered yet, which is no error. Null where no update was accepted. */
  update?: Maybe<ProfileUpdate>;
  /** The user as it is now. Null where there is no such user. */
  user?: Maybe<User>;
  /** Why the update was not accepted. For a `REJECTED` update: what the provider refused. Empty otherwise. */
  userErrors: Array<UserError>;
};

/**
 * A person or business at one provider, as of the last read. All fields come from our own database and never wait for
 * the provider; `refreshUser` reads the provider again.
 *
 * Other subgraphs should refer to a user by `id`. The second key, `provider providerUserId`, is for subgraphs that only
 * know the provider's own reference. A subgraph that uses it must list our providers in its own schema, and must follow
 * when one is added.
 */
export type User = {
  __typename?: 'User';
  /** The cursor from which to subscribe to this user without a gap. Pass it as `after` to `userUpdateStatus`. */
  eventCursor: Scalars['String']['output'];
  /** Which fields may be changed now: one entry for each `ProfileField`, in the order of that enum. `updateUser` enforces the same table. The list is enough to build a form. */
  fieldPolicies: Array<FieldPolicy>;
  /** Our id of the user. It never changes. */
  id: Scalars['ID']['output'];
  /** The state of the provider's identity check of the user. */
  kyc: Kyc;
  /** The values in force, without pending changes. Null only together with an error. An erased user is null as a whole, in every query. */
  profile?: Maybe<Profile>;
  /** The provider that holds the user. */
  provider: Provider;
  /** The provider's id of the user's account, at a provider that addresses updates to an account (Byzantine). Null elsewhere. */
  providerAccountId?: Maybe<Scalars['String']['output']>;
  /** Other data of the provider about the user: its own times, statuses and references. */
  providerRecord: ProviderRecord;
  /** The provider's own word for `status`, including words that we do not know. Null where the provider gives none. */
  providerStatus?: Maybe<Scalars['String']['output']>;
  /** The provider's own id of the user, unique within the provider. */
  providerUserId: Scalars['String']['output'];
  /** What the provider still requires, and the changes that wait for verification. */
  requirements: Requirements;
  /** Whether the user can act at the provider. */
  status: UserStatus;
  /** The time of the last complete read of the provider's state. Null before the first one. */
  syncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the user is a person or a business. It decides which type `profile` has. */
  type: UserType;
  /** The user's updates, newest first. Null only together with an error: `BAD_USER_INPUT` for a `first` out of range, `CURSOR_INVALID` for an unknown `after`. */
  updates?: Maybe<ProfileUpdateConnection>;
  /** The version of the user. It increases whenever a profile value, a status, a lock or an open change changes. A refresh without a difference does not increase it. Pass it as `expectedVersion` to refuse an update of a user that has changed since. */
  version: Scalars['Int']['output'];
};


/**
 * A person or business at one provider, as of the last read. All fields come from our own database and never wait for
 * the provider; `refreshUser` reads the provider again.
 *
 * Other subgraphs should refer to a user by `id`. The second key, `provider providerUserId`, is for subgraphs that only
 * know the provider's own reference. A subgraph that uses it must list our providers in its own schema, and must follow
 * when one is added.
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
  /** The number of users in the list, over all pages. Null for more than 1,000, which are not counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Opaque. Pass it as `after` to continue after this user. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/**
 * An error that a caller or the provider can correct. A mutation returns all errors at once, in the order of the input.
 * `code` decides the concrete type; the description of each code names it. Programs use `code`; people see `message`.
 */
export type UserError = {
  /** The kind of error, for programs. */
  code: UserErrorCode;
  /** The profile field with the error. Null where the error concerns no single field. */
  field?: Maybe<ProfileField>;
  /** The error message for people. It contains no personal data and no text of the provider. */
  message: Scalars['String']['output'];
  /** The path of the value in the input, starting with the input's own field: `["changes","residentialAddress","country"]`. For an argument, it is the name of the argument. Null where the error concerns no single value. */
  path?: Maybe<Array<Scalars['String']['output']>>;
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

/** Conditions on a list of users. All given conditions must apply. An absent or null condition has no effect. */
export type UserFilterInput = {
  /** Whether the user has an open update. */
  hasOpenUpdate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the provider requires something now, as of the last read. That may include a verification that `requirements` no longer shows. */
  isDue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only users with one of these KYC statuses. An empty list: none. */
  kycStatus?: InputMaybe<Array<KycStatus>>;
  /** Only users of this provider. */
  provider?: InputMaybe<Provider>;
  /** Only users with one of these statuses. An empty list: none. */
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

/** One change of status of one update, with everything that one transaction did to it. The first event is its acceptance. An event can also be the erasure of a user. */
export type UserUpdateStatusEvent = {
  __typename?: 'UserUpdateStatusEvent';
  /** Opaque. Pass your last one as `after` to resume after this event. */
  cursor: Scalars['String']['output'];
  /** True for the last event of a user whose personal data was erased. It belongs to no update, and its `status` is `CANCELLED`. A system that keeps copies must erase them. A stream of that user alone ends after it. */
  erased: Scalars['Boolean']['output'];
  /** When the event happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The status of the update before the event. Null at the first event of an update. */
  previousStatus?: Maybe<UpdateStatus>;
  /** The status of the update right after the event. It may equal `previousStatus` where only the status of a change differs. */
  status: UpdateStatus;
  /** The changes of the update whose status changed in the event. Empty where none did. */
  transitions: Array<ChangeTransition>;
  /** The update as it is now, which may be newer than this event. Null only where it can no longer be shown. */
  update?: Maybe<ProfileUpdate>;
  /** The user as it is now, which may be newer than this event. Null only where it can no longer be shown. */
  user?: Maybe<User>;
  /** Our id of the user, also where the user can no longer be shown. */
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

/** The user has changed since you read it: `VERSION_CONFLICT`. */
export type VersionConflictError = UserError & {
  __typename?: 'VersionConflictError';
  /** Always `VERSION_CONFLICT`. */
  code: UserErrorCode;
  /** The user's `version` now. Read the user again before you send the update with it. */
  currentVersion: Scalars['Int']['output'];
  /** Always null: the error concerns the whole user. */
  field?: Maybe<ProfileField>;
  /** The error message for people. */
  message: Scalars['String']['output'];
  /** The path of `expectedVersion` in the input. */
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

