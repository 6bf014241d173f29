import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import type { RunningSubgraph } from './subgraph.ts';

const SOURCE = readFileSync(new URL('../../contract/operations.graphql', import.meta.url), 'utf8');
const QUERIES = parse(SOURCE).definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query'
    ? [definition.name?.value ?? '']
    : [],
);

export type ContractQuery = { name: string; document: string; variables: Record<string, unknown> };

/** The queries that clients send today, about somebody whom no test changes. */
export function contractQueries({ antonio: { id, providerUserId } }: RunningSubgraph): ContractQuery[] {
  const particular: Record<string, Record<string, unknown>> = {
    UserByProviderReference: { provider: 'MATCHMOVE', providerUserId },
    PreviewUpdate: { userId: id, changes: { jobTitle: 'Clerk', firstName: 'Other' } },
    Updates: { provider: 'MACHNET', first: 5 },
    ProfileUpdate: { id: '00000000-0000-4000-8000-000000000000' },
  };
  return QUERIES.map((name) => ({
    name,
    document: SOURCE,
    variables: particular[name] ?? { id, first: 5, after: null },
  }));
}

/** An answer without what moves by itself while other tests run. */
export function settled(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (name, value) => (name === 'eventCursor' ? 'a cursor' : value)));
}
