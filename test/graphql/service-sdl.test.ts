import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, Kind, parse, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { loadTypeDefs, printSubgraph } from '../../src/graphql/schema-files.ts';

const schema = buildSchema();
const { data } = await execute({ schema, document: parse('{ _service { sdl } }') });
const { sdl } = (data as { _service: { sdl: string } })._service;
const definitions = parse(sdl).definitions;

it('_service gives the SDL that `npm run schema` prints for registries', () => {
  expect(sdl).toBe(printSubgraph(loadTypeDefs()));
  expect(printSchema(buildSubgraphSchema(parse(sdl)))).toBe(printSchema(schema));
});

it('keeps every use of a federation directive', () => {
  for (const use of [
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"',
    'type User @key(fields: "id") @key(fields: "provider providerUserId") @authenticated',
    'type ProfileUpdate @key(fields: "id") @authenticated @requiresScopes(scopes: [["users:read"]])',
    'type PendingVerification @key(fields: "id") @authenticated',
    'type PageInfo @shareable',
    '@tag(name: "internal")',
    '@listSize(assumedSize: 59)',
  ])
    expect(sdl).toContain(use);
});

it('leaves out what every composer adds by itself', () => {
  expect(definitions.filter(({ kind }) => kind === Kind.DIRECTIVE_DEFINITION)).toEqual([]);
  expect(sdl).not.toMatch(/_entities|_service|_Any|_Entity|_Service|federation__|link__/);
});

it('keeps the descriptions', () => {
  expect(sdl).toContain('Our id of the user. It never changes.');
});
