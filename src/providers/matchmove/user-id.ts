/** MatchMove's "user hash id": 32 hex digits in every sample. Other letters and dashes are let through, paths are not. */
export const PROVIDER_USER_ID = /^[A-Za-z0-9_-]{1,64}$/;
