import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** One rule of the engine, broken: the simulation has to find it. */
type Mutation = { name: string; edits: [file: string, from: string, to: string][] };

const DOMAIN = 'src/domain/user';
const ENGINE = 'src/engine/engine.ts';
const MEMORY = 'test/simulation/memory-commit.ts';

const MUTATIONS: Mutation[] = [
  {
    name: 'an answer under a lost lease is written all the same',
    edits: [
      [ENGINE, 'draft.write.fence = { number, holder };', ''],
      [ENGINE, 'if (lease.number !== number || lease.holder !== holder) {', 'if (races() < 0) {'],
      [ENGINE, 'const RACES = 20;', 'const RACES = 20;\nconst races = () => RACES;'],
    ],
  },
  {
    name: 'commits ignore the revision',
    edits: [[MEMORY, 'if (user.revision !== revision) return false;', '']],
  },
  {
    name: 'a commit forgets the wake-up',
    edits: [[`${DOMAIN}/draft.ts`, 'isLeaseFree(actor) ? wakeAt(actor)', 'isLeaseFree(actor) ? null']],
  },
  {
    name: 'a write of unknown outcome is repeated without a comparison',
    edits: [
      [`${DOMAIN}/wake-at.ts`, "if (call.kind === 'EVIDENCE') return false;", 'if (call) return false;'],
    ],
  },
  {
    name: 'a document is repeated while the first may still land',
    edits: [
      [
        `${DOMAIN}/wake-at.ts`,
        'const landing = call.addsCopies && call.landsUntil ? call.landsUntil : null;',
        'const landing = null as Date | null;',
      ],
    ],
  },
  {
    name: 'an attempt is not recorded before it is made',
    edits: [[ENGINE, "return { do: 'SEND', call: startAttempt(draft, step.call) };", 'return step;']],
  },
  {
    name: 'attempts of a lease that has ended are not taken up',
    edits: [
      [
        `${DOMAIN}/advance.ts`,
        '  recoverAttempts(draft);\n',
        '  if (draft.touched) recoverAttempts(draft);\n',
      ],
    ],
  },
  {
    name: 'calls are never given up',
    edits: [
      [
        `${DOMAIN}/call-attempts.ts`,
        "if (call.state === 'RUNNING' || limitOf(call) > draft.now) continue;",
        'if (limitOf(call)) continue;',
      ],
    ],
  },
  {
    name: 'evidence that is given up does not go back',
    edits: [
      [
        `${DOMAIN}/call-attempts.ts`,
        "    moveVerification(draft, change, 'AWAITING_EVIDENCE', { evidenceDigest: null, evidenceTakenAt: null });\n",
        '',
      ],
    ],
  },
  {
    name: 'one read without the entry is a decision',
    edits: [
      [
        `${DOMAIN}/reconcile.ts`,
        'if (!since || input.now.getTime() - since.getTime() < ABSENCE_CONFIRMED_AFTER_MS) {',
        'if (!since && ABSENCE_CONFIRMED_AFTER_MS < 0) {',
      ],
    ],
  },
  {
    name: 'where entries may vanish, their absence is a decision',
    edits: [
      [
        `${DOMAIN}/shown.ts`,
        'if (!input.mayVanish || verification.seenAfterEvidence) return true;',
        'if (input) return true;',
      ],
    ],
  },
  {
    name: 'a request is sent although the lease may have ended',
    edits: [
      [
        'src/engine/perform.ts',
        "if (!hold.isHeld()) throw new ProviderError({ kind: 'timeout', notSent: true });",
        '',
      ],
    ],
  },
  {
    name: 'a request goes on although the lease is lost',
    edits: [
      [
        'src/engine/lease-hold.ts',
        'guardSignal(AbortSignal.any([lost.signal, stopping]), isHeld)',
        'guardSignal(stopping, isHeld)',
      ],
    ],
  },
  {
    name: 'a lease that is held is taken',
    edits: [
      [
        'test/simulation/memory-store.ts',
        'const isFree = (user: UserRows) => user.lease.holder === null ||',
        'const isFree = (user: UserRows) => user.revision > 0 ||',
      ],
    ],
  },
  {
    name: 'a read satisfies a notice that came after it began',
    edits: [
      [
        `${DOMAIN}/apply-snapshot.ts`,
        '  reading.failures = 0;\n  reading.retryAt = null;\n',
        '  reading.failures = 0;\n  reading.retryAt = null;\n  reading.noticedAt = null;\n',
      ],
    ],
  },
  {
    name: "the provider's own spelling is a refusal",
    edits: [
      [
        `${DOMAIN}/reconcile.ts`,
        "move(result, change, { to: 'APPLIED', confirmation, respelled: true, note: RESPELLED }, null);",
        'reject(result, change, RESPELLED);',
      ],
    ],
  },
  {
    name: 'a value that is late counts as not kept',
    edits: [[`${DOMAIN}/reconcile.ts`, '} else if (observation.overdue?.has(change.id)) {', '} else {']],
  },
  {
    name: 'an unknown outcome is a refusal',
    edits: [
      [
        `${DOMAIN}/call-attempts.ts`,
        '  if (error.outcomeUnknown) {\n',
        '  if (error.outcomeUnknown) {\n    refuse(draft, rules, call, error, attempt);\n  } else if (error.outcomeUnknown) {\n',
      ],
    ],
  },
  {
    name: 'a refusal of a repetition is final at once',
    edits: [
      [`${DOMAIN}/call-attempts.ts`, 'call.unknownAt !== null || changedMeanwhile', 'changedMeanwhile'],
    ],
  },
  {
    name: 'a field is open while an older request may land',
    edits: [
      [
        `${DOMAIN}/apply-snapshot.ts`,
        'return landsUntil && landsUntil > draft.now ? landsUntil : null;',
        'return landsUntil && landsUntil < draft.now ? landsUntil : null;',
      ],
    ],
  },
  {
    name: 'nobody looks again after a request may have landed',
    edits: [
      [
        `${DOMAIN}/apply-snapshot.ts`,
        'if (!reading.landingAt || at > reading.landingAt) reading.landingAt = at;',
        '',
      ],
    ],
  },
  {
    name: 'a refusal is not corrected by a later read',
    edits: [
      [
        `${DOMAIN}/apply-snapshot.ts`,
        'if (!snapshot.covers.includes(change.field)) return false;',
        'if (snapshot) return false;',
      ],
    ],
  },
  {
    name: 'moves are made against the lifecycle',
    edits: [
      [
        `${DOMAIN}/moves.ts`,
        '!current || !(mayMoveChange(current.status, to) || endsWithUser(draft, to))',
        '!current',
      ],
    ],
  },
  {
    name: 'a move is not told',
    edits: [
      [
        `${DOMAIN}/moves.ts`,
        '  setStatus(draft, updateId, id, to);\n',
        '  setStatus(draft, updateId, id, to);\n  if (draft) return true;\n',
      ],
    ],
  },
  {
    name: 'the version does not rise',
    edits: [[`${DOMAIN}/draft.ts`, 'if (draft.touched || draft.moved.size > 0)', 'if (draft.touched)']],
  },
  {
    name: 'what is superseded stays open',
    edits: [
      [
        `${DOMAIN}/accept-update.ts`,
        "  cancelChanges(draft, rules, superseded, 'superseded by a newer update', id);\n",
        '  if (superseded.length > 9) cancelChanges(draft, rules, superseded, id, id);\n',
      ],
    ],
  },
  {
    name: 'an idempotency key is not looked at',
    edits: [
      [
        `${DOMAIN}/accept-update.ts`,
        'if (idempotency && earlier) {',
        'if (idempotency && earlier && draft.touched) {',
      ],
    ],
  },
  {
    name: 'a retry comes at once',
    edits: [
      [
        `${DOMAIN}/retry-pause.ts`,
        'return PAUSES_MS[Math.min(attempts, PAUSES_MS.length - 1)] as number;',
        'return (PAUSES_MS[Math.min(attempts, 0)] as number) * 0;',
      ],
    ],
  },
  {
    name: 'a client waits for the provider to the end',
    edits: [
      ['src/engine/actions/wait.ts', 'await within(deps.clocks, leftMs, run.done);', 'await run.done;'],
    ],
  },
];

