import { Overloaded } from '../../src/db/overload.ts';
import { linkUser } from '../../src/domain/user/link.ts';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { rulesOf } from '../../src/engine/deps.ts';
import { CLIENT_WAIT_MS, createClients } from './clients.ts';
import { checkAfter, checkBefore } from './commit-checks.ts';
import type { Caller, Wire } from './connection.ts';
import { drawFaults, NO_FAULTS } from './faults.ts';
import { checkEnd } from './final-checks.ts';
import { checkJudgements } from './judgement-checks.ts';
import { createMemoryStore } from './memory-store.ts';
import { createRandom } from './random.ts';
import { drawTraits } from './traits.ts';
import { createTruth } from './truth.ts';
import { createVirtualProvider } from './virtual-provider.ts';
import { startVirtualReplica, type VirtualReplica } from './virtual-replica.ts';
import { webhooks } from './webhooks.ts';
import { createWorld, EPOCH } from './world.ts';

export type History = {
  violations: string[];
  trace: string[];
  events: number;
  commits: number;
  provider: ProviderId;
};

/** More commits than this within a virtual minute are a loop. */
const COMMITS_A_MINUTE = 150;
/** By then the bank has decided, and what came of it was read; calls are given up after a day. */
const QUIET_MS = 8 * 3_600_000;
const GIVEN_UP_MS = 26 * 3_600_000;
/** What a client's answer may take beyond its wait: statements of the database. */
const ANSWER_MARGIN_MS = 2_000;

