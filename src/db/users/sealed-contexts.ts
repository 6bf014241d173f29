/** What a sealed value is bound to, so that it opens nowhere else. */
export const stateContext = (userId: string): string => `user-state:${userId}`;
export const changeContext = (changeId: string): string => `change:${changeId}`;
export const evidenceContext = (verificationId: string): string => `evidence:${verificationId}`;
