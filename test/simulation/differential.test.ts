import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { ProviderError } from '../../src/domain/provider-error.ts';
import { acceptEvidence } from '../../src/domain/user/accept-evidence.ts';
import { acceptStatusRequest } from '../../src/domain/user/accept-status-request.ts';
import { acceptUpdate } from '../../src/domain/user/accept-update.ts';
import type { Actor } from '../../src/domain/user/actor.ts';
import { advance } from '../../src/domain/user/advance.ts';
import { applyRead } from '../../src/domain/user/apply-snapshot.ts';
import { answerCall, failAttempt, startAttempt } from '../../src/domain/user/call-attempts.ts';
import { cancelUpdate } from '../../src/domain/user/cancel-changes.ts';
import { beginDraft, type Draft, finishDraft, releaseLease, takeLease } from '../../src/domain/user/draft.ts';
import { linkUser } from '../../src/domain/user/link.ts';
import type { Loaded, Store } from '../../src/domain/user/store.ts';
import { rulesOf } from '../../src/engine/deps.ts';
import { storeOver } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createMemoryStore } from './memory-store.ts';
import { createRandom, type Random } from './random.ts';
import { drawChanges, drawTraits } from './traits.ts';
import { createTruth } from './truth.ts';
import { createVirtualProvider } from './virtual-provider.ts';
import { createWorld } from './world.ts';

/** Users, and decisions about each. */
const USERS = 25;
const DECISIONS = 20;

let database: TestDatabase;
let connection: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = openDatabase({ url: database.url, maxConnections: 2, onError() {} });
});

afterAll(async () => {
  await connection.db.destroy();
  await database.drop();
});

it('the store of the simulation keeps what PostgreSQL keeps', { timeout: 120_000 }, async () => {
  const postgres = storeOver(connection.db);
  let clock = new Date();
  const memory = createMemoryStore(() => clock);
  for (let seed = 1; seed <= USERS; seed += 1) {
    const random = createRandom(seed);
    const traits = { ...drawTraits(random), readLagMs: 0 };
    const world = createWorld();
    const truth = createTruth(world, random, traits, () => {});
    const provider = createVirtualProvider(world, random, traits, truth);
    const rules = rulesOf(truth.module);
    const id = randomUUID();
    const about = { provider: traits.provider, providerUserId: `user-${id}`, providerAccountId: null };
    const now = new Date();
    const linked = linkUser(
      rules,
      { id, ...about, snapshot: truth.latest(), shadow: {}, caller: 'service', readAt: now, now },
      randomUUID,
    );
    expect(await postgres.link(linked, about)).toBe(true);
    await memory.link(linked, about);
    for (let round = 0; round < DECISIONS; round += 1) {
      // One decision, made on what PostgreSQL gives, written to both.
      const loaded = await loadOf(postgres, id);
      clock = loaded.actor.real;
      const copy = await loadOf(memory, id);
      expect(comparable(copy.actor), `seed ${seed}, decision ${round}`).toEqual(comparable(loaded.actor));
      const draft = beginDraft(loaded.actor, randomUUID);
      decideSomething(draft, {
        random,
        rules,
        provider,
        truth,
        changes: drawChanges(traits, random),
        loaded,
      });
      const decided = finishDraft(draft);
      expect(await postgres.commit(loaded, decided)).not.toBeNull();
      expect(await memory.commit(copy, decided)).not.toBeNull();
      await world.run(world.now + random.int(0, 5_000));
    }
  }
});

async function loadOf<Sealed>(store: Store<Sealed>, id: string): Promise<Loaded<Sealed>> {
  const loaded = await store.load(id);
  if (!loaded) throw new Error('no such user');
  return loaded;
}

type Around = {
  random: Random;
  rules: ReturnType<typeof rulesOf>;
  provider: ReturnType<typeof createVirtualProvider>;
  truth: ReturnType<typeof createTruth>;
  changes: ReturnType<typeof drawChanges>;
  loaded: Loaded;
};

function decideSomething(draft: Draft, { random, rules, provider, truth, changes, loaded }: Around): void {
  const { capabilities } = truth.module;
  const updateRules = { ...rules, extraCountries: capabilities.extraCountries, enumerations: {} };
  const { actor } = draft;
  const [call] = actor.calls;
  const holder = '00000000-0000-4000-8000-000000000001';
  if (call?.state === 'RUNNING') {
    const error = new ProviderError({ kind: random.pick(['timeout', 'rate_limited', 'rejected'] as const) });
    if (random.chance(0.5) && call.kind === 'UPDATE') {
      const sent = actor.open.filter((change) => change.callId === call.id);
      const items = (own: typeof sent) =>
        own.map(({ itemKey, requested }) => ({ itemKey, value: requested }));
      const parts = [...Map.groupBy(sent, (change) => change.field)].map(([field, own]) => ({
        field,
        value: own[0]?.requested,
        ...(own[0]?.itemKey !== '' && { items: items(own) }),
      }));
      try {
        answerCall(draft, rules, call, provider.updateUser(call.id, parts, true));
      } catch (refusal) {
        failAttempt(draft, rules, call, refusal as ProviderError);
      }
    } else failAttempt(draft, rules, call, error);
    if (actor.lease.holder) releaseLease(draft);
    return;
  }
  if (call?.state === 'WAITING' && random.chance(0.6)) {
    if (actor.lease.holder === null) takeLease(draft, holder);
    startAttempt(draft, call);
    return;
  }
  const waiting = actor.open.find((change) => change.verification?.status === 'AWAITING_EVIDENCE');
  if (waiting?.verification && random.chance(0.4)) {
    acceptEvidence(draft, rules, {
      verificationId: waiting.verification.id,
      stored: {
        status: 'AWAITING_EVIDENCE',
        reference: waiting.verification.reference,
        evidenceDigest: null,
      },
      evidence: {
        mode: 'MANUAL',
        documentType: 'PROOF_OF_ADDRESS',
        documentId: 'doc',
        date: null,
        device: null,
      },
      digest: loaded.digest('evidence', 'doc'),
      problems: [],
      caller: 'client',
    });
  } else if (random.chance(0.3)) {
    applyRead(draft, rules, {
      snapshot: truth.latest(),
      readAt: actor.now,
      noticedAt: actor.reading.noticedAt,
    });
    advance(draft, rules);
  } else if (random.chance(0.1) && actor.updates[0]) {
    cancelUpdate(draft, rules, { updateId: actor.updates[0].id, caller: 'client' });
  } else if (random.chance(0.1) && capabilities.submitKyc) {
    acceptStatusRequest(draft, rules, { kind: 'SUBMIT_KYC', kycStatus: null }, 'client');
  } else {
    const idempotency = { key: randomUUID(), digest: loaded.digest('update', 'input') };
    const about = { expectedVersion: null, caller: 'client', idempotency, earlier: null };
    acceptUpdate(draft, updateRules, { changes, ...about });
  }
}

/** What both keep; the clocks of a load and the order of rows are their own. */
function comparable({ now: _now, real: _real, lease, ...actor }: Actor): unknown {
  const byId = (list: readonly { id: string }[]) =>
    list.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const plain = {
    ...actor,
    lease: { number: lease.number, holder: lease.holder },
    open: byId(actor.open),
    ended: byId(actor.ended),
    calls: byId(actor.calls),
    updates: byId(actor.updates).map((update) => ({
      ...update,
      changes: byId((update as Actor['updates'][number]).changes),
    })),
    closed: actor.closed.map((closed) => JSON.stringify(closed)).sort(),
    endedReferences: actor.endedReferences.toSorted(),
  };
  return JSON.parse(JSON.stringify(plain));
}
