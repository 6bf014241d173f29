import { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { ensureObject } from '../shared/json.ts';
import { applyUpdate } from './apply-update.ts';
import { replaceAssociates } from './associates.ts';
import { refuseFields } from './errors.ts';
import {
  address,
  clearable,
  countryCode,
  date,
  documentType,
  email,
  phone,
  requiredText,
  riskScore,
} from './field-rules.ts';
import { readBody } from './read-body.ts';
import type { BvnkSwitches } from './switches.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';

/** PUT /customers/{ref}/associates: the list as a whole. */
export function updateAssociates(user: UserRecord, body: unknown, world: BvnkWorld): ApiAnswer {
  const { switches } = world;
  if (user.profile.type !== 'COMPANY') return refuseFields(world, { type: ['is not a company'] });
  const read = readBody(body, z.object({ associates: z.array(associateRules(switches)) }), world);
  if ('refused' in read) return read.refused;
  const next = structuredClone(user.profile);
  const company = ensureObject(next, 'company');
  company.associates = replaceAssociates(company.associates, read.fields.associates, switches);
  return applyUpdate(user, next, world);
}

/** What an associate may carry, in an update and at creation. */
export function associateRules(switches: BvnkSwitches) {
  const flag = clearable(z.boolean());
  return z.object({
    person: z.object({
      firstName: requiredText,
      lastName: requiredText,
      dateOfBirth: clearable(date),
      address: clearable(address(switches)),
    }),
    details: clearable(
      z.object({
        birthCountryCode: clearable(countryCode),
        contactInfo: clearable(z.object({ emailAddress: clearable(email), phoneNumber: clearable(phone) })),
        documentNumber: clearable(z.string()),
        documentInfo: clearable(
          z.object({
            number: clearable(z.string()),
            type: clearable(documentType(switches)),
            issuingCountryCode: clearable(countryCode),
          }),
        ),
        taxIdentification: clearable(
          z.object({ number: clearable(z.string()), taxResidenceCountryCode: clearable(countryCode) }),
        ),
      }),
    ),
    title: clearable(z.string()),
    riskScore: clearable(riskScore(switches)),
    controls: clearable(z.object({ hasOwnership: flag, hasControl: flag, isSigner: flag })),
  });
}
