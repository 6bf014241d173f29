import type { LinkedDemoUser } from './demo-users.ts';

/** What the explorer page opens with: a query, a mutation and a subscription about one person of the sandbox. */
export function explorerContent(token: string | null, users: readonly LinkedDemoUser[]) {
  const user = users.find(({ label }) => label.includes('approved')) ?? users[0];
  return {
    token,
    query: DEMO_OPERATIONS,
    variables: JSON.stringify(
      { userId: user?.userId ?? '', changes: { email: 'someone.new@example.ph' } },
      null,
      2,
    ),
  };
}

const DEMO_OPERATIONS = `# Choose an operation with the run button.

# Everything a form needs before anyone types.
query ReadUser($userId: ID!) {
  user(id: $userId) {
    status
    kyc { status }
    version
    eventCursor
    profile {
      email
      phone
      ... on IndividualProfile { firstName lastName }
    }
    requirements {
      pendingVerification { id action expiresAt verificationData acceptedDocumentTypes }
    }
    fieldPolicies { field access reason message }
  }
}

# An approved user's e-mail is parked until evidence is handed in.
mutation ChangeProfile($userId: ID!, $changes: ProfileChangesInput!) {
  updateUser(input: { userId: $userId, changes: $changes }) {
    update { id status changes { field status verification { id } } }
    userErrors { code message field path }
  }
}

# Leave it running and change something: every status arrives by itself.
subscription Watch($userId: ID) {
  userUpdateStatus(userId: $userId) {
    cursor
    previousStatus
    status
    transitions { field previousStatus status }
  }
}
`;
