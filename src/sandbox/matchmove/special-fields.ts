import { ensureObject, type JsonObject, objectAt, textAt } from '../shared/json.ts';

/** The fields whose change is parked after KYC approval, by their key under `pending_verification`. */
export type SpecialField = 'email' | 'mobile' | 'residential_address' | 'billing_address';

type SpecialFieldRule = {
  action: string;
  /** `document_type`s that prove it; for addresses assumed. */
  documentTypes: readonly string[];
  /** The current value, in the shape of `verification_data`. */
  read(profile: JsonObject): JsonObject;
  write(profile: JsonObject, verificationData: JsonObject): void;
};

export const specialFields: Record<SpecialField, SpecialFieldRule> = {
  email: {
    action: 'email_verification',
    documentTypes: ['PROOF_OF_EMAIL_OWNERSHIP'],
    read: (profile) => ({ email: textAt(profile, 'email') }),
    write(profile, data) {
      profile.email = textAt(data, 'email');
    },
  },
  mobile: {
    action: 'mobile_verification',
    documentTypes: ['PROOF_OF_MOBILE_OWNERSHIP', 'SUBSCRIBER_AUTHORIZATION_LETTER'],
    read: (profile) => ({
      mobile_country_code: textAt(profile, 'mobile_country_code'),
      mobile: textAt(profile, 'mobile'),
    }),
    write(profile, data) {
      profile.mobile_country_code = textAt(data, 'mobile_country_code');
      profile.mobile = textAt(data, 'mobile');
    },
  },
  residential_address: addressRule('residential_address', 'residential'),
  billing_address: addressRule('billing_address', 'billing'),
};

export const specialFieldNames = Object.keys(specialFields) as SpecialField[];

/** The rule for a key; undefined for one that only a raw state made by `/_sandbox` has. */
export function specialFieldRule(field: string): SpecialFieldRule | undefined {
  return Object.hasOwn(specialFields, field) ? specialFields[field as SpecialField] : undefined;
}

function addressRule(field: SpecialField, kind: 'residential' | 'billing'): SpecialFieldRule {
  return {
    action: `${field}_verification`,
    documentTypes: ['PROOF_OF_ADDRESS'],
    read: (profile) => ({ [field]: structuredClone(objectAt(objectAt(profile, 'addresses'), kind)) }),
    write(profile, data) {
      ensureObject(profile, 'addresses')[kind] = structuredClone(objectAt(data, field));
    },
  };
}