/** One history: everything in it follows from its seed. */
export async function runHistory(seed: number, { traced = false } = {}): Promise<History> {
  const random = createRandom(seed);
  const world = createWorld();
  if (traced) world.trace = [];
  const violations: string[] = [];
  const violation = (text: string) => {
    if (violations.length > 20) return;
    violations.push(text);
    world.note(() => `VIOLATION: ${text}`);
  };
  const traits = drawTraits(random);
  const activeMs = random.pick([60_000, 300_000, 1_800_000]);
  const drawn = drawFaults(random, activeMs);
  let faults = drawn;
  world.note(() => `seed ${seed}: ${JSON.stringify(traits)} ${JSON.stringify(faults)}`);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
  };

  const replicas: VirtualReplica[] = [];
  const truth = createTruth(world, random, traits, (what) => tellAll(what));
  const minutes = new Map<number, number>();
  let commits = 0;
  const store = createMemoryStore(world.clock, {
    committing(user, decided) {
      checkBefore(user, decided, violation);
      checkJudgements(user, decided, { truth, traits, violation });
    },
    changed(user, decided) {
      if (decided) {
        checkAfter(user, decided, world.clock(), violation);
        note(decided);
      }
      for (const replica of replicas) replica.armPoll();
    },
  });

  function note(decided: Parameters<typeof checkAfter>[1]): void {
    const { commit } = decided;
    commits += 1;
    const minute = Math.floor(world.now / 60_000);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    if (minutes.get(minute) === COMMITS_A_MINUTE) violation('commits do not come to an end');
    for (const move of decided.illegal)
      world.note(() => `store: an illegal move was left out: ${JSON.stringify(move)}`);
    world.note(() => {
      const events = commit.events.flatMap(({ updateId, transitions, status }) => [
        `${updateId?.slice(-3)} ${status}`,
        ...transitions.map((one) => `${one.path.join('.')} ${one.previousStatus}→${one.status}`),
      ]);
      const calls = [
        ...commit.newCalls.map((call) => `+${call.kind} ${call.id.slice(-3)}`),
        ...commit.calls.map(({ call, end }) => `${call.id.slice(-3)} ${end ?? call.state}`),
      ];
      const wake =
        commit.wakeAt instanceof Date
          ? `${commit.wakeAt.getTime() - world.clock().getTime()} ms`
          : commit.wakeAt;
      return `store: r${commit.revision + 1} ${JSON.stringify(commit.lease)} [${events.join(', ')}] [${calls.join(', ')}] wake ${wake}`;
    });
  }

  const wire: Wire = {
    world,
    random,
    faults: () => faults,
    provider: createVirtualProvider(world, random, traits, truth),
    violation,
    underWay: new Set(),
    unknown: new Map(),
    readFrom: { at: Number.NEGATIVE_INFINITY },
    step(caller) {
      const replica = replicas.find((one) => one.caller === caller);
      if (!replica) return;
      if (random.chance(faults.crash / 4)) crash(replica);
      else if (random.chance(faults.pause / 4)) pause(replica);
      else if (random.chance(faults.stop / 4)) stop(replica);
    },
  };

  const userId = newId();
  const about = { provider: traits.provider, providerUserId: 'user', providerAccountId: null };
  const linked = {
    id: userId,
    ...about,
    snapshot: truth.latest(),
    shadow: {},
    caller: 'service',
    readAt: world.clock(),
    now: world.clock(),
  };
  await store.link(linkUser(rulesOf(truth.module), linked, newId), about);

  function nextDue(): number | null {
    const { wakeAt, lease } = store.users.get(userId) ?? {};
    if (!wakeAt) return null;
    const at = lease?.holder ? Math.max(wakeAt.getTime(), lease.expiresAt.getTime()) : wakeAt.getTime();
    return at - EPOCH;
  }

  let started = 0;
  function start(): void {
    started += 1;
    replicas.push(startVirtualReplica(`replica ${started}`, { wire, truth, store, nextDue, newId }));
  }

  function replaceLater(replica: VirtualReplica): void {
    world.after(random.pause(500, 40_000), () => {
      replicas.splice(replicas.indexOf(replica), 1);
      start();
    });
  }

  function crash(replica: VirtualReplica): void {
    if (replica.caller.dead) return;
    replica.crash();
    replaceLater(replica);
  }

  function stop(replica: VirtualReplica): void {
    if (!replica.isServing()) return;
    replica.stop();
    replaceLater(replica);
  }

  /** A step of the wall clock and a suspended machine at once look like nothing at all. */
  function pause(replica: VirtualReplica): void {
    const suspends = faults.clockSteps === 0 && random.chance(0.4);
    replica.pause(
      random.chance(0.5) ? random.int(8_000, 40_000) : random.pause(100, 90_000),
      suspends ? 'SUSPENDED' : 'STOPPED',
    );
  }

  const tellAll = webhooks({ world, random, traits, replicas });
  const draw = createClients({ random, traits, truth, store, userId });

  function ask(): void {
    const serving = replicas.filter((one) => one.isServing());
    const operation = draw();
    if (serving.length === 0 || !operation) return;
    const [name, perform] = operation;
    const replica = random.pick(serving);
    const askedAt = world.now;
    world.note(() => `client: asks ${replica.caller.name}: ${name}`);
    perform(replica).then(
      (reply) => {
        world.note(() => `client: was told: ${reply} (${name})`);
        checkAnswer(name, askedAt, replica.caller);
      },
      (error) => {
        world.note(() => `client: got an error: ${String(error)} (${name})`);
        // Told to come back, with nothing stored: behind a statement that took long.
        if (error instanceof Overloaded) return;
        if (error?.constructor?.name !== 'InjectedError')
          violation(`${name} failed: ${error?.stack ?? error}`);
      },
    );
  }

  function checkAnswer(name: string, askedAt: number, { pausedUntil, resumedAt }: Caller): void {
    const disturbed =
      resumedAt >= askedAt || pausedUntil > askedAt || drawn.database.slow > 0 || drawn.databaseOutage;
    if (!disturbed && world.now - askedAt > CLIENT_WAIT_MS + ANSWER_MARGIN_MS) {
      violation(`a client waited ${world.now - askedAt} ms: ${name}`);
    }
  }

  for (let i = random.int(1, 3); i > 0; i -= 1) start();
  for (let i = random.int(1, 8); i > 0; i -= 1) world.after(random.int(0, activeMs), ask);
  // Clients follow closely now and then.
  for (let i = random.int(0, 3); i > 0; i -= 1) world.after(random.int(0, 3_000), ask);
  for (let i = faults.clockSteps; i > 0; i -= 1) {
    world.after(random.int(0, activeMs), () =>
      random.pick(replicas)?.setWallClock(random.int(-60_000, 60_000)),
    );
  }
  if (traits.others > 0) world.after(random.int(0, activeMs), () => somebodyElse(random, truth));

  const outagesEnd = Math.max(activeMs, faults.providerOutage?.to ?? 0, faults.databaseOutage?.to ?? 0);
  const pass = (until: number) => world.run(until).catch((error) => violation(String(error)));
  await pass(activeMs);
  // Only what is out for long goes on.
  const { providerOutage, databaseOutage } = drawn;
  faults = { ...NO_FAULTS, providerOutage, databaseOutage };
  await pass(outagesEnd);
  world.note(() => 'nothing goes wrong any more');
  faults = NO_FAULTS;
  await pass(world.now + QUIET_MS);
  const isTrying = [...(store.users.get(userId)?.calls.values() ?? [])].some(({ end }) => end === null);
  if (isTrying) await pass(world.now + GIVEN_UP_MS);
  const user = store.users.get(userId);
  // A read that was under way then.
  if (user?.lease.holder) await pass(world.now + 60_000);
  if (user) checkEnd({ user, truth, traits, now: world.clock(), violation });
  return { violations, trace: world.trace ?? [], events: world.events, commits, provider: traits.provider };
}

/** Somebody else writes, parks or withdraws something at the provider. */
function somebodyElse(random: ReturnType<typeof createRandom>, truth: ReturnType<typeof createTruth>): void {
  const entry = random.pick(truth.entries());
  if (entry && random.chance(0.7))
    truth.decide(entry.reference, random.pick(['APPROVED', 'WITHDRAWN']), true);
  else if (truth.module.id === 'MATCHMOVE') {
    if (random.chance(0.5)) truth.park('EMAIL', 'EMAIL_VERIFICATION', 'other@example.com', null);
    else truth.store('JOB_TITLE', '', 'Baker', null);
  }
}