/** What the simulation found: each fix undone. The seeds are those of `regressions.test.ts`. */
const FIXES: Mutation[] = [
  {
    name: 'fix: a document that waits for a fresh look',
    edits: [[`${DOMAIN}/wake-at.ts`, ' || needsFreshRead(call, actor)) {', ') {']],
  },
  {
    name: 'fix: a lease counts from when it was asked for',
    edits: [['src/engine/lease-hold.ts', 'let renewed = since;', 'let renewed = since && momentOf(clocks);']],
  },
  {
    name: 'fix: what is done later is shown later',
    edits: [
      [`${DOMAIN}/reconcile.ts`, '!observation.snapshot || observation.doneLater', '!observation.snapshot'],
    ],
  },
  {
    name: 'fix: evidence starts the absence anew',
    edits: [
      [
        `${DOMAIN}/accept-evidence.ts`,
        'evidenceTakenAt: null, absentSince: null }',
        'evidenceTakenAt: null }',
      ],
    ],
  },
  {
    name: 'fix: a parked change keeps its field closed',
    edits: [[MEMORY, 'closedUntil ?? user.changes.get(write.id)?.closedUntil ?? null', 'closedUntil']],
  },
  {
    name: 'fix: the wake loop goes on',
    edits: [
      [
        'src/engine/wake-loop.ts',
        '    dueAt = Number.POSITIVE_INFINITY;\n    cancel?.();\n    if (checking) {',
        '    if (checking) {',
      ],
      [
        'src/engine/wake-loop.ts',
        '    again = false;\n',
        '    again = false;\n    dueAt = Number.POSITIVE_INFINITY;\n    cancel?.();\n',
      ],
    ],
  },
  {
    name: 'fix: an older entry is not taken for ours',
    edits: [
      [
        `${DOMAIN}/reconcile.ts`,
        '(isLastWord ? entries.find(isCurrent) : undefined)',
        'entries.find(isCurrent)',
      ],
    ],
  },
  {
    name: 'fix: no read so far tells about a call of unknown outcome',
    edits: [
      [
        `${DOMAIN}/call-attempts.ts`,
        'unknownAt: readAt && readAt >= now ? new Date(readAt.getTime() + 1) : now,',
        'unknownAt: readAt ? now : now,',
      ],
    ],
  },
  {
    name: 'fix: a commit moves no row that it inserts',
    edits: [
      [
        `${DOMAIN}/apply-snapshot.ts`,
        'actor.open.filter(({ id }) => !draft.write.newVerifications.some((one) => one.changeId === id))',
        'actor.open',
      ],
    ],
  },
];

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const root = new URL('../..', import.meta.url).pathname;
let missed = 0;
console.log('| broken rule | found after | by |\n| --- | --- | --- |');
for (const { name, edits } of [...MUTATIONS, ...FIXES]) {
  if (values.only && !name.includes(values.only)) continue;
  const found = await simulate(edits);
  if (!found) missed += 1;
  console.log(
    `| ${name} | ${found ? `${found.histories} histories (seed ${found.seed})` : 'NOT FOUND'} | ${found?.violation ?? ''} |`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;

/** Runs the simulation over a copy of the sources with the edits made. */
async function simulate(
  edits: Mutation['edits'],
): Promise<{ histories: string; seed: string; violation: string } | null> {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'));
  try {
    for (const part of ['src', 'test/simulation', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const [file, from, to] of edits) {
      const source = readFileSync(join(copy, file), 'utf8');
      if (!source.includes(from)) throw new Error(`${file} no longer has: ${from}`);
      writeFileSync(
        join(copy, file),
        source.replace(from, () => to),
      );
    }
    const script = join(copy, 'test/simulation/simulate.ts');
    const options = ['--seed', values.seed, '--histories', values.histories, '--failures', '1'];
    const { stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
      encoding: 'utf8',
      timeout: 300_000,
    });
    const [, histories, seed, violation] = /^(\d+) histories[^\n]*\nseed (\d+): ([^\n]*)/.exec(stdout) ?? [];
    if (!histories && stderr.includes('Error')) throw new Error(stderr.slice(0, 600));
    return histories && seed && violation ? { histories, seed, violation: plain(violation) } : null;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function plain(violation: string): string {
  return violation.replace(/"[^"]*"|\{.*\}|\[.*\]|[0-9a-f-]{36}/g, '…').slice(0, 90);
}
