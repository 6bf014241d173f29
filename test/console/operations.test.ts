import { isEnumType, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { estimateCost } from '../../src/graphql/cost/estimate-cost.ts';
import { QUERY_COST_LIMIT } from '../../src/graphql/cost/operation-limits.ts';

const read = <Module>(name: string): Promise<Module> =>
  import(new URL(`../../src/console/${name}.js`, import.meta.url).href);
const operations = await read<Record<string, string>>('operations');
const words = await read<Record<string, readonly string[]>>('words');

const schema = buildSchema();

describe('what the console asks', () => {
  it.each(Object.entries(operations))('%s is of the schema, and well within the limits', (_name, text) => {
    const document = parse(text);
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation comes first');
    const variables = Object.fromEntries(
      (operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, 'value']),
    );
    expect(estimateCost(schema, document, operation, variables)).toBeLessThan(QUERY_COST_LIMIT / 2);
  });
});

it.each([
  ['UPDATE_STATUSES', 'UpdateStatus'],
  ['USER_STATUSES', 'UserStatus'],
  ['KYC_STATUSES', 'KycStatus'],
  ['FIELDS', 'ProfileField'],
])('%s are those of the schema’s %s', (list, name) => {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error('no such enum');
  expect([...(words[list] ?? [])].sort()).toEqual(
    type
      .getValues()
      .map((value) => value.name)
      .sort(),
  );
});
