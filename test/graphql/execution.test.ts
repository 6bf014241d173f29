import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import {
  buildSchema,
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  isObjectType,
  parse,
  printSchema,
  responsePathAsArray,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createExecutor } from '../../src/graphql/execution/executor.ts';
import { createRandom, type Random } from '../simulation/random.ts';

const schema = buildSchema(`
  interface Named { name: String!, node: Node }
  union Any = Node | Leaf
  enum Colour { RED GREEN }
  type Leaf implements Named { name: String!, node: Node, colour: Colour, colours: [Colour!] }
  type Node implements Named {
    name: String!
    text: String
    sum(of: Int! = 1, and: [Int!]): Int!
    node: Node
    strict: Node!
    named: Named
    strictNamed: Named!
    any: Any
    list: [Node]
    strictList: [Node!]!
    lists: [[Named!]]
    texts: [String!]
  }
  type Query { node: Node, strict: Node!, list: [Node!], any: Any, named: Named! }
`);

/** How a value comes: what a resolver of ours may give. */
type Ways = 'AT_ONCE' | 'ALSO_LATER';

/** What every field gives follows from the seed and its place, so that two executions find the same. */
let seed = 0;
let ways: Ways = 'AT_ONCE';

const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const random = createRandom(seed + hash(responsePathAsArray(info.path).join('.')));
  const given = () => {
    if (random.chance(0.1)) throw new Error(`broken at ${responsePathAsArray(info.path).join('.')}`);
    if (random.chance(0.05)) return new Error('given as a value');
    if (random.chance(0.1)) return random.pick([null, undefined]);
    if (info.fieldName === 'sum') return (args.and ?? []).length + args.of;
    return aValue(String(info.returnType).replaceAll('!', ''), random);
  };
  if (random.chance(0.2)) return defaultFieldResolver(source, args, context, info);
  if (ways === 'AT_ONCE' || random.chance(0.5)) return given();
  return later(given);
};

async function later<Value>(give: () => Value): Promise<Value> {
  await undefined;
  return give();
}

function hash(text: string): number {
  return [...text].reduce((sum, one) => (Math.imul(sum, 31) + one.charCodeAt(0)) >>> 0, 7);
}

function aValue(type: string, random: Random): unknown {
  if (type.startsWith('[')) {
    const item = () => (random.chance(0.1) ? null : aValue(type.slice(1, -1), random));
    // All of them or none: graphql-js handles no promise of a list in which another item fails at once.
    return Array.from({ length: random.int(0, 3) }, () => (ways === 'AT_ONCE' ? item() : later(item)));
  }
  if (type === 'String') return random.chance(0.1) ? { no: 'string' } : 'text';
  if (type === 'Colour') return random.pick(['RED', 'GREEN', 'PINK']);
  const name = type === 'Node' ? 'Node' : random.pick(['Node', 'Leaf', 'Leaf']);
  return {
    __typename: name,
    ...{ name: 'of the parent', text: () => 'by a method', colour: 'RED', texts: ['one'] },
    sum: ({ of }: { of: number }) => of,
  };
}

for (const type of Object.values(schema.getTypeMap()))
  if (isObjectType(type) && !type.name.startsWith('__'))
    // Some fields have no resolver: their values are properties and methods of the parent.
    for (const [place, field] of Object.values(type.getFields()).entries())
      if (type.name === 'Query' || place % 3 !== 0) field.resolve = resolve;

/** A document of a few levels: aliases, fragments, directives, arguments, fields that come more than once. */
function documentOf(random: Random): string {
  let aliases = 0;
  const directive = () =>
    random.chance(0.1) ? random.pick([' @skip(if: true)', ' @include(if: true)']) : '';
  const alias = () => {
    aliases += 1;
    return random.chance(0.3) ? `a${aliases}: ` : '';
  };
  const leaf: Record<string, string[]> = {
    Node: ['name', 'text', 'sumA: sum', 'sumB: sum(of: 3, and: [1, $n])', 'texts', '__typename'],
    Leaf: ['name', 'colour', 'colours', '__typename'],
    Named: ['name', '__typename'],
    Any: ['__typename'],
  };
  const below: Record<string, [string, string][]> = {
    Query: [
      ['node', 'Node'],
      ['strict', 'Node'],
      ['list', 'Node'],
      ['any', 'Any'],
      ['named', 'Named'],
    ],
    Node: [
      ...[
        ['node', 'Node'],
        ['strict', 'Node'],
        ['named', 'Named'],
        ['strictNamed', 'Named'],
        ['any', 'Any'],
      ],
      ...[
        ['list', 'Node'],
        ['strictList', 'Node'],
        ['lists', 'Named'],
      ],
    ] as [string, string][],
    Leaf: [['node', 'Node']],
    Named: [['node', 'Node']],
    Any: [],
  };
  const selection = (type: string, depth: number): string => {
    const parts = Array.from({ length: random.int(1, 4) }, () => {
      const fragment = random.chance(0.25) && type !== 'Query';
      if (fragment && depth > 0) {
        const on = random.pick(
          type === 'Any' || type === 'Named' ? ['Node', 'Leaf', 'Named'] : [type, 'Named'],
        );
        return random.chance(0.3)
          ? `...${on}Parts${directive()}`
          : `... on ${on}${directive()} ${selection(on, depth - 1)}`;
      }
      const options = below[type] as [string, string][];
      if (depth > 0 && options.length > 0 && (type === 'Query' || random.chance(0.6))) {
        const [name, given] = random.pick(options);
        return `${alias()}${name}${directive()} ${selection(given, depth - 1)}`;
      }
      const name = random.pick(leaf[type] ?? ['__typename']);
      return `${name.includes(':') ? '' : alias()}${name}${directive()}`;
    });
    return `{ ${parts.join(' ')} }`;
  };
  const query = `query Q($n: Int! = 2) ${selection('Query', 4)}`;
  const fragments = ['Node', 'Leaf', 'Named'].map((on) => `fragment ${on}Parts on ${on} ${selection(on, 0)}`);
  return [query, ...fragments.filter((text) => query.includes(`...${text.split(' ')[1]}`))].join('\n');
}

