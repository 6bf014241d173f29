import type { ProfileValues } from '../../../src/domain/profile.ts';
import type { ProfileField } from '../../../src/domain/profile-field.ts';
import type { KycStatus, ProviderId, UserStatus, UserType } from '../../../src/domain/vocabulary.ts';
import type { Registry } from '../../../src/providers/registry.ts';
import type { ControlledSimulator, Seen, Wire } from '../../support/simulator.ts';

/** A provider's simulator with what the contract suite does to it. */
export type DriverSimulator = ControlledSimulator & {
  /** A user nobody else has, in the state of a demo user; answers its id at the provider. */
  newUser(like: string, fields?: object): Promise<string>;
  requestsOf(id: string): Promise<Seen[]>;
  /** Requests that change this user, oldest first. */
  writesOf(id: string): Promise<Seen[]>;
  faultOnWrite(id: string, fault: object, times?: number): Promise<Wire>;
  faultOnRead(id: string, fault: object, times?: number): Promise<Wire>;
};

/** A state of a user in which every field is tried. */
export type DriverState = {
  /** Name of the simulator's demo user that is in this state. */
  like: string;
  type: UserType;
  status: UserStatus;
  kycStatus: KycStatus;
};

/** Values of one field, as a client sends them. */
export type FieldSample = {
  /** Valid, and no demo user has it. Fields that must come along are sent with their own samples. */
  value: unknown;
  /** A second valid one. */
  other: unknown;
  /** Each must be refused as `INVALID_VALUE`. */
  invalid: readonly unknown[];
};

/** Everything that one contract suite needs to know of a provider to try it. */
export type ProviderDriver = {
  provider: ProviderId;
  /** For a provider that is not one of the build's own. */
  knownProviders?: Registry;
  /** The environment's values, without the base address. */
  values: Readonly<Record<string, string>>;
  start(switches?: object): Promise<DriverSimulator>;
  states: readonly DriverState[];
  /** For every supported field of each type that this provider has. */
  samples: Partial<Record<UserType, Partial<Record<ProfileField, FieldSample>>>>;
  /** Valid values of fields that no two users may share: the `n`th. */
  unique?: Partial<Record<ProfileField, (n: number) => unknown>>;
  /** What a partner knows of a user at linking, where the provider shows nothing. */
  profile?: ProfileValues;
  /** Puts a status word there that nobody has heard of. */
  setUnknownStatus(simulator: DriverSimulator, id: string): Promise<void>;
  /** Adds fields to what a read shows that nobody has heard of, deep ones too. */
  addUnknownFields(simulator: DriverSimulator, id: string): Promise<void>;
  /** Switches under which the simulator takes any word where no list of words is published. */
  anyWords?: object;
  /**
   * Fields of which the provider refuses values that our policy allows, by rules that its pages do not tell or that
   * no pattern can. A refusal is told, and changes nothing.
   */
  stricterThanPolicy?: readonly ProfileField[];
  /** What the provider has of a user, in the common model, read without the adapter: for what no answer shows. */
  storedOf?(simulator: DriverSimulator, id: string): Promise<ProfileValues>;
};
