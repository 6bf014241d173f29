import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type ASTNode,
  type DirectiveNode,
  findBreakingChanges,
  type GraphQLSchema,
  parse,
  print,
  visit,
} from 'graphql';

/** Without them, queries of routers that were planned with them fail. */
const MUST_STAY = ['key', 'shareable'];
/** They close what was open. */
const MUST_NOT_COME = ['inaccessible', 'authenticated', 'requiresScopes'];
/** What carries it is left out of the contracts that most clients see. */
const INTERNAL = '@tag(name: "internal")';

/** What of a change of the SDL breaks a client or another subgraph, in words. */
export function breakingChanges(landed: string, current: string): string[] {
  const changes = findBreakingChanges(schemaOf(landed), schemaOf(current));
  const [before, after] = [directivesOf(landed), directivesOf(current)];
  const lost = [...before].filter(([use, { name }]) => MUST_STAY.includes(name) && !after.has(use));
  const added = [...after].filter(
    ([use, { name, place }]) =>
      (MUST_NOT_COME.includes(name) || use.endsWith(INTERNAL)) && !before.has(use) && before.has(place),
  );
  return [
    ...changes.map(({ type, description }) => `${type}: ${description}`),
    ...changedDefaults(landed, current),
    ...lost.map(([use]) => `FEDERATION_DIRECTIVE_REMOVED: ${use}`),
    ...added.map(([use]) => `FEDERATION_DIRECTIVE_ADDED: ${use}`),
  ];
}

/** Whoever leaves a value out means the default: graphql-js takes another one for harmless, and does not see all. */
function changedDefaults(landed: string, current: string): string[] {
  const now = defaultsOf(current);
  return [...defaultsOf(landed)].flatMap(([place, value]) =>
    value === '' || !now.has(place) || now.get(place) === value
      ? []
      : [`DEFAULT_CHANGED: ${place} was ${value}, is ${now.get(place) || 'none'}`],
  );
}

/** Of every argument and input field by its place; an empty text where there is none. */
function defaultsOf(sdl: string): Map<string, string> {
  const defaults = new Map<string, string>();
  visit(parse(sdl), {
    InputValueDefinition(node, _key, _parent, _path, ancestors) {
      defaults.set(placeOf(node, ancestors), node.defaultValue ? print(node.defaultValue) : '');
    },
  });
  return defaults;
}

function schemaOf(sdl: string): GraphQLSchema {
  return buildSubgraphSchema(parse(sdl));
}

type Use = { name: string; place: string };

/** Every use of a directive as `User.email @tag(name: "x")`, and every place by itself, to tell old from new ones. */
function directivesOf(sdl: string): Map<string, Use> {
  const uses = new Map<string, Use>();
  visit(parse(sdl), {
    enter(node, _key, _parent, _path, ancestors) {
      if (!('name' in node) || !node.name || node.kind === 'Directive') return;
      const place = placeOf(node, ancestors);
      uses.set(place, { name: '', place });
      const directives: readonly DirectiveNode[] = 'directives' in node ? (node.directives ?? []) : [];
      for (const directive of directives)
        uses.set(`${place} ${print(directive)}`, { name: directive.name.value, place });
    },
  });
  return uses;
}

/** `User.email`, `Query.user.id`… */
function placeOf(node: ASTNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  return [...ancestors.filter((one): one is ASTNode => 'kind' in one), node]
    .flatMap((one) => ('name' in one && one.name ? one.name.value : []))
    .join('.');
}
