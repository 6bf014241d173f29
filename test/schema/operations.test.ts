import { readFileSync } from 'node:fs';
import { Kind, parse, separateOperations } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema, validate } from './subgraph.ts';

const contract = new URL('../contract/operations.graphql', import.meta.url);
const document = parse(readFileSync(contract, 'utf8'));
const operations = Object.entries(separateOperations(document));

describe('what clients send today', () => {
  it('is read whole', () => {
    const sent = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    expect(operations.length).toBe(sent.length);
    expect(operations.length).toBe(17);
  });

  it.each(operations)('validates: %s', (_name, operation) => {
    expect(validate(schema, operation).map(String)).toEqual([]);
  });

  it('validates as one document, with every fragment in use', () => {
    expect(validate(schema, document).map(String)).toEqual([]);
  });
});
