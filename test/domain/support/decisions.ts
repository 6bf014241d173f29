import { type DecisionInput, decide } from '../../../src/domain/policy/decide.ts';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { NOW } from './open-changes.ts';
import { INVENTED, NO_FACTS } from './policies.ts';

export const IDLE = { open: [], closed: [], now: NOW };
export const LISTS = { codes: ['63', '+1-242'], titles: ['MR', 'MS'] };

export function decided(changes: ProfileChanges, input: Partial<DecisionInput> = {}) {
  return decide({
    table: INVENTED,
    facts: NO_FACTS,
    current: {},
    underWay: IDLE,
    enumerations: LISTS,
    extraCountries: new Set(),
    changes,
    ...input,
  });
}

/** The decision in few words: `field: outcome` or `path: code`, and what is no change. */
export function told(changes: ProfileChanges, input: Partial<DecisionInput> = {}): string[] {
  const { planned, unchanged, problems } = decided(changes, input);
  return [
    ...planned.map((one) => `${one.path.join('.')}: ${one.outcome}`),
    ...unchanged.map((field) => `${field}: NO_CHANGE`),
    ...problems.map((one) => `${one.path?.slice(1).join('.')}: ${one.code}`),
  ];
}
