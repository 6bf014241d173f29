import { hash as digest } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { shortNames } from './limits/names.ts';
import { MAX_TOKENS, MOST_ERRORS, validationRules } from './limits/rules.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export type PreparedDocument =
  | { document: DocumentNode; errors?: never }
  | { document?: never; errors: readonly GraphQLError[] };

/** Parses and validates documents, and remembers the good ones by their text: trusted ones for good. */
export type Documents = {
  prepare(text: string): PreparedDocument;
  /** A remembered document, by the SHA-256 of its text in hex. */
  find(hash: string): DocumentNode | undefined;
  /** Rules beyond the specification's, in the order in which they run. */
  rules: readonly ValidationRule[];
};

/** graphql-js has no other sign of it. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 20_000;

export function createDocuments(
  schema: GraphQLSchema,
  options: { introspection: boolean; trusted?: TrustedDocuments },
): Documents {
  const limits = [shortNames, ...validationRules()];
  const hidden = options.introspection ? [] : [NoSchemaIntrospectionCustomRule];
  const remembered = new LRUCache<string, DocumentNode>({ max: MOST_REMEMBERED });
  const kept = new Map<string, DocumentNode>();

  function find(hash: string): DocumentNode | undefined {
    return kept.get(hash) ?? remembered.get(hash);
  }

  function remember(hash: string, text: string, document: DocumentNode): void {
    if (options.trusted?.find(hash) !== undefined) kept.set(hash, document);
    else if (text.length <= LONGEST_REMEMBERED) remembered.set(hash, document);
  }

  function check(text: string): PreparedDocument {
    try {
      const document = parse(text, { maxTokens: MAX_TOKENS });
      // The limits go first and alone: some of the specification's rules take long over what they refuse.
      for (const rules of [limits, [...specifiedRules, ...hidden]]) {
        const errors = validate(schema, document, rules, { maxErrors: MOST_ERRORS });
        // The library adds one that says that it has stopped.
        if (errors.length > 0) return { errors: errors.slice(0, MOST_ERRORS) };
      }
      return { document };
    } catch (error) {
      if (error instanceof RangeError) return refused('The document is nested too deeply.');
      if (!(error instanceof GraphQLError)) throw error;
      if (TOO_MANY_TOKENS.test(error.message))
        return refused(`A document may have at most ${MAX_TOKENS} tokens.`);
      return { errors: [error] };
    }
  }

  return {
    prepare(text) {
      const hash = digest('sha256', text);
      const known = find(hash);
      if (known) return { document: known };
      const checked = check(text);
      if (checked.document) remember(hash, text, checked.document);
      return checked;
    },
    find,
    rules: [...limits, ...hidden],
  };
}

function refused(message: string): PreparedDocument {
  return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })] };
}
