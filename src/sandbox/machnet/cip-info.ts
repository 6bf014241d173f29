import type { ApiAnswer } from '../shared/exchange.ts';
import { type Json, type JsonObject, textAt } from '../shared/json.ts';
import { refuse } from './errors.ts';
import { kindOf, type MachnetWorld, type UserRecord } from './user-record.ts';

/** What each tag of `cip-info` is about. */
const tagFields = {
  FIRST_NAME: ['first_name'],
  MIDDLE_NAME: ['middle_name'],
  LAST_NAME: ['last_name'],
  DATE_OF_BIRTH: ['date_of_birth'],
  GENDER: ['gender'],
  OCCUPATION: ['occupation'],
  EMAIL: ['email'],
  PHONE_NUMBER: ['mobile_phone'],
  ADDRESS_LINE1: ['address_line1'],
  ADDRESS_LINE2: ['address_line2'],
  CITY: ['city'],
  STATE: ['state'],
  COUNTRY: ['country'],
  ZIP_CODE: ['zipcode'],
  ID_DOC: ['physical_documents', 'virtual_documents'],
  IP_ADDRESS: ['ip_address'],
} as const satisfies Record<string, readonly string[]>;

export type CipTag = keyof typeof tagFields;
const tags = Object.keys(tagFields) as CipTag[];

/** What KYC does not do without; assumed, since it depends on the program's spec sheet. */
const NEEDED: CipTag[] = [
  'FIRST_NAME',
  'DATE_OF_BIRTH',
  'EMAIL',
  'PHONE_NUMBER',
  'ADDRESS_LINE1',
  'CITY',
  'STATE',
  'COUNTRY',
  'ZIP_CODE',
  'ID_DOC',
];

/** GET /users/{id}/cip-info: the submitted tags only. */
export function cipInfoAnswer(user: UserRecord, world: MachnetWorld): ApiAnswer {
  const status = textAt(user.profile, 'status');
  if (status === 'UNVERIFIED' && world.switches.cipWhileUnverified === 'not_found') {
    return refuse(world, { status: 404, message: 'nothing was submitted' });
  }
  const cip_info = status === 'UNVERIFIED' ? {} : user.cipInfo;
  return { status: 200, body: { user_id: textAt(user.profile, 'id'), kyc_status: status, cip_info } };
}

/** An update hands in what it brings, except where nothing waits for it: before the first KYC and after the last. */
export function submitTags(user: UserRecord, sent: JsonObject): void {
  if (['UNVERIFIED', 'VERIFIED'].includes(textAt(user.profile, 'status'))) return;
  for (const tag of tags)
    if (tagFields[tag].some((field) => isFilled(sent[field]))) user.cipInfo[tag] = 'SUBMIT';
}

/** Tags whose data KYC still asks for, or does not have. */
export function lackingTags(user: UserRecord): string[] {
  const needed: CipTag[] = kindOf(user.profile) === 'individual' ? [...NEEDED, 'LAST_NAME'] : NEEDED;
  const missing = needed.filter((tag) => !hasData(user.profile, tag));
  const requested = Object.keys(user.cipInfo).filter((tag) => user.cipInfo[tag] === 'REQUESTED');
  return [...new Set([...requested, ...missing])];
}

/** Brings the tags to what a status means; `requested` are those to collect anew. */
export function moveTags(user: UserRecord, status: string, requested: readonly string[]): void {
  const present = tags.filter((tag) => hasData(user.profile, tag));
  const asked = Object.keys(user.cipInfo).filter((tag) => user.cipInfo[tag] === 'REQUESTED');
  switch (status) {
    case 'UNVERIFIED':
      user.cipInfo = {};
      return;
    case 'IN_PROGRESS':
      for (const tag of present) {
        const still = user.cipInfo[tag] === 'VERIFIED' || user.cipInfo[tag] === 'REQUESTED';
        if (!still) user.cipInfo[tag] = 'REVIEWING';
      }
      return;
    case 'REVIEW_PENDING':
      for (const tag of [...present, ...asked]) user.cipInfo[tag] = 'REVIEWING';
      return;
    case 'VERIFIED':
      for (const tag of [...present, ...asked]) user.cipInfo[tag] = 'VERIFIED';
      return;
    case 'RETRY':
      for (const tag of present) user.cipInfo[tag] = 'VERIFIED';
      for (const tag of requested) user.cipInfo[tag] = 'REQUESTED';
      return;
    case 'SUSPENDED':
      for (const [tag, value] of Object.entries(user.cipInfo)) {
        if (value === 'REVIEWING') user.cipInfo[tag] = 'FAILED';
      }
  }
}

function hasData(profile: JsonObject, tag: CipTag): boolean {
  return tagFields[tag].some((field) => isFilled(profile[field]));
}

function isFilled(value: Json | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}
