/**
 * The id of a document: the SHA-256 of its text in hex, as `documentId` and `persistedQuery.sha256Hash` take it. For
 * Apollo Client: `createPersistedQueryLink({ sha256: documentId })`.
 */
export async function documentId(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
