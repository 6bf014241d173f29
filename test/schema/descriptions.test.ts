import { type ASTNode, Kind, type StringValueNode, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadTypeDefs } from '../../src/graphql/schema-files.ts';

const DESCRIBED: ReadonlySet<string> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

type Described = ASTNode & { name: { value: string }; description?: StringValueNode };

function isDescribed(node: unknown): node is Described {
  return DESCRIBED.has((node as ASTNode).kind);
}

/** Everything in the SDL that a reader can look up, with the way to it (`Query.user.id`). */
function definitions(): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  visit(loadTypeDefs(), {
    enter(node, _key, _parent, _path, ancestors) {
      if (!isDescribed(node)) return;
      const owners = ancestors.filter(isDescribed).map((owner) => owner.name.value);
      found.push({
        name: [...owners, node.name.value].join('.'),
        text: node.description?.value.trim() ?? '',
      });
    },
  });
  return found;
}

describe('the schema as documentation', () => {
  it('describes every type, field, argument, input field and enum value', () => {
    const all = definitions();
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
  });

  it('describes in sentences, not by repeating the name', () => {
    const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const poor = definitions().filter(
      ({ name, text }) => !/[.`]$/.test(text) || letters(text) === letters(name.split('.').at(-1) ?? ''),
    );
    expect(poor).toEqual([]);
  });
});
