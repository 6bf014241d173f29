import { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { ensureObject } from '../shared/json.ts';
import { applyUpdate } from './apply-update.ts';
import { refuseFields } from './errors.ts';
import { address, clearable, requiredText } from './field-rules.ts';
import { readBody } from './read-body.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';
import { writeAddress, writeValue } from './written-value.ts';

/** PUT /customers/{ref}: flat in the request, under `company` in the answer. */
export function updateCompany(user: UserRecord, body: unknown, world: BvnkWorld): ApiAnswer {
  const { switches } = world;
  if (user.profile.type !== 'COMPANY') return refuseFields(world, { type: ['is not a company'] });
  const replaces = switches.companyUpdate === 'replace';
  const schema = z.object({
    name: replaces ? requiredText : requiredText.optional(),
    description: clearable(z.string()),
    address: address(switches).optional(),
  });
  const read = readBody(body, schema, world);
  if ('refused' in read) return read.refused;

  const next = structuredClone(user.profile);
  const company = ensureObject(next, 'company');
  for (const key of ['name', 'description', 'address']) {
    const value = read.fields[key] ?? null;
    if (!(key in read.fields) && !replaces) continue;
    if (key === 'address') writeAddress(company, value, switches);
    else writeValue(company, key, value, switches);
  }
  return applyUpdate(user, next, world);
}
