import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import type { Random } from '../simulation/random.ts';

/** Ids of what the server holds, so that generated operations meet something. */
export type Known = { ids: readonly string[] };

export type GeneratedRequest = { query: string; variables: Record<string, unknown> };

/** Texts that have broken parsers, databases and pages. */
const STRANGE = [
  ...[
    '',
    ' ',
    'null',
    'Ana',
    '😀'.repeat(3),
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202eabc',
    '\u200b',
    "'; drop table users; --",
  ],
  ...[
    '<script>alert(1)</script>',
    '$' + '{jndi:ldap://x}',
    '../../etc/passwd',
    '%00',
    'a'.repeat(5_000),
    '9'.repeat(400),
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '+631234',
    '+639171234567',
    'a@b',
    'ana@example.ph',
    'https://127.0.0.1/',
    'javascript:1',
  ],
  ...['data:image/png;base64,iVBORw0KGgo=', '{"a":', '\\', '"', '__proto__', 'constructor'],
];
/** What `_entities` is asked for, and one that is no entity. */
const ENTITIES = ['User', 'User', 'ProfileUpdate', 'PendingVerification', 'Provider'];
const STRANGE_NUMBERS = [0, -1, 1, 20, 101, 2 ** 31, -(2 ** 31), 2 ** 53, 1e308, 0.1];

/** One operation over the schema: mostly valid, with values that are not, now and then broken in its text. */
export function generateRequest(schema: GraphQLSchema, random: Random, known: Known): GeneratedRequest {
  const { chance, pick, int } = random;
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];

  function text(): string {
    return chance(0.4) && known.ids.length > 0 ? pick(known.ids) : pick(STRANGE);
  }

  function value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return chance(0.03) ? null : value(type.ofType, depth);
    if (chance(0.1)) return null;
    if (isListType(type)) return Array.from({ length: int(0, 3) }, () => value(type.ofType, depth + 1));
    if (chance(0.05)) return pick<unknown>([{}, [], true, text(), pick(STRANGE_NUMBERS)]);
    if (isEnumType(type)) return chance(0.95) ? pick(type.getValues()).name : 'NO_SUCH_VALUE';
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = fields.filter(
        (field) => isNonNullType(field.type) || chance(depth > 3 ? 0.05 : 3 / fields.length),
      );
      return Object.fromEntries(chosen.map((field) => [field.name, value(field.type, depth + 1)]));
    }
    switch (type.toString()) {
      case 'Int':
      case 'Float':
        return pick(STRANGE_NUMBERS);
      case 'Boolean':
        return chance(0.5);
      case 'JSON':
      case 'JSONObject':
        return pick<unknown>([{ a: { b: [1, null] } }, { n: 2 ** 53 }, nested(int(1, 60)), [], 'x']);
      case '_Any':
        return { __typename: pick(ENTITIES), id: text() };
      default:
        return text();
    }
  }

  function args(field: GraphQLField<unknown, unknown>): string {
    const chosen = field.args.filter((one) => isNonNullType(one.type) || chance(0.4));
    const given = chosen.map((one) => `${one.name}: ${argument(one.type)}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  /** A variable, with or without a default, or the value in the document. */
  function argument(type: GraphQLInputType): string {
    const given = value(type, 0);
    const written = chance(0.2) ? literal(given, type) : null;
    if (written !== null && chance(0.7)) return written;
    const fallback = written === null ? '' : ` = ${written}`;
    return variable(`${type}`, written === null || chance(0.5) ? given : undefined, fallback);
  }

  function variable(type: string, given: unknown, fallback = ''): string {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}${fallback}`);
    if (given !== undefined) variables[name] = given;
    return `$${name}`;
  }

  function condition(): string {
    if (!chance(0.05)) return '';
    const word = pick(['include', 'skip']);
    return ` @${word}(if: ${chance(0.5) ? chance(0.5) : variable('Boolean!', chance(0.5))})`;
  }

  /** The same selection, in a fragment or as it is. */
  function shared(name: string, set: string): string {
    if (!chance(0.1)) return set;
    const fragment = `F${fragments.length}`;
    fragments.push(`fragment ${fragment} on ${name} ${set}`);
    // What is spread twice is merged, and so is a field that stands beside its fragment.
    return `{ ...${fragment}${condition()} ${chance(0.3) ? `...${fragment}` : ''} __typename }`;
  }

  function selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (depth > 6) return '{ __typename }';
    if (isAbstractType(named)) {
      const parts = schema.getPossibleTypes(named).filter(() => chance(0.6));
      const spread = parts.map((one) => `... on ${one.name}${condition()} ${selection(one, depth + 1)}`);
      return shared(named.name, `{ __typename ${spread.join(' ')} }`);
    }
    if (!isObjectType(named)) return '';
    const fields = Object.values(named.getFields());
    const chosen = fields.filter(() => chance(depth > 3 ? 0.1 : 0.3));
    const parts = chosen.map((field, place) => {
      const alias = chance(0.5) ? `${named.name}${depth}_${place}: ` : '';
      return `${alias}${field.name}${args(field)}${condition()} ${selection(field.type, depth + 1)}`;
    });
    return shared(named.name, `{ __typename ${parts.join(' ')} }`);
  }

  const kind = chance(0.7) ? 'query' : 'mutation';
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const roots = Object.values(type?.getFields() ?? {});
  const body = Array.from({ length: int(1, 3) }, (_, place) => {
    const field = pick(roots);
    return `r${place}: ${field.name}${args(field)} ${selection(field.type, 1)}`;
  }).join(' ');
  const query = `${kind} Generated${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${body} } ${fragments.join(' ')}`;
  return { query: chance(0.05) ? broken(query, random) : query, variables };
}

/** How a value is written in a document; `null` for one that no literal of this type can be. */
function literal(value: unknown, type: GraphQLInputType): string | null {
  try {
    const node = astFromValue(value, type);
    return node ? print(node) : null;
  } catch {
    return null;
  }
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

/** A text with a part cut out, doubled or replaced. */
function broken(query: string, { int, pick }: Random): string {
  const from = int(0, query.length);
  const to = Math.min(query.length, from + int(0, 20));
  return (
    query.slice(0, from) +
    pick(['', '{', '}', '"', '#', '\ufeff', '...', query.slice(from, to).repeat(2)]) +
    query.slice(to)
  );
}
