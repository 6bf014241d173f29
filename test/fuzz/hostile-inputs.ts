import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import type { GeneratedRequest } from './generate.ts';

/** What valid operations name, so that a hostile value is met beside good ones. */
export type Real = {
  userIds: readonly string[];
  updateIds: readonly string[];
  verificationIds: readonly string[];
};

/** Somewhere in the schema where clients put a value. */
export type Place = {
  /** As `updateUser(input.changes.associates.0.email)`. */
  name: string;
  operation: OperationTypeNode;
  /** Whether it takes any text, so that one bad text does not refuse the others of its operation. */
  takesText: boolean;
  /** Whether it is filled in as a part of the input: those with parts are given values of the wrong kind alone. */
  isLeaf: boolean;
  /** The type of the variable that holds the place. */
  type: string;
  /** The field with this alias, its argument in this variable. */
  field(alias: string, variable: string): string;
  /** What the variable holds, all else than the place valid; `turn` chooses among what is real. */
  fill(value: unknown, real: Real, turn: number): unknown;
};

/** A request and the hostile values in it. */
export type HostileRequest = GeneratedRequest & {
  place: string;
  isStream: boolean;
  values: readonly unknown[];
};

type Fill = Place['fill'];
type Site = { path: string; type: GraphQLInputType; fill: Fill };

/** As many aliases as an operation may have. */
const ALIASES = 30;
/** As many problems with variables as are all told, so that each of them is looked at. */
const PROBLEMS = 4;
/** Together in one request. */
const LONGEST = 200_000;

/** Every place of every argument that a client can reach: of root fields, and of fields of entities. */
export function placesOf(schema: GraphQLSchema): Place[] {
  const roots = Object.values(OperationTypeNode).flatMap((operation) =>
    Object.values(schema.getRootType(operation)?.getFields() ?? {}).flatMap((field) =>
      placesOfField(schema, operation, field, (alias, written) => `${alias}: ${written}`, field.name),
    ),
  );
  return [...roots, ...entityFields(schema)];
}

/** Fields below the root are asked of an entity, which any service can name. */
function entityFields(schema: GraphQLSchema): Place[] {
  const rootTypes = Object.values(OperationTypeNode).map((operation) => schema.getRootType(operation));
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !rootTypes.includes(type) && !type.name.startsWith('__'),
  ) as GraphQLObjectType[];
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.length > 0)
      .flatMap((field) => {
        if (type.name !== 'User')
          throw new Error(`${type.name}.${field.name} has arguments, and nothing here reaches it.`);
        const around = (alias: string, written: string) =>
          `${alias}: _entities(representations: $users) { ... on ${type.name} { ${written} } }`;
        return placesOfField(schema, OperationTypeNode.QUERY, field, around, `${type.name}.${field.name}`);
      }),
  );
}

function placesOfField(
  schema: GraphQLSchema,
  operation: OperationTypeNode,
  field: GraphQLField<unknown, unknown>,
  around: (alias: string, written: string) => string,
  name: string,
): Place[] {
  return field.args.flatMap((arg) => {
    const others = field.args.filter((other) => other !== arg && isNonNullType(other.type));
    const beside = others.map((other) => `, ${other.name}: $${other.name}`).join('');
    return sitesIn(schema, arg).map(({ path, type, fill }) => {
      const named = getNullableType(type);
      return {
        name: `${name}(${path})`,
        operation,
        takesText: ['String', 'ID', '_Any'].includes(getNamedType(type).name),
        isLeaf: !isInputObjectType(named) && !isListType(named),
        type: `${arg.type}`,
        field: (alias, variable) =>
          around(alias, `${field.name}(${arg.name}: $${variable}${beside}) ${selectionOf(field.type)}`),
        fill,
      };
    });
  });
}

/** The argument itself, and whatever is in it. */
function sitesIn(schema: GraphQLSchema, arg: GraphQLArgument | GraphQLInputField): Site[] {
  return sitesBelow(schema, arg.type).map((site) => ({
    ...site,
    path: site.path === '' ? arg.name : `${arg.name}.${site.path}`,
  }));
}

function sitesBelow(schema: GraphQLSchema, type: GraphQLInputType): Site[] {
  const itself: Site = { path: '', type, fill: (value) => value };
  const inner = getNullableType(type);
  if (isListType(inner))
    return [
      itself,
      ...sitesBelow(schema, inner.ofType).map((site) => ({
        ...site,
        path: site.path === '' ? '0' : `0.${site.path}`,
        fill: ((...filling) => [site.fill(...filling)]) satisfies Fill,
      })),
    ];
  if (isInputObjectType(inner))
    return [
      itself,
      ...Object.values(inner.getFields()).flatMap((part) =>
        sitesIn(schema, part).map((site) => ({
          ...site,
          fill: ((value, real, turn) => ({
            ...required(Object.values(inner.getFields()), real, turn),
            [part.name]: site.fill(value, real, turn),
          })) satisfies Fill,
        })),
      ),
    ];
  if (inner.name === '_Any') return [itself, ...representations(schema, type)];
  if (inner.name === 'JSONObject')
    return [
      itself,
      { path: '(value)', type: inner, fill: (value) => ({ key: value }) },
      {
        path: '(key)',
        type: inner,
        fill: (value) => ({ [typeof value === 'string' ? value : JSON.stringify(value)]: 'x' }),
      },
    ];
  return [itself];
}

