import { createHash } from 'node:crypto';
import {
  concatAST,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  separateOperations,
  validate,
  visit,
} from 'graphql';

/** A manifest of trusted documents: each document by the SHA-256 of its text in hex. */
export type Manifest = Record<string, string>;

/**
 * The manifest of these documents, each as it is and as normalising caches send it: with `__typename` in every selection
 * below the operation's own. Sorted by id, so that the same documents give the same file.
 */
export function manifestOf(documents: readonly DocumentNode[]): Manifest {
  const texts = documents.flatMap((document) => [print(document), print(withTypenames(document))]);
  return Object.fromEntries(texts.map((text) => [documentId(text), text] as const).sort(byId));
}

/** The operations in these texts, each with the fragments that it spreads. Throws where they do not fit the schema. */
export function operationsIn(texts: readonly string[], schema: GraphQLSchema): DocumentNode[] {
  const all = concatAST(texts.map((text) => parse(text, { noLocation: true })));
  const [problem] = validate(schema, all);
  if (problem) throw new Error(`The documents do not match the schema: ${problem.message}`);
  return Object.values(separateOperations(all));
}

/** The id of a document: the SHA-256 of its text in hex. */
export function documentId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const ofOperation = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      return ofOperation || hasTypename(node)
        ? undefined
        : { ...node, selections: [...node.selections, TYPENAME] };
    },
  });
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

function hasTypename({ selections }: SelectionSetNode): boolean {
  return selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename' && !one.alias);
}

function byId([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
