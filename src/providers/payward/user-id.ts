/** 14 to 42 characters (the page's limits); in letters, digits, dashes and underscores none can leave its place in a path. */
export const PROVIDER_USER_ID = /^[A-Za-z0-9_-]{14,42}$/;
