import { createSecretKey, type KeyObject } from 'node:crypto';
import { logIdOf } from '../../../src/db/events/log-epoch.ts';
import { encodeCursor } from '../../../src/events/cursor.ts';
import { openSealed } from './open-sealed.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows and stored JSON, as they come
type Row = any;

const masked = (number: string) => '*'.repeat(number.length - 4) + number.slice(-4);

function profileOf(row: Row, master: KeyObject): Row {
  const key = createSecretKey(openSealed(master, `data-key:${row.id}`, row.wrapped_key));
  return JSON.parse(openSealed(key, `user-state:${row.id}`, row.sealed_state).toString());
}

/** The fields of `UserCard`, in its order. */
export function userCard(row: Row, master: KeyObject): object {
  const { values, due } = profileOf(row, master);
  return {
    id: row.id,
    type: row.type,
    provider: row.provider,
    providerUserId: row.provider_user_id,
    status: row.status,
    providerStatus: row.provider_status,
    kyc: {
      status: row.kyc_status,
      subStatus: row.kyc_sub_status,
      providerStatus: row.kyc_provider_status,
      processedAt: row.kyc_processed_at,
    },
    version: Number(row.version),
    eventCursor: encodeCursor(logIdOf(row.secret_id, row.epoch), Number(row.head)),
    syncedAt: row.synced_at,
    profile: {
      email: values.email ?? null,
      phone: values.phone ?? null,
      residentialAddress: postal(values.residentialAddress),
      firstName: values.firstName ?? null,
      middleName: values.middleName ?? null,
      lastName: values.lastName ?? null,
      preferredName: values.preferredName ?? null,
      dateOfBirth: values.dateOfBirth ?? null,
      nationalities: values.nationalities ?? null,
      occupation: values.occupation ?? null,
      billingAddress: postal(values.billingAddress),
      taxIdentifiers: values.taxIdentifiers.map((one: Row) => ({
        type: one.type ?? null,
        number: masked(one.number),
        issuingCountry: one.issuingCountry ?? null,
      })),
      documents: values.documents.map((one: Row) => ({
        type: one.type ?? null,
        number: one.number ?? null,
        issuingCountry: one.issuingCountry ?? null,
        expiresOn: one.expiresOn ?? null,
        providerDocumentId: one.providerDocumentId ?? null,
      })),
    },
    requirements: {
      immediatelyDue: dueList(due.immediately),
      eventuallyDue: dueList(due.eventually),
      pendingVerification: [],
    },
  };
}

/** The fields of `ENTITIES`, in its order. */
export function userSummary(row: Row, master: KeyObject): object {
  const { values } = profileOf(row, master);
  return {
    id: row.id,
    provider: row.provider,
    status: row.status,
    version: Number(row.version),
    kyc: { status: row.kyc_status },
    profile: {
      email: values.email ?? null,
      phone: values.phone ?? null,
      firstName: values.firstName ?? null,
      lastName: values.lastName ?? null,
    },
  };
}

function postal(address: Row): object | null {
  if (!address) return null;
  return {
    line1: address.line1 ?? null,
    line2: address.line2 ?? null,
    line3: address.line3 ?? null,
    line4: address.line4 ?? null,
    city: address.city ?? null,
    state: address.state ?? null,
    postalCode: address.postalCode ?? null,
    country: address.country ?? null,
  };
}

function dueList({ requiredAttributes, requiredActions }: Row): object {
  return {
    requiredAttributes: requiredAttributes.map((one: Row) => ({ field: one.field, name: one.name })),
    requiredActions: requiredActions.map((one: Row) => ({
      type: one.type,
      providerType: one.providerType,
      reasons: one.reasons,
      url: one.url,
      deadline: one.deadline,
    })),
  };
}
