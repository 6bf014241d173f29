import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.ts';
import { currentShape, readLanded } from './files.ts';
import { unannouncedChanges } from './history.ts';
import { shapeOf } from './shape.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@requiresScopes", "@tag"])`;
const SDL = `${LINK}
  type Query { user(id: ID!, first: Int = 20): User  old: String }
  type User @key(fields: "id") @key(fields: "provider reference") { id: ID!  provider: Provider!  reference: String! }
  type PageInfo @shareable { hasNextPage: Boolean! }
  enum Provider { ONE TWO }
  input Change { must: Int! = 1  name: String  kind: Provider }
  scalar Time`;

describe('the schema that landed last', () => {
  it('compares with itself', () => {
    expect(breakingChanges(readLanded(), currentShape())).toEqual([]);
  });

  it('is the same whatever the order and the descriptions', () => {
    const other = `"A time." scalar Time
      input Change { kind: Provider  must: Int! = 1  "Its name." name: String }
      enum Provider { TWO ONE }
      type PageInfo @shareable { hasNextPage: Boolean! }
      type User @key(fields: "id") @key(fields: "provider reference") { reference: String!  id: ID!  provider: Provider! }
      type Query { old: String  user(first: Int = 20, id: ID!): User } ${LINK}`;
    expect(shapeOf(parse(other))).toBe(shapeOf(parse(SDL)));
    expect(shapeOf(parse(SDL.replace('id: ID!,', 'id: ID,')))).not.toBe(shapeOf(parse(SDL)));
  });
});

describe('a change', () => {
  it.each<[string, string, RegExp]>([
    ['  old: String', '', /^FIELD_REMOVED: .*old/],
    ['old: String', 'old: Int', /^FIELD_CHANGED_KIND: Query\.old/],
    ['old: String', 'old(x: Int!): String', /^REQUIRED_ARG_ADDED/],
    ['id: ID!, first', 'first', /^ARG_REMOVED/],
    ['ONE TWO', 'ONE', /^VALUE_REMOVED_FROM_ENUM: TWO/],
    ['kind: Provider }', 'kind: Provider  more: Int! }', /^REQUIRED_INPUT_FIELD_ADDED/],
    ['name: String  kind', 'kind', /^FIELD_REMOVED: .*name/],
    ['scalar Time', '', /^TYPE_REMOVED: Time/],
    ['id: ID!  provider', 'id: ID  provider', /^FIELD_CHANGED_KIND: User\.id/],
    [
      ' @key(fields: "provider reference")',
      '',
      /^FEDERATION_DIRECTIVE_REMOVED: User @key\(fields: "provider reference"\)/,
    ],
    [' @shareable', '', /^FEDERATION_DIRECTIVE_REMOVED: PageInfo @shareable/],
    ['old: String', 'old: String @inaccessible', /^FEDERATION_DIRECTIVE_ADDED: Query\.old @inaccessible/],
    ['old: String', 'old: String @tag(name: "internal")', /^FEDERATION_DIRECTIVE_ADDED: Query\.old @tag/],
    ['first: Int = 20', 'first: Int = 1', /^DEFAULT_CHANGED: Query\.user\.first was 20, is 1$/],
    ['first: Int = 20', 'first: Int', /^DEFAULT_CHANGED: Query\.user\.first was 20, is none$/],
    ['must: Int! = 1', 'must: Int!', /^DEFAULT_CHANGED: Change\.must was 1, is none$/],
    [
      'old: String',
      'old: String @requiresScopes(scopes: [["more"]])',
      /^FEDERATION_DIRECTIVE_ADDED: Query\.old @requiresScopes/,
    ],
  ])('of %j to %j breaks clients', (before, after, told) => {
    const changes = breakingChanges(shapeOf(parse(SDL)), shapeOf(parse(SDL.replace(before, after))));
    expect(changes).toEqual([expect.stringMatching(told)]);
  });

  it.each([
    ['scalar Time', 'scalar Time  type More @requiresScopes(scopes: [["more"]]) { it: Int @inaccessible }'],
    ['old: String', 'old: String  fresh: String'],
    ['old: String', 'old: String!'],
    ['old: String', 'old(x: Int): String @tag(name: "shown")'],
    ['kind: Provider }', 'kind: Provider = ONE }'],
    ['ONE TWO', 'ONE TWO THREE'],
    ['kind: Provider }', 'kind: Provider  may: Int }'],
    ['scalar Time', '"A time." scalar Time'],
    ['@key(fields: "id")', '@key(fields: "id") @key(fields: "reference")'],
  ])('of %j to %j does not', (before, after) => {
    expect(breakingChanges(shapeOf(parse(SDL)), shapeOf(parse(SDL.replace(before, after))))).toEqual([]);
  });
});

describe('a change of the landed schema itself', () => {
  const before = shapeOf(parse(SDL));
  const after = shapeOf(parse(SDL.replace('ONE TWO', 'ONE')));
  const [change] = breakingChanges(before, after);

  it('is told when it breaks clients and nothing announces it', () => {
    expect(unannouncedChanges(before, after, '# Breaking changes\n')).toEqual([change]);
  });

  it('may break clients where it is announced', () => {
    expect(unannouncedChanges(before, after, `# Breaking changes\n\nTwo is gone.\n\n- ${change}\n`)).toEqual(
      [],
    );
  });

  it('that breaks nobody needs no announcement', () => {
    expect(unannouncedChanges(after, before, '')).toEqual([]);
  });
});
