import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { ensureObject, type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { newVerification, replaceAssociates } from './associates.ts';
import {
  address,
  clearable,
  countryCode,
  date,
  email,
  individualAddress,
  phone,
  requiredText,
  riskScore,
} from './field-rules.ts';
import { readBody } from './read-body.ts';
import { showCustomer } from './show-customer.ts';
import type { BvnkSwitches } from './switches.ts';
import { associateRules } from './update-associates.ts';
import type { BvnkWorld } from './user-record.ts';
import { shownEmpty } from './written-value.ts';

/** POST /customers, as far as updates need it: the real one also wants agreements and due diligence. */
export function createCustomer(body: JsonObject, world: BvnkWorld): ApiAnswer {
  const { switches, provider } = world;
  // `individual` is sent in lower case by some.
  const type = textAt(body, 'type').toUpperCase();
  const read = readBody(body, createRules(type, switches), world);
  if ('refused' in read) return read.refused;
  const fields = shownEmpty(read.fields, switches) as JsonObject;
  const { externalReference } = fields;
  const others = Object.values(provider.users).map(({ profile }) => profile.externalReference);
  if (externalReference !== undefined && others.includes(externalReference)) return duplicateReference();

  const reference = randomUUID();
  const profile = type === 'COMPANY' ? companyProfile(fields, switches) : individualProfile(fields);
  const created: JsonObject = {
    reference,
    status: 'PENDING',
    ...profile,
    ...(externalReference === undefined ? {} : { externalReference }),
    riskScore: fields.riskScore ?? 'LOW',
  };
  provider.users[reference] = { profile: created };
  return { status: switches.createAnswer, body: showCustomer(created, switches) };
}

function createRules(type: string, switches: BvnkSwitches) {
  const common = {
    externalReference: clearable(requiredText),
    riskScore: clearable(riskScore(switches)),
  };
  const company = z.object({
    name: requiredText,
    description: clearable(z.string()),
    taxResidenceCountryCode: clearable(countryCode),
    registrationNumber: clearable(z.string()),
    address: clearable(address(switches)),
    associates: clearable(z.array(associateRules(switches))),
  });
  const individual = z.object({
    firstName: requiredText,
    lastName: requiredText,
    dateOfBirth: clearable(date),
    address: clearable(individualAddress(switches)),
    emailAddress: clearable(email),
    phoneNumber: clearable(phone),
  });
  const typed = z.string().toUpperCase();
  return type === 'INDIVIDUAL'
    ? z.object({ type: typed, individual, ...common })
    : z.object({ type: typed.pipe(z.literal('COMPANY')), company, ...common });
}

function companyProfile(fields: JsonObject, switches: BvnkSwitches): JsonObject {
  const sent = objectAt(fields, 'company');
  const associates = replaceAssociates([], sent.associates, switches);
  return { type: 'COMPANY', company: { ...sent, associates, verification: newVerification() } };
}

function individualProfile(fields: JsonObject): JsonObject {
  const { emailAddress, phoneNumber, ...person } = objectAt(fields, 'individual');
  const individual: JsonObject = { person };
  const contact = ensureObject(ensureObject(individual, 'details'), 'contactInfo');
  if (emailAddress !== undefined) contact.emailAddress = emailAddress;
  if (phoneNumber !== undefined) contact.phoneNumber = phoneNumber;
  return { type: 'INDIVIDUAL', individual, verification: newVerification() };
}

/** Has a shape of its own, with the fields at the top. */
function duplicateReference(): ApiAnswer {
  return { status: 400, body: { code: 'ACCOUNTS-2000', errors: { externalReference: ['already exists'] } } };
}
