import type { ProfileField } from './profile-field.ts';
import type {
  ChangeConfirmation,
  DocumentForm,
  LockReason,
  UserType,
  VerificationAction,
} from './vocabulary.ts';

/** A reason that a state of the user gives; `UPDATE_IN_PROGRESS` comes from open changes instead. */
export type StateLock = Exclude<LockReason, 'UPDATE_IN_PROGRESS'>;

/** Limits that a value must keep. `pattern` is an anchored ECMAScript source, for the flags `u` and `v` alike. */
export type Constraints = {
  /** Must be present whenever its field (or object) is given; `null` is refused. */
  required?: boolean;
  clearable?: boolean;
  allowedValues?: readonly string[];
  /** Name of a provider enumeration whose cached values stand in for `allowedValues`. */
  allowedValuesFrom?: string;
  /** Name of a provider enumeration of country calling codes; becomes the pattern of a phone. */
  callingCodesFrom?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  /** The least and the greatest value, of a date or a whole number, as an input of a form takes them. */
  min?: string;
  max?: string;
  example?: string;
};

/** A rule for a part of a field, e.g. the country of an address or the SSN among tax identifiers. */
export type PartRule = {
  /** Below the field, list positions left out: `['country']`, `['address', 'city']`. */
  path: readonly string[];
  /** Holds only for items whose `type` is this. */
  itemType?: string;
  /** Holds only for what an item holds in this form; a lock is on all that is written with a number, or an image. */
  form?: DocumentForm;
  lockedWhen?: readonly StateLock[];
  constraints?: Constraints;
  /** How this kind of item is confirmed, where it differs from the rest of the field. */
  confirmation?: Exclude<ChangeConfirmation, 'NONE'>;
  /**
   * Must be present where a part beside it has one of these values, or any: `state` where `country` is `US`, `front`
   * where `back` is given. There it must keep these constraints, too.
   */
  requiredFor?: { part: string; values?: readonly string[]; constraints?: Constraints };
  /** The provider has no such part. */
  unsupported?: boolean;
};

export type SupportedRule = {
  supported: true;
  /** Locked when any of these holds. */
  lockedWhen?: readonly StateLock[];
  /** Parked for verification when `when` holds. */
  verification?: { when: StateLock; action: VerificationAction };
  confirmation: Exclude<ChangeConfirmation, 'NONE'>;
  constraints: Constraints;
  /** Fields with one group share an object that the provider replaces: one open change at a time. */
  conflictGroup?: string;
  /** Fields whose values must be known (sent along or stored) for this one to be sent. */
  requiredWith?: readonly ProfileField[];
  /** The same for a date of birth by which somebody is older than so many years. */
  requiredWithOver?: { years: number; fields: readonly ProfileField[] };
  parts?: readonly PartRule[];
  /**
   * What happens to items of a list that are left out: `REPLACED` (the default), they go; `KEPT`, the provider
   * keeps them, and an item replaces the one of its type.
   */
  items?: 'REPLACED' | 'KEPT';
  /**
   * The provider has one place per type and form, so one update may not fill a place twice. Each inner list holds
   * spellings of one type; no inner list is needed for a type with one spelling.
   */
  onePlacePerType?: { spellings: readonly (readonly string[])[] };
  /** An item needs at least one of these parts. */
  itemNeedsOneOf?: readonly string[];
};

export type Rule = { supported: false } | SupportedRule;

/** One rule for every field: leaving one out does not compile. */
export type PolicyTable = Readonly<Record<ProfileField, Rule>>;

/** A provider's policy, individuals and businesses apart. */
export type Policy = Readonly<Record<UserType, PolicyTable>>;

/** The states of a user that rules refer to. */
export type UserFacts = {
  kycApproved: boolean;
  active: boolean;
  accountIssued: boolean;
  suspended: boolean;
};
