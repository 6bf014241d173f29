/** A UUID in every sample. Other letters, dashes and underscores are let through, paths are not. */
export const PROVIDER_USER_ID = /^[A-Za-z0-9_-]{1,64}$/;
