import { startCore } from '../../../src/core.ts';
import { openDatabase } from '../../../src/db/connection.ts';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import type { ProviderId } from '../../../src/domain/vocabulary.ts';

/** A replica in a process of its own that does one thing for a client, until it is killed in the middle. */
export type DoomedTask = {
  databaseUrl: string;
  providerUrl: string;
  values: Record<string, string>;
  keys: string;
  /** MatchMove by default. */
  provider?: ProviderId;
  update?: { userId: string; changes: object };
  evidence?: { verificationId: string };
  submitKyc?: { userId: string };
};

const task = JSON.parse(process.argv[2] ?? '') as DoomedTask;
const silent = { info() {}, warn() {}, error() {} };
const viewer = { subject: 'service', scopes: new Set<string>(), userId: null, expiresAt: null };
const { db, pool } = openDatabase({ url: task.databaseUrl, maxConnections: 4, onError() {} });
const core = await startCore({
  db,
  pool,
  keyring: parseKeyring(task.keys),
  providers: new Map([[task.provider ?? 'MATCHMOVE', { baseUrl: task.providerUrl, values: task.values }]]),
  log: silent,
  eventsCommitted() {},
  onProviderCall() {},
  onUpdateMoved() {},
});
if (task.update) {
  await core.actions.updateUser(viewer, { ...task.update, idempotencyKey: null, expectedVersion: null });
}
if (task.evidence) {
  await core.actions.selfVerify(viewer, {
    ...task.evidence,
    mode: 'MANUAL',
    documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
    documentId: 'document of the dead',
    date: null,
    device: null,
  });
}
if (task.submitKyc) await core.actions.submitKyc(viewer, task.submitKyc.userId);