/** The same operation by both, with a plan. */
async function bothWays(document: ReturnType<typeof parse>, variableValues = {}) {
  const executor = createExecutor(schema);
  const args = { schema, document, variableValues, rootValue: {}, contextValue: {} };
  await executor(args);
  return { planned: await executor(args), plain: await execute(args) };
}

const shown = ({ data, errors = [] }: ExecutionResult) =>
  JSON.stringify({ data, errors: errors.map((error) => error.toJSON()) });

/** Where the answer is `null` because of an error: which error says so depends on which came first. */
function nulledBy({ data, errors = [] }: ExecutionResult): string[] {
  const places = errors.map(({ path = [] }) => {
    let value: unknown = data;
    const reached: (string | number)[] = [];
    for (const key of path) {
      if (value === null || value === undefined) break;
      value = (value as Record<string | number, unknown>)[key];
      reached.push(key);
    }
    return reached.join('.');
  });
  return [...new Set(places)].sort();
}

describe('an operation with a plan has the answer of graphql-js', () => {
  const operations = fc.integer({ min: 0, max: 2 ** 31 });

  it('to the letter where everything is there at once', async () => {
    const seen = { data: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(operations, async (one) => {
        [seed, ways] = [one, 'AT_ONCE'];
        const document = parse(documentOf(createRandom(one)));
        if (validate(schema, document).length > 0) return;
        const { planned, plain } = await bothWays(document);
        expect(shown(planned)).toBe(shown(plain));
        seen[plain.errors ? 'errors' : 'data'] += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(seen.data, seen.errors)).toBeGreaterThan(50);
  });

  it('with promises, too', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(operations, async (one) => {
        [seed, ways] = [one, 'ALSO_LATER'];
        const document = parse(documentOf(createRandom(one)));
        if (validate(schema, document).length > 0) return;
        const { planned, plain } = await bothWays(document);
        expect(JSON.stringify(planned.data)).toBe(JSON.stringify(plain.data));
        expect(nulledBy(planned)).toEqual(nulledBy(plain));
        seen += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  it.each([
    ['selections that depend on variables', 'query ($n: Boolean!) { node { name @include(if: $n) text } }'],
    ['introspection', '{ __schema { queryType { name } } node { name } }'],
    ['a key that an object has no place for', '{ node { __proto__: name } }'],
  ])('%s', async (_, text) => {
    [seed, ways] = [3, 'AT_ONCE'];
    for (const n of [true, false]) {
      const { planned, plain } = await bothWays(parse(text), { n });
      expect(shown(planned)).toBe(shown(plain));
      expect(Object.keys(planned.data ?? {})).toEqual(Object.keys(plain.data ?? {}));
    }
  });

  it('leaves no promise unhandled when another item of its list, or another field, fails at once', async () => {
    const broken = async () => {
      throw new Error('late');
    };
    const rootValue = {
      strict: { strictList: [{ name: broken }, null], strict: { name: broken, sum: null } },
    };
    const document = parse('{ strict { strictList { name } strict { name sum } } }');
    const withoutResolvers = createExecutor(buildSchema(printSchema(schema)));
    const args = { schema, document, rootValue };
    await withoutResolvers(args);
    // An unhandled one fails the run.
    expect((await withoutResolvers(args)).data).toBeNull();
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('has a plan for as many operations as there is room for', async () => {
    setFlagsFromString('--expose-gc');
    const heap = () => {
      (runInNewContext('gc') as () => void)();
      return process.memoryUsage().heapUsed;
    };
    const fields = Array.from({ length: 300 }, (_, place) => `a${place}: node { name }`);
    const names = Array.from({ length: 200 }, (_, place) => `q${place}`);
    const operations = names.map((name) => `query ${name} { ...F }`);
    const document = parse([...operations, `fragment F on Query { ${fields.join(' ')} }`].join('\n'));
    const small = buildSchema(printSchema(schema));
    const executor = createExecutor(small, 4);
    const rootValue = { node: { name: 'text' } };
    const read = async (operationName: string) =>
      Object.keys((await executor({ schema: small, document, operationName, rootValue })).data ?? {});
    // Once without a plan each.
    for (const name of names) await read(name);
    const before = heap();
    for (const name of names) expect(await read(name)).toHaveLength(300);
    expect(heap() - before).toBeLessThan(10 * 1_048_576);
  });

  it('variables that do not fit', async () => {
    const { planned, plain } = await bothWays(parse('query ($n: Int!) { node { sum(of: $n) } }'), { n: 'x' });
    expect(planned.errors?.[0]?.message).toMatch(/Variable "\$n" got invalid value/);
    expect(shown(planned)).toBe(shown(plain));
  });
});
