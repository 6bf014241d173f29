import type { ProfileKey } from './profile.ts';
import { PROFILE_SHAPES, type Shape } from './shapes.ts';

type ScreamingSnake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Uppercase<Head>
    ? Head extends Lowercase<Head>
      ? `${Head}${ScreamingSnake<Tail>}`
      : `_${Head}${ScreamingSnake<Tail>}`
    : `${Uppercase<Head>}${ScreamingSnake<Tail>}`
  : S;

/** One name for each changeable field of a profile: `firstName` → `FIRST_NAME`. */
export type ProfileField = ScreamingSnake<ProfileKey>;

export const PROFILE_KEYS = Object.keys(PROFILE_SHAPES) as ProfileKey[];

/** The enum name of an input key. */
export function fieldOf(key: ProfileKey): ProfileField {
  return key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as ProfileField;
}

const KEYS = new Map(PROFILE_KEYS.map((key) => [fieldOf(key), key]));

export const PROFILE_FIELDS = [...KEYS.keys()];

/** The input key of an enum name. */
export function keyOf(field: ProfileField): ProfileKey {
  return KEYS.get(field) as ProfileKey;
}

export function isProfileField(name: string): name is ProfileField {
  return KEYS.has(name as ProfileField);
}

export function shapeOf(field: ProfileField): Shape {
  return PROFILE_SHAPES[keyOf(field)];
}

/**
 * Fields whose items providers judge one by one: each item is a change of its own,
 * so that one refused document leaves the others standing.
 */
export const ITEMISED_FIELDS: ReadonlySet<ProfileField> = new Set(['DOCUMENTS', 'TAX_IDENTIFIERS']);
