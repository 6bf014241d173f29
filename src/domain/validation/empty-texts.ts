import type { Constraints } from '../policy-rules.ts';
import type { Shape } from '../shapes.ts';
import { type Broken, broken } from './broken-rule.ts';
import { isPlainObject } from './tidy.ts';

export const EMPTY_TEXT = 'must not be empty';

/** What is wrong with nothing at a path inside a field, and how to clear the field where that can be done. */
export function whyNotEmpty(what: string, path: readonly string[], { clearable }: Constraints): Broken {
  const message = clearable && path.length === 0 ? `${what}; send null to clear it` : what;
  return broken('NOT_EMPTY', message);
}

/**
 * Where an empty text stands in a tidied value. It compares like nothing at all, and yet is a mistake:
 * clearing is `null`.
 */
export function emptyTexts(shape: Shape, value: unknown): string[][] {
  switch (shape.kind) {
    case 'object':
      return isPlainObject(value)
        ? Object.entries(shape.parts).flatMap(([name, part]) => below(name, emptyTexts(part, value[name])))
        : [];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => below(String(index), emptyTexts(shape.of, item)))
        : [];
    case 'json':
      // An empty text or list is no empty object.
      return value === null || isPlainObject(value) ? [] : [[]];
    default:
      return value === '' ? [[]] : [];
  }
}

function below(name: string, paths: string[][]): string[][] {
  return paths.map((path) => [name, ...path]);
}
