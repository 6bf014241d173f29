import { readFileSync } from 'node:fs';
import { loadTypeDefs } from '../../../src/graphql/schema-files.ts';
import { shapeOf } from './shape.ts';

/**
 * In the repository and not taken from git, so that a clone without history compares as well; in a folder of its own,
 * as `schema/*.graphql` is what the server serves.
 */
export const LANDED = new URL('../../../schema/landed/subgraph.graphql', import.meta.url);
/** The breaking changes that were announced, with their reasons. */
export const ANNOUNCED = new URL('../../../schema/landed/breaking-changes.md', import.meta.url);

export function readLanded(): string {
  return readFileSync(LANDED, 'utf8');
}

export function currentShape(): string {
  return shapeOf(loadTypeDefs());
}
