/** What the demo sends: the operations of a frontend, cut down to what is shown. */
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
      kyc { status }
      profile { email phone ... on IndividualProfile { firstName lastName jobTitle } }
      requirements { pendingVerification { id action expiresAt verificationData acceptedDocumentTypes } }
      fieldPolicies { field access reason message verification }
    }
  }
`;

export const UPDATE_USER = /* GraphQL */ `
  mutation ChangeProfile($input: UpdateUserInput!) {
    updateUser(input: $input) {
      update { id status changes { field status } }
      userErrors { code message field }
    }
  }
`;

export const SELF_VERIFY = /* GraphQL */ `
  mutation HandInEvidence($input: SelfVerifyInput!) {
    selfVerify(input: $input) {
      verification { id status }
      userErrors { code message }
    }
  }
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

export type UserView = {
  user: {
    status: string;
    version: number;
    eventCursor: string;
    kyc: { status: string };
    profile: { email: string | null; firstName: string | null; lastName: string | null };
    requirements: {
      pendingVerification: {
        id: string;
        action: string;
        expiresAt: string | null;
        verificationData: Record<string, unknown>;
        acceptedDocumentTypes: string[];
      }[];
    };
    fieldPolicies: { field: string; access: string; reason: string | null; message: string | null }[];
  } | null;
};

export type Problems = { code: string; message: string; field?: string | null }[];

export type UpdateView = {
  updateUser: { update: { id: string; status: string } | null; userErrors: Problems } | null;
};

export type VerifyView = {
  selfVerify: { verification: { id: string; status: string } | null; userErrors: Problems } | null;
};

export type WatchView = {
  userUpdateStatus: {
    cursor: string;
    previousStatus: string | null;
    status: string;
    update: { id: string } | null;
  };
};
