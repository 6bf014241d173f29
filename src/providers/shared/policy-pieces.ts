import type { PartRule } from '../../domain/policy-rules.ts';

/** The provider has no such field. */
export const UNSUPPORTED = { supported: false } as const;

/** Rules for parts that the provider does not have; `address.city` is a part of a part. */
export function without(...paths: string[]): PartRule[] {
  return paths.map((path) => ({ path: path.split('.'), unsupported: true }));
}
