/** A customer's reference: a UUID in every sample. Other letters and dashes are let through, paths are not. */
export const CUSTOMER_REFERENCE = /^[A-Za-z0-9-]{1,64}$/;
