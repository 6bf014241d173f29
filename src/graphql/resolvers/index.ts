import { DateTime, JsonObject, JsonValue } from '../scalars.ts';
import type { Resolvers } from '../types.generated.ts';
import { Mutation } from './mutation.ts';
import {
  CancelUpdatePayload,
  FindUsersPayload,
  LinkUserPayload,
  RefreshUserPayload,
  RetryUpdatePayload,
  SelfVerifyPayload,
  SetUserStatusPayload,
  SubmitKycPayload,
  UpdateUserPayload,
} from './payloads.ts';
import { PendingVerification } from './pending-verification.ts';
import { FieldConstraints, FieldPolicy, FieldPolicyPart, PartCondition } from './policy.ts';
import { Associate, BusinessProfile, IndividualProfile, Profile } from './profile.ts';
import { PageInfo, ProfileUpdate, ProfileUpdateConnection, UserConnection } from './profile-update.ts';
import { ProfileUpdateChange } from './profile-update-change.ts';
import { ProviderInfo } from './provider-info.ts';
import { EchoedValue, ProviderRecord } from './provider-record.ts';
import { Query } from './query.ts';
import { RequiredAction, Requirements } from './requirements.ts';
import { Subscription, UserUpdateStatusEvent } from './subscription.ts';
import { User } from './user.ts';
import {
  EvidenceInvalidError,
  InvalidValueError,
  RateLimitedError,
  RuleParameters,
  UpdateInProgressError,
  UserError,
} from './user-errors.ts';

/** Every type whose fields are not simply the properties of its parent. */
export const resolvers = {
  DateTime,
  JSON: JsonValue,
  JSONObject: JsonObject,
  Query,
  Mutation,
  Subscription,
  UserUpdateStatusEvent,
  User,
  Profile,
  IndividualProfile,
  BusinessProfile,
  Associate,
  ProviderRecord,
  EchoedValue,
  Requirements,
  RequiredAction,
  PendingVerification,
  FieldPolicy,
  FieldPolicyPart,
  FieldConstraints,
  PartCondition,
  ProviderInfo,
  ProfileUpdate,
  ProfileUpdateChange,
  ProfileUpdateConnection,
  UserConnection,
  PageInfo,
  LinkUserPayload,
  UpdateUserPayload,
  SelfVerifyPayload,
  CancelUpdatePayload,
  RetryUpdatePayload,
  RefreshUserPayload,
  SubmitKycPayload,
  SetUserStatusPayload,
  FindUsersPayload,
  UserError,
  InvalidValueError,
  RuleParameters,
  UpdateInProgressError,
  EvidenceInvalidError,
  RateLimitedError,
} satisfies Resolvers;
