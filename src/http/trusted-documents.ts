import { createHash } from 'node:crypto';
import { GraphQLError, parse, print } from 'graphql';
import { MAX_TOKENS } from './limits/rules.ts';

export type TrustedDocumentSettings = {
  /** Documents that clients may send by their id, the SHA-256 of the text in hex. */
  documents: ReadonlyMap<string, string>;
  /** Whether all other documents are refused. */
  only: boolean;
};

/** The parts of a request that name its document. */
export type DocumentRequest = { query?: unknown; documentId?: unknown; extensions?: unknown };

export type TrustedDocuments = {
  /** The text under an id; `undefined` for an unknown id. */
  find(id: string): string | undefined;
  /**
   * The document of a request: its `query`, or the known document that `documentId` or
   * `extensions.persistedQuery.sha256Hash` names.
   */
  textOf(request: DocumentRequest): unknown;
  /** Why this document is not executed, or `null`. */
  refuse(text: string): GraphQLError | null;
};

/** No documents are known, and none is refused. */
export const NO_TRUSTED_DOCUMENTS: TrustedDocumentSettings = { documents: new Map(), only: false };

export function createTrustedDocuments({ documents, only }: TrustedDocumentSettings): TrustedDocuments {
  // Printers of clients differ in line breaks.
  const layouts = new Set(only ? [...documents.values()].map(layoutHash) : []);

  function isKnownLayout(text: string): boolean {
    const hash = layoutHash(text);
    return hash !== null && layouts.has(hash);
  }

  function textById(id: unknown, query: unknown): string {
    const text = documents.get(hashOf(id));
    if (text === undefined)
      throw refusal('DOCUMENT_NOT_FOUND', 'No document with this `documentId` is known.');
    // Libraries send an empty `query` or `null` where there is none. Anything else is judged, also what is no text.
    if (query !== undefined && query !== null && query !== '' && query !== text)
      throw refusal('BAD_USER_INPUT', '`query` and the id name different documents: send one of them.');
    return text;
  }

  return {
    find: (id) => documents.get(id),
    textOf({ query, documentId, extensions }) {
      if (documentId !== undefined && documentId !== null) return textById(documentId, query);
      const hash = persistedHash(extensions);
      if (hash === undefined) return query;
      // With its text, too: nothing is kept that the next request could name. Clients then leave the hash out.
      if (!documents.has(hash)) throw persistedQueryNotSupported();
      return textById(hash, query);
    },
    refuse(text) {
      if (!only || documents.has(sha256(text)) || isKnownLayout(text)) return null;
      return refusal(
        'DOCUMENT_NOT_TRUSTED',
        'This server executes only the documents of its manifest. Add this document to a manifest (TRUSTED_DOCUMENTS).',
      );
    },
  };
}

/** The hash of a persisted query; `undefined` where `extensions` has none. */
export function persistedHash(extensions: unknown): string | undefined {
  const persisted = isObject(extensions) ? extensions.persistedQuery : undefined;
  return isObject(persisted) ? hashOf(persisted.sha256Hash) : undefined;
}

/** The error by which clients know that they have to send the whole text. */
export function persistedQueryNotSupported(): GraphQLError {
  return refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

/** GraphQL over HTTP, appendix A: a SHA-256 may carry the name of the algorithm in front. */
function hashOf(id: unknown): string {
  return typeof id === 'string' ? id.replace(/^sha256:/, '') : '';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The same for documents that differ in blanks, commas and comments alone. `null` for what is no document. */
function layoutHash(text: string): string | null {
  try {
    return sha256(print(parse(text, { maxTokens: MAX_TOKENS, noLocation: true })));
  } catch {
    return null;
  }
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