/** The keys by which entities are named, and the name of their type. */
function representations(schema: GraphQLSchema, type: GraphQLInputType): Site[] {
  const entities = schema.getType('_Entity');
  if (!isAbstractType(entities)) throw new Error('The schema has no entities.');
  const sites = schema.getPossibleTypes(entities).flatMap((entity) =>
    keysOf(entity).flatMap((key) =>
      key.map((name) => ({
        path: `${entity.name}.${key.length > 1 ? `${key.join('+')}.` : ''}${name}`,
        type,
        fill: ((value, real, turn) => ({
          __typename: entity.name,
          ...Object.fromEntries(
            key.map((one) => [one, one === 'provider' ? 'MATCHMOVE' : idFor(entity.name, real, turn)]),
          ),
          [name]: value,
        })) satisfies Fill,
      })),
    ),
  );
  const name: Fill = (value, real, turn) => ({ __typename: value, id: idFor('User', real, turn) });
  return [...sites, { path: '__typename', type, fill: name }];
}

function keysOf(entity: GraphQLObjectType): string[][] {
  const nodes = [entity.astNode, ...entity.extensionASTNodes].flatMap((node) => node?.directives ?? []);
  const keys = nodes.filter(({ name }) => name.value === 'key');
  return keys.flatMap(({ arguments: given }) => {
    const fields = given?.find(({ name }) => name.value === 'fields')?.value;
    return fields?.kind === 'StringValue' ? [fields.value.trim().split(/\s+/)] : [];
  });
}

function required(parts: readonly (GraphQLArgument | GraphQLInputField)[], real: Real, turn: number) {
  return Object.fromEntries(
    parts
      .filter(({ type }) => isNonNullType(type))
      .map((part) => [part.name, valid(part.name, part.type, real, turn)]),
  );
}

/** The least that is valid there. */
function valid(name: string, type: GraphQLInputType, real: Real, turn: number): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isInputObjectType(inner)) return required(Object.values(inner.getFields()), real, turn);
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (inner.name === 'ID') return idFor(name, real, turn);
  return 'x';
}

function idFor(name: string, real: Real, turn: number): string {
  const ids = /update/i.test(name)
    ? real.updateIds
    : /verification/i.test(name)
      ? real.verificationIds
      : real.userIds;
  return ids[turn % ids.length] ?? 'none';
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isAbstractType(named)) return '{ __typename }';
  if (!isObjectType(named)) return '';
  const fields = named.getFields();
  if (fields.userErrors) return '{ userErrors { code message path } }';
  return fields.edges ? '{ edges { cursor } }' : '{ __typename }';
}

/** Operations that put every value at the place, as many in one as its limits allow. */
export function requestsAt(
  schema: GraphQLSchema,
  place: Place,
  values: readonly unknown[],
  real: Real,
): HostileRequest[] {
  const isStream = place.operation === OperationTypeNode.SUBSCRIPTION;
  const most = isStream
    ? 1
    : place.takesText && values.every((one) => typeof one === 'string')
      ? ALIASES
      : PROBLEMS;
  const turn = place.name.length;
  return inChunks(values, most).map(({ from, chunk }) => {
    const written = chunk.map((_, at) => place.field(`a${at}`, `v${at}`)).join(' ');
    const declared = chunk.map((_, at) => `$v${at}: ${place.type}`);
    const variables = Object.fromEntries(
      chunk.map((value, at) => [`v${at}`, place.fill(value, real, turn + from + at)]),
    );
    // What stands beside the hostile argument is the same for all.
    for (const [, name = ''] of written.matchAll(/\$(?!v\d)(\w+)/g))
      if (!(name in variables)) {
        const { type, value } = besideOf(schema, place, name, real, turn + from);
        declared.push(`$${name}: ${type}`);
        variables[name] = value;
      }
    const query = `${place.operation} Hostile(${declared.join(', ')}) { ${written} }`;
    return { query, variables, place: place.name, isStream, values: chunk };
  });
}

function besideOf(schema: GraphQLSchema, place: Place, name: string, real: Real, turn: number) {
  if (name === 'users')
    return { type: '[_Any!]!', value: [{ __typename: 'User', id: idFor('userId', real, turn) }] };
  const root = schema.getRootType(place.operation)?.getFields()[place.name.split('(')[0] ?? ''];
  const arg = root?.args.find((one) => one.name === name);
  if (!arg) throw new Error(`${place.name} has no argument ${name}.`);
  return { type: `${arg.type}`, value: valid(name, arg.type, real, turn) };
}

function inChunks(values: readonly unknown[], most: number): { from: number; chunk: unknown[] }[] {
  const chunks: { from: number; chunk: unknown[]; length: number }[] = [];
  for (const [from, value] of values.entries()) {
    const length = typeof value === 'string' ? value.length : 0;
    const last = chunks.at(-1);
    if (last && last.chunk.length < most && last.length + length <= LONGEST) {
      last.chunk.push(value);
      last.length += length;
    } else chunks.push({ from, chunk: [value], length });
  }
  return chunks;
}

/** Values of other kinds than a text. */
export function wrongKinds(): unknown[] {
  return [
    ...[0, -1, 101, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 0.1, -0, true, false, null],
    ...[
      [],
      [null],
      [[]],
      ['a', 1, {}],
      {},
      { a: 1 },
      { length: 1e9 },
      { toString: 'x', valueOf: 1, toJSON: {} },
    ],
    ...[
      JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}'),
      { $ref: '#' },
      { '': '' },
    ],
    ...[nested(20), nested(60), nested(1_000), nestedLists(60), nestedLists(1_000)],
    ...[Array.from({ length: 5_000 }, () => 'a'), Array.from({ length: 5_000 }, () => ({}))],
    Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`k${at}`, at])),
    { ['k'.repeat(50_000)]: 1 },
  ];
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

function nestedLists(depth: number): unknown {
  return depth === 0 ? 1 : [nestedLists(depth - 1)];
}
