/** Everything that the console asks the API. A test validates it against the schema, and holds it to the limits. */

const NAME = /* GraphQL */ `
  fragment Name on User {
    id
    provider
    type
    providerUserId
    profile {
      __typename
      email
      ... on IndividualProfile { firstName lastName }
      ... on BusinessProfile { legalName }
    }
  }`;

const UPDATE = /* GraphQL */ `
  fragment Update on ProfileUpdate {
    id
    origin
    status
    requestedAt
    requestedBy
    completedAt
    changes {
      id
      field
      path
      status
      confirmation
      cancellable
      requestedValue
      previousValue
      failure { message providerCode retryable }
      verification { id reference action status createdAt expiresAt acceptedDocumentTypes }
    }
  }`;

const PROBLEMS = /* GraphQL */ `
  fragment Problems on UserError {
    __typename
    code
    message
    path
    ... on RateLimitedError { retryAfterSeconds }
  }`;

export const Providers = /* GraphQL */ `
  query ConsoleProviders { providers { provider mode enabled capabilities } }`;

export const EventCursor = /* GraphQL */ `
  query ConsoleEventCursor { eventCursor }`;

export const Updates = /* GraphQL */ `
  query ConsoleUpdates($filter: UpdateFilterInput, $orderBy: UpdateOrder, $after: String) {
    updates(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { ...Update user { ...Name } } }
    }
  }
  ${UPDATE}
  ${NAME}`;

export const Watch = /* GraphQL */ `
  subscription ConsoleWatch($userId: ID, $after: String) {
    userUpdateStatus(userId: $userId, after: $after) {
      cursor
      userId
      erased
      status
      update { ...Update user { ...Name } }
    }
  }
  ${UPDATE}
  ${NAME}`;

export const Users = /* GraphQL */ `
  query ConsoleUsers($filter: UserFilterInput, $after: String) {
    users(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { ...Name status kyc { status } syncedAt } }
    }
  }
  ${NAME}`;

export const FindUsers = /* GraphQL */ `
  mutation ConsoleFindUsers($input: FindUsersInput!) {
    findUsers(input: $input) {
      users { ...Name status kyc { status } syncedAt }
      userErrors { ...Problems }
    }
  }
  ${NAME}
  ${PROBLEMS}`;

export const User = /* GraphQL */ `
  query ConsoleUser($id: ID!) {
    user(id: $id) {
      ...Name
      providerAccountId
      status
      providerStatus
      kyc { status subStatus providerStatus processedAt }
      version
      syncedAt
      requirements {
        immediatelyDue { ...Due }
        eventuallyDue { ...Due }
        pendingVerification {
          id
          reference
          field
          action
          status
          createdAt
          expiresAt
          acceptedDocumentTypes
          verificationData
          update { id }
        }
      }
      fieldPolicies { field label value pendingValue access reason message }
      updates(first: 20) {
        totalCount
        edges { node { ...Update history { status occurredAt note } } }
      }
    }
  }
  fragment Due on DueRequirements {
    requiredAttributes { field name }
    requiredActions { type providerType reasons url deadline }
  }
  ${NAME}
  ${UPDATE}`;

export const AuditTrail = /* GraphQL */ `
  query ConsoleAuditTrail($userId: ID!, $after: String) {
    auditTrail(userId: $userId, first: 25, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          sequence
          occurredAt
          actor
          action
          subject
          documentType
          documentId
          device { deviceId ip os userAgent }
        }
      }
    }
  }`;

/** @param {string} name @param {string} argument @param {string} type */
const mutation = (name, argument, type) => /* GraphQL */ `
  mutation Console_${name}($value: ${type}) {
    ${name}(${argument}: $value) { userErrors { ...Problems } }
  }
  ${PROBLEMS}`;

export const CancelUpdate = mutation('cancelUpdate', 'updateId', 'ID!');
export const RetryUpdate = mutation('retryUpdate', 'updateId', 'ID!');
export const RefreshUser = mutation('refreshUser', 'userId', 'ID!');
export const SubmitKyc = mutation('submitKyc', 'userId', 'ID!');
export const SetUserStatus = mutation('setUserStatus', 'input', 'SetUserStatusInput!');
export const SelfVerify = mutation('selfVerify', 'input', 'SelfVerifyInput!');
