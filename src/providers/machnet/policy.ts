import type { Policy } from '../../domain/policy-rules.ts';
import { BUSINESS } from './policy/business.ts';
import { INDIVIDUAL } from './policy/individual.ts';

/** The page's two tables of updatable fields; what is in neither of them and in the samples is [assumed]. */
export const machnetPolicy: Policy = { INDIVIDUAL, BUSINESS };
