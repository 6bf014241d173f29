/** What the demo's operations answer. */
export type AddressView = {
  line1: string | null;
  line2: string | null;
  line3: string | null;
  line4: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
  country: string | null;
};

export type AssociateView = {
  reference: string | null;
  firstName: string | null;
  lastName: string | null;
  title: string | null;
};

export type PolicyView = {
  field: string;
  access: string;
  reason: string | null;
  confirmation: string;
  requiredWith: string[];
  parts: { path: string[]; itemType: string | null; access: string; reason: string | null }[];
};

export type DueView = {
  requiredAttributes: { field: string | null; name: string | null }[];
  requiredActions: {
    type: string;
    providerType: string | null;
    reasons: string[];
    url: string | null;
    deadline: string | null;
  }[];
};

export type UserView = {
  status: string;
  version: number;
  eventCursor: string;
  kyc: { status: string; providerStatus: string | null };
  profile: {
    email: string | null;
    phone: string | null;
    residentialAddress: AddressView | null;
    /** These four of a person. */
    firstName?: string | null;
    lastName?: string | null;
    taxIdentifiers?: { type: string | null; number: string | null }[] | null;
    documents?: { type: string | null; number: string | null }[] | null;
    /** These two of a business. */
    legalName?: string | null;
    associates?: AssociateView[] | null;
  };
  requirements: {
    immediatelyDue: DueView;
    pendingVerification: {
      id: string;
      action: string;
      expiresAt: string | null;
      verificationData: Record<string, unknown>;
      acceptedDocumentTypes: string[];
    }[];
  };
  fieldPolicies: PolicyView[];
};

export type Problem = { code: string; message: string; field: string | null; path: string[] | null };

export type ChangeView = {
  field: string;
  path: string[];
  status: string;
  confirmation: string;
  failure: { code: string; message: string; providerCode: string | null } | null;
};

export type UpdateView = { id: string; status: string; changes: ChangeView[] };

export type UpdatePayload = { update: UpdateView | null; userErrors: Problem[] };

export type PreviewPayload = { changes: { field: string; outcome: string }[]; userErrors: Problem[] };

export type VerifyPayload = {
  verification: { id: string; status: string } | null;
  userErrors: Problem[];
};

export type StatusPayload = {
  user: { status: string; kyc: { status: string; providerStatus: string | null } } | null;
  userErrors: Problem[];
};

export type EventView = {
  cursor: string;
  previousStatus: string | null;
  status: string;
  update: { id: string } | null;
};
