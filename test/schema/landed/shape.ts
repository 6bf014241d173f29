import { type DocumentNode, type Kind, print, visit } from 'graphql';

const ORDERED = ['definitions', 'fields', 'values', 'arguments', 'types', 'interfaces'] as const;

/** What clients and composers can rely on of an SDL, in one order: no descriptions, sorted by name. */
export function shapeOf(typeDefs: DocumentNode): string {
  const shape: DocumentNode = visit(typeDefs, {
    leave(node) {
      const copy: Record<string, unknown> = { ...node };
      delete copy.description;
      for (const key of ORDERED) {
        const list = copy[key];
        if (Array.isArray(list)) copy[key] = list.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
      }
      return copy;
    },
  });
  return `${print(shape)}\n`;
}

/** The extension that links the Federation spec has no name, and comes first. */
function nameOf(node: { kind: Kind; name?: { value: string } }): string {
  return node.name?.value ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
