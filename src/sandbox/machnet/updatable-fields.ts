/** `verified` means status `VERIFIED`; the conditional ones go by the type of the document. */
type Updatable = 'always' | 'until_verified' | 'never' | 'by_document_type';

export type UserKind = 'individual' | 'business';

/** The provider's two tables of updatable fields, row by row. What is in neither row nor `unlisted` it does not know. */
export const updatableFields = {
  individual: {
    first_name: 'until_verified',
    middle_name: 'until_verified',
    last_name: 'until_verified',
    mobile_phone: 'always',
    email: 'until_verified',
    address_line1: 'always',
    address_line2: 'always',
    city: 'always',
    state: 'always',
    country: 'never',
    zipcode: 'always',
    date_of_birth: 'until_verified',
    gender: 'until_verified',
    user_scope: 'until_verified',
    occupation: 'always',
    type: 'never',
    physical_documents: 'by_document_type',
    virtual_documents: 'by_document_type',
    company_details: 'always',
  },
  business: {
    first_name: 'until_verified',
    mobile_phone: 'always',
    email: 'always',
    address_line1: 'always',
    address_line2: 'always',
    city: 'always',
    state: 'always',
    country: 'never',
    zipcode: 'always',
    date_of_birth: 'until_verified',
    business: 'never',
    business_type: 'until_verified',
    user_scope: 'until_verified',
    company_website: 'always',
    number_of_employee: 'always',
    mailing_address: 'always',
    virtual_documents: 'by_document_type',
    physical_documents: 'by_document_type',
    user_relationship: 'never',
    number_of_transaction_per_month: 'always',
    transaction_frequency: 'always',
  },
} as const satisfies Record<UserKind, Record<string, Updatable>>;

/** Types of document that no longer change once the user is verified. */
export const documentsFrozenOnceVerified: Record<
  UserKind,
  { physical_documents: readonly string[]; virtual_documents: readonly string[] | 'all' }
> = {
  individual: { physical_documents: [], virtual_documents: ['SSN'] },
  business: {
    physical_documents: ['EIN', 'CERTIFICATION_OF_INCORPORATION'],
    virtual_documents: 'all',
  },
};
