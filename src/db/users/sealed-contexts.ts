/** What a sealed value is bound to, so that it opens nowhere else. */
export const stateContext = (userId: string): string => `user-state:${userId}`;
export const changeContext = (changeId: string): string => `change:${changeId}`;
/** The payload of a call is evidence, bound to its verification. */
export const callContext = (verificationId: string): string => `evidence:${verificationId}`;
