/** What the demo sends: the operations of a frontend, cut down to what is shown. */
const DUE = /* GraphQL */ `
  fragment Due on DueRequirements {
    requiredAttributes { field name }
    requiredActions { type providerType reasons url deadline }
  }
`;

const PROBLEM = /* GraphQL */ `
  fragment Problem on UserError { code message field path }
`;

export const FIND_USER = /* GraphQL */ `
  query FindUser($provider: Provider!, $providerUserId: String!) {
    userByProviderReference(provider: $provider, providerUserId: $providerUserId) { id }
  }
`;

export const READ_USER = /* GraphQL */ `
  query ReadUser($id: ID!) {
    user(id: $id) {
      status
      version
      eventCursor
      kyc { status providerStatus }
      profile {
        email
        phone
        residentialAddress { line1 line2 line3 line4 city state postalCode country }
        ... on IndividualProfile {
          firstName
          lastName
          taxIdentifiers { type number }
          documents { type number }
        }
        ... on BusinessProfile {
          legalName
          associates { reference firstName lastName title }
        }
      }
      requirements {
        immediatelyDue { ...Due }
        pendingVerification { id action expiresAt verificationData acceptedDocumentTypes }
      }
      fieldPolicies {
        field access reason confirmation requiredWith
        parts { path itemType access reason }
      }
    }
  }
  ${DUE}
`;

export const UPDATE_USER = /* GraphQL */ `
  mutation ChangeProfile($input: UpdateUserInput!) {
    updateUser(input: $input) {
      update {
        id
        status
        changes { field path status confirmation failure { code message providerCode } }
      }
      userErrors { ...Problem }
    }
  }
  ${PROBLEM}
`;

export const PREVIEW_UPDATE = /* GraphQL */ `
  query Preview($userId: ID!, $changes: ProfileChangesInput!) {
    previewUpdate(userId: $userId, changes: $changes) {
      changes { field outcome }
      userErrors { ...Problem }
    }
  }
  ${PROBLEM}
`;

export const LINK_USER = /* GraphQL */ `
  mutation Link($input: LinkUserInput!) {
    linkUser(input: $input) { user { id } userErrors { ...Problem } }
  }
  ${PROBLEM}
`;

export const REFRESH_USER = /* GraphQL */ `
  mutation Refresh($userId: ID!) {
    refreshUser(userId: $userId) { user { id } userErrors { ...Problem } }
  }
  ${PROBLEM}
`;

export const SUBMIT_KYC = /* GraphQL */ `
  mutation HandIn($userId: ID!) {
    submitKyc(userId: $userId) { user { id } userErrors { ...Problem } }
  }
  ${PROBLEM}
`;

export const SET_USER_STATUS = /* GraphQL */ `
  mutation Decide($input: SetUserStatusInput!) {
    setUserStatus(input: $input) {
      user { status kyc { status providerStatus } }
      userErrors { ...Problem }
    }
  }
  ${PROBLEM}
`;

export const READ_PROVIDERS = /* GraphQL */ `
  query Providers { providers { provider mode capabilities } }
`;

export const SELF_VERIFY = /* GraphQL */ `
  mutation HandInEvidence($input: SelfVerifyInput!) {
    selfVerify(input: $input) {
      verification { id status }
      userErrors { ...Problem }
    }
  }
  ${PROBLEM}
`;

export const WATCH = /* GraphQL */ `
  subscription Watch($userId: ID, $after: String) {
    userUpdateStatus(userId: $userId, after: $after) {
      cursor
      previousStatus
      status
      update { id }
    }
  }
`;
