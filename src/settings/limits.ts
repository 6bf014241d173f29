import { z } from 'zod';
import { QUERY_COST_LIMIT } from '../graphql/cost/operation-limits.ts';
import type { Read } from './reading.ts';

/** What clients may ask of this service, and how. */
export type LimitSettings = {
  /** Whether queries may come by GET. Always in sandbox. */
  allowGet: boolean;
  /** The greatest estimated cost of an operation; ten times as much with the router's secret. */
  queryCostLimit: number;
  /** Multiplies the published rate limits. 0, which production refuses, turns them off. */
  rateLimitFactor: number;
};

/** What is wrong is added to the problems. */
export function readLimits(read: Read, production: boolean, problems: string[]): LimitSettings {
  const allowGet = read('ALLOW_GET', switches);
  const queryCostLimit = read('QUERY_COST_LIMIT', costs);
  const rateLimitFactor = read('RATE_LIMIT_FACTOR', factors);
  if (production && rateLimitFactor === 0)
    problems.push('RATE_LIMIT_FACTOR is 0, which turns rate limits off: in production it must be above 0');
  return {
    allowGet: !production || allowGet === true,
    queryCostLimit: queryCostLimit as number,
    rateLimitFactor: rateLimitFactor as number,
  };
}

const switches = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .default('false')
  .transform((value) => value === 'true');

const costs = z
  .string()
  .default(String(QUERY_COST_LIMIT))
  .refine((cost) => /^[1-9]\d{2,6}$/.test(cost), 'must be a whole number from 100 to 9999999')
  .transform(Number);

const factors = z
  .string()
  .default('1')
  .refine((factor) => /^\d{1,4}(\.\d{1,3})?$/.test(factor), 'must be a number from 0 to 9999, such as 0.5')
  .transform(Number);
