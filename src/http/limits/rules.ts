import { BREAK, GraphQLError, Kind, type ValidationRule } from 'graphql';
import { createMeasurer, type Measure } from './measure.ts';

export type DocumentLimits = {
  aliases: number;
  fields: number;
  directives: number;
  depth: number;
  repetitions: number;
  representations: number;
};

/** What the contract promises to refuse; the same in every mode. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  aliases: 30,
  fields: 500,
  directives: 20,
  depth: 12,
  repetitions: 100,
  representations: 1_000,
};

/** The maximum number of reported errors of one request. */
export const MOST_ERRORS = 5;

/** Room for a thousand representations written out, and an end to what the parser reads. */
export const MAX_TOKENS = 20_000;

/** The standard introspection query, its fragments spread out, has about a tenth of it. */
const MAX_INTROSPECTION_FIELDS = 2_000;

/**
 * Rules that refuse a document that is too big. They look at each operation by itself, fragments
 * counted as often as they are spread, and cost no more than one walk over the document: run them before others.
 */
export function validationRules(limits: Partial<DocumentLimits> = {}): ValidationRule[] {
  const allowed = { ...DOCUMENT_LIMITS, ...limits };
  const documentLimits: ValidationRule = (context) => ({
    Document(document) {
      const measure = createMeasurer(document);
      for (const definition of document.definitions) {
        const problems =
          definition.kind === Kind.OPERATION_DEFINITION
            ? problemsOf(measure(definition), allowed)
            : definition.kind === Kind.FRAGMENT_DEFINITION
              ? problemsOfFragment(measure(definition))
              : [];
        for (const problem of problems)
          context.reportError(
            new GraphQLError(problem, { nodes: definition, extensions: { code: 'BAD_USER_INPUT' } }),
          );
      }
      return BREAK;
    },
  });
  return [documentLimits];
}

function problemsOf(measure: Measure, allowed: DocumentLimits): string[] {
  const kinds = ['aliases', 'fields', 'directives', 'depth', 'repetitions', 'representations'] as const;
  const problems = kinds
    .filter((kind) => measure[kind] > allowed[kind])
    .map((kind) => {
      if (kind === 'depth') return `Fields may be nested at most ${allowed.depth} levels deep.`;
      if (kind === 'repetitions')
        return `A selection may have the same field at most ${allowed.repetitions} times.`;
      return `An operation may have at most ${allowed[kind]} ${kind}.`;
    });
  if (measure.introspectionFields > MAX_INTROSPECTION_FIELDS)
    problems.push(`An operation may have at most ${MAX_INTROSPECTION_FIELDS} introspection fields.`);
  return problems;
}

/** It may be one of an introspection query, or spread nowhere: held down only for the sake of the rules that follow. */
function problemsOfFragment({ fields }: Measure): string[] {
  return fields > MAX_INTROSPECTION_FIELDS
    ? [`A fragment may have at most ${MAX_INTROSPECTION_FIELDS} fields.`]
    : [];
}
