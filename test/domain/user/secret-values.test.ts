import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/user/actor.ts';
import { beginDraft, type Draft } from '../../../src/domain/user/draft.ts';
import { moveChange } from '../../../src/domain/user/moves.ts';
import type { ChangeStatus } from '../../../src/domain/vocabulary.ts';
import { aChange, NOW } from '../support/open-changes.ts';
import { aTable, supported } from '../support/policies.ts';

const table = aTable({ EMPLOYER: supported(), TAX_IDENTIFIERS: supported() });
const employer = { name: 'Example Trading', vatNumber: 'GB123456789' };
const identifier = { type: 'TIN', number: '123456789' };

/** A draft with one change that the provider is being told of. */
function drafted(field: 'EMPLOYER' | 'TAX_IDENTIFIERS', requested: unknown): Draft {
  const change = aChange({ field, itemKey: '', requested, previous: requested, status: 'SUBMITTING' });
  const lists = { ended: [], updates: [], closed: [], calls: [], endedReferences: [] };
  const actor = { now: NOW, open: [{ ...change, callId: null }], reading: {}, ...lists };
  return beginDraft(actor as unknown as Actor, () => 'an-id');
}

function move(draft: Draft, to: ChangeStatus) {
  const [change] = draft.actor.open;
  if (!change) throw new Error('nothing is open');
  expect(moveChange(draft, change, { to }, table)).toBe(true);
  return draft.write.changes.at(-1)?.values ?? null;
}

describe('numbers that a change holds', () => {
  it('are masked once the provider has them', () => {
    const masked = [{ type: 'TIN', number: '*****6789' }];
    const draft = drafted('TAX_IDENTIFIERS', [identifier]);
    expect(move(draft, 'AWAITING_VERIFICATION')).toEqual({ requested: masked, previous: masked });
    expect(draft.actor.open[0]?.requested).toEqual(masked);
  });

  it('of an employer are kept while it is parked, and masked when it ends', () => {
    const draft = drafted('EMPLOYER', employer);
    expect(move(draft, 'AWAITING_VERIFICATION')).toBeNull();
    expect(draft.actor.open[0]?.requested).toEqual(employer);
    const masked = { ...employer, vatNumber: '*******6789' };
    expect(move(draft, 'APPLIED')).toEqual({ requested: masked, previous: masked });
  });

  it.each<ChangeStatus>(['APPLIED', 'FAILED', 'REJECTED'])('of an employer are masked by %s', (to) => {
    const draft = drafted('EMPLOYER', employer);
    expect(JSON.stringify(move(draft, to))).not.toContain(employer.vatNumber);
    expect(JSON.stringify(draft.actor)).not.toContain(employer.vatNumber);
  });
});
