import type { PolicyTable } from '../../domain/policy-rules.ts';
import { PROFILE_FIELDS } from '../../domain/profile-field.ts';

/** The table of a type of user that a provider does not have. */
export const NOTHING_SUPPORTED = Object.fromEntries(
  PROFILE_FIELDS.map((field) => [field, { supported: false }]),
) as PolicyTable;
