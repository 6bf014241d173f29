import { beforeEach, expect, it } from 'vitest';
import { ProviderError } from '../../src/domain/provider-error.ts';
import { createProviderGate } from '../../src/engine/provider-gate.ts';

const refused = new ProviderError({ kind: 'auth' });
const notSent = new ProviderError({ kind: 'timeout', notSent: true });

let nowMs = 0;
let holds: boolean[] = [];
let gate: ReturnType<typeof createProviderGate>;
beforeEach(() => {
  nowMs = 0;
  holds = [];
  gate = createProviderGate({
    clocks: { steadyMs: () => nowMs },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onHeld: (_, held) => holds.push(held),
  });
});

const enter = () => gate.enter('MATCHMOVE', 'BACKGROUND') as NonNullable<ReturnType<typeof gate.enter>>;

/** Two users whose requests were refused. */
function hold() {
  for (const user of ['first', 'second']) {
    const pass = enter();
    pass.report(user, refused);
    pass.leave();
  }
  expect(holds).toEqual([true]);
}

it('one user who is refused again and again holds nobody', () => {
  for (let nth = 0; nth < 5; nth += 1) enter().report('first', refused);
  expect([holds, enter().heldForMs()]).toEqual([[], 0]);
});

it('an answer to a request from before the hold does not end it', () => {
  const early = enter();
  hold();
  early.report('third', null);
  expect(holds).toEqual([true]);
  expect(early.heldForMs()).toBe(1_000);
});

it('one attempt at a time is made, after pauses that double, and its success ends the hold', () => {
  hold();
  const [one, other] = [enter(), enter()];
  expect([one.heldForMs(), other.heldForMs()]).toEqual([1_000, 1_000]);
  nowMs = 1_000;
  expect([one.heldForMs(), other.heldForMs()]).toEqual([0, 1_000]);
  one.report('third', refused);
  expect([one.heldForMs(), other.heldForMs()]).toEqual([2_000, 2_000]);
  nowMs = 3_000;
  expect([other.heldForMs(), one.heldForMs()]).toEqual([0, 1_000]);
  // An attempt that sent nothing says nothing: the next one is made by somebody else.
  other.report('fourth', notSent);
  other.leave();
  expect([holds, one.heldForMs()]).toEqual([[true], 0]);
  one.report('third', null);
  expect([holds, enter().heldForMs()]).toEqual([[true, false], 0]);
});

it('the attempt that ended a hold does not end the next one', () => {
  hold();
  nowMs = 1_000;
  const attempt = enter();
  expect(attempt.heldForMs()).toBe(0);
  attempt.report('third', null);
  const [one, other] = [enter(), enter()];
  one.report('first', refused);
  other.report('second', refused);
  expect(attempt.heldForMs()).toBe(1_000);
  attempt.report('third', null);
  expect(holds).toEqual([true, false, true]);
});
