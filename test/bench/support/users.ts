import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../../src/db/connection.ts';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import { serviceKey } from '../../../src/db/sealing/service-key.ts';
import { createPostgresStore, runnerOver } from '../../../src/db/users/postgres-store.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { linkUser } from '../../../src/domain/user/link.ts';
import { rulesOf } from '../../../src/engine/deps.ts';
import { registry } from '../../../src/providers/registry.ts';
import type { BenchDatabase } from './database.ts';

/** The master key of the run: every server here opens the same rows with it. */
export const ENCRYPTION_KEYS = `bench:${Buffer.alloc(32, 7).toString('base64')}`;

const AT_ONCE = 16;

/** Links that many users, each under a data key of its own, as a link through the API stores them. Gives their ids. */
export async function addUsers({ url, pool }: BenchDatabase, count: number): Promise<string[]> {
  const keyring = parseKeyring(ENCRYPTION_KEYS);
  const { db } = openDatabase({ url, maxConnections: 1, onError() {} });
  const store = createPostgresStore(runnerOver(pool), keyring, () => serviceKey(db, keyring));
  const rules = rulesOf(registry.MATCHMOVE);
  // Later than now: reading an old profile starts a read of the provider, which is another measurement.
  const now = new Date(Date.now() + 86_400_000);
  const ids: string[] = [];
  let next = 0;
  const link = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      const user = {
        provider: 'MATCHMOVE' as const,
        providerUserId: referenceOf(number),
        providerAccountId: null,
      };
      const id = randomUUID();
      const linked = {
        id,
        ...user,
        snapshot: snapshotOf(number),
        shadow: {},
        caller: 'bench',
        readAt: now,
        now,
      };
      if (!(await store.link(linkUser(rules, linked, randomUUID), user))) throw new Error('linked already');
      ids.push(id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, link));
  await db.destroy();
  await pool.query('vacuum analyze');
  return ids;
}

/** The provider's id of a user, by the number that it was added with. */
export const referenceOf = (number: number): string => number.toString(16).padStart(32, '0');

function valuesOf(number: number): ProfileValues {
  const address = {
    line1: `${number} Ayala Avenue`,
    line2: 'Unit 5',
    city: 'Makati',
    state: 'Metro Manila',
    postalCode: '1226',
    country: 'PH',
  };
  return {
    title: 'Ms',
    firstName: 'Maria',
    middleName: 'Reyes',
    lastName: `Santos ${number}`,
    preferredName: 'Mari',
    gender: 'female',
    dateOfBirth: '1990-04-12',
    nationalities: ['PH'],
    email: `maria.santos.${number}@example.ph`,
    phone: `+63917${String(number).padStart(7, '0')}`,
    residentialAddress: address,
    billingAddress: address,
    occupation: 'Accountant',
    taxIdentifiers: [{ type: 'TIN', number: String(100_000_000 + number), issuingCountry: 'PH' }],
    documents: [
      {
        type: 'PASSPORT',
        number: `P${String(number).padStart(7, '0')}A`,
        issuingCountry: 'PH',
        expiresOn: '2031-05-20',
        providerDocumentId: `doc-${number}`,
      },
    ],
  };
}

function snapshotOf(number: number): Snapshot {
  return {
    covers: [],
    values: valuesOf(number),
    readOnly: {},
    state: {
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      providerStatus: 'active',
      accountIssued: false,
      kyc: {
        status: 'APPROVED',
        subStatus: null,
        providerStatus: 'completed',
        processedAt: new Date('2025-02-03T04:05:06Z'),
      },
    },
    due: {
      immediately: { requiredAttributes: [], requiredActions: [] },
      eventually: {
        requiredAttributes: [{ field: 'SOURCE_OF_FUNDS', name: 'source_of_funds' }],
        requiredActions: [
          { type: 'OTHER', providerType: 'enhanced_review', reasons: ['volume'], url: null, deadline: null },
        ],
      },
    },
    pending: [],
  };
}
