import { randomBytes } from 'node:crypto';
import { ensureArray, ensureObject, isObject, type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { specialFieldRule } from './special-fields.ts';
import type { UserRecord } from './user-record.ts';

/** 32 hex digits, as all ids of this provider. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** Parks a change, in place of an older one of the same field, which is forgotten with its evidence. */
export function park(
  user: UserRecord,
  field: string,
  verificationData: JsonObject,
  at: number,
  lifetimeMs: number,
): JsonObject {
  unpark(user, field);
  const createdAt = Math.floor(at / 1000) * 1000;
  const entry: JsonObject = {
    created_at: wireTime(createdAt),
    expired_at: wireTime(createdAt + lifetimeMs),
    verification_data: verificationData,
    verification_id: newId(),
  };
  shownEntries(user)[field] = entry;
  requiredActions(user).push(actionOf(field));
  return entry;
}

/** Ends a parked change wherever it stands: shown, at the bank, or both. */
export function unpark(user: UserRecord, field: string): void {
  hideEntry(user, field);
  user.atBank = user.atBank.filter((waiting) => waiting.field !== field);
}

/** Takes the entry out of sight; the bank may still have it. */
export function hideEntry(user: UserRecord, field: string): void {
  delete shownEntries(user)[field];
  hideAction(user, field);
}

export function hideAction(user: UserRecord, field: string): void {
  const actions = requiredActions(user);
  const index = actions.indexOf(actionOf(field));
  if (index >= 0) actions.splice(index, 1);
}

/** A parked change by field: the shown entry, or the one that only the bank still has. */
export function parkedEntry(user: UserRecord, field: string): JsonObject | undefined {
  const shown = readEntries(user)[field];
  if (isObject(shown)) return shown;
  return user.atBank.find((waiting) => waiting.field === field)?.entry;
}

/** The shown entry with this verification id. */
export function entryByVerificationId(
  user: UserRecord,
  id: string,
): { field: string; entry: JsonObject } | undefined {
  for (const [field, entry] of Object.entries(readEntries(user))) {
    if (isObject(entry) && textAt(entry, 'verification_id') === id) return { field, entry };
  }
  return undefined;
}

/** All parked changes with the time when they end, where that can be read. */
export function parkedWithExpiry(
  user: UserRecord,
): { field: string; entry: JsonObject; evidenced: boolean; expiresAt: number }[] {
  const fields = new Set([...Object.keys(readEntries(user)), ...user.atBank.map((waiting) => waiting.field)]);
  return [...fields].flatMap((field) => {
    const entry = parkedEntry(user, field);
    if (!entry) return [];
    const expiresAt = Date.parse(`${textAt(entry, 'expired_at').replace(' ', 'T')}Z`);
    const evidenced = user.atBank.some((waiting) => waiting.field === field);
    return Number.isNaN(expiresAt) ? [] : [{ field, entry, evidenced, expiresAt }];
  });
}

/** Reading attaches nothing: a profile made by `/_sandbox` may lack `requirements`, and stays so. */
function readEntries(user: UserRecord): JsonObject {
  return objectAt(objectAt(user.profile, 'requirements'), 'pending_verification');
}

function shownEntries(user: UserRecord): JsonObject {
  return ensureObject(ensureObject(user.profile, 'requirements'), 'pending_verification');
}

function requiredActions(user: UserRecord) {
  const due = ensureObject(ensureObject(user.profile, 'requirements'), 'immediately_due');
  ensureArray(due, 'required_attributes');
  return ensureArray(due, 'required_actions');
}

function actionOf(field: string): string {
  return specialFieldRule(field)?.action ?? `${field}_verification`;
}

/** `2024-06-25 15:20:39`, UTC. */
function wireTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** Takes attributes off the lists of what is due once the profile has them. */
export function resolveRequiredAttributes(profile: JsonObject): void {
  const requirements = objectAt(profile, 'requirements');
  for (const when of ['immediately_due', 'eventually_due']) {
    const due = objectAt(requirements, when);
    const attributes = due.required_attributes;
    if (Array.isArray(attributes))
      due.required_attributes = attributes.filter((path) => lacks(profile, String(path)));
  }
}

function lacks(profile: JsonObject, path: string): boolean {
  const keys = path.split('.');
  const holder = keys.slice(0, -1).reduce((object, key) => objectAt(object, key), profile);
  return textAt(holder, keys.at(-1) ?? '') === '';
}
