import { describe, expect, it } from 'vitest';
import {
  fieldOf,
  ITEMISED_FIELDS,
  isProfileField,
  keyOf,
  PROFILE_FIELDS,
  PROFILE_KEYS,
  shapeOf,
} from '../../src/domain/profile-field.ts';

describe('profile fields', () => {
  it('stand one to one for the input keys', () => {
    expect(new Set(PROFILE_FIELDS).size).toBe(PROFILE_KEYS.length);
    for (const key of PROFILE_KEYS) expect(keyOf(fieldOf(key))).toBe(key);
    for (const field of PROFILE_FIELDS) expect(fieldOf(keyOf(field))).toBe(field);
  });

  it('are the keys in SCREAMING_SNAKE_CASE', () => {
    for (const field of PROFILE_FIELDS) expect(field).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(fieldOf('profilePictureUrl')).toBe('PROFILE_PICTURE_URL');
    expect(fieldOf('email')).toBe('EMAIL');
  });

  it('are known by their exact name alone', () => {
    expect(isProfileField('FIRST_NAME')).toBe(true);
    for (const name of ['firstName', 'first_name', '', 'toString', '__proto__'])
      expect(isProfileField(name)).toBe(false);
  });

  it('are itemised only where they are lists', () => {
    for (const field of ITEMISED_FIELDS) expect(shapeOf(field).kind).toBe('list');
  });
});
