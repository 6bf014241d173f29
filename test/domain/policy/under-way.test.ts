import { describe, expect, it } from 'vitest';
import type { ClosedField, OpenChange } from '../../../src/domain/policy/open-change.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { decided, told } from '../support/decisions.ts';
import { aChange, aParkedChange, EARLIER, LATER, NOW } from '../support/open-changes.ts';
import { NO_FACTS } from '../support/policies.ts';

function during(open: OpenChange[], current: ProfileValues = {}, closed: ClosedField[] = []) {
  return { current, facts: { ...NO_FACTS, active: true }, underWay: { open, closed, now: NOW } };
}

const [OLD, NEW, OTHER] = ['old@example.com', 'new@example.com', 'other@example.com'];
const WITH_EVIDENCE = [
  aParkedChange({ status: 'SUBMITTING_EVIDENCE' }),
  aParkedChange({ status: 'AWAITING_APPROVAL' }),
];
const ALL = [aChange(), aChange({ sent: false }), aParkedChange(), ...WITH_EVIDENCE];

describe('while a change of the field is open', () => {
  it('its own value again is no change and keeps its verification', () => {
    for (const change of ALL)
      expect(told({ email: NEW }, during([change], { email: OLD }))).toEqual(['EMAIL: NO_CHANGE']);
  });

  it('the current value again is no change, for forms post everything', () => {
    for (const change of ALL)
      expect(told({ email: OLD }, during([change], { email: OLD }))).toEqual(['EMAIL: NO_CHANGE']);
  });

  it('another value supersedes it as long as it awaits evidence', () => {
    const open = aParkedChange();
    expect(decided({ email: OTHER }, during([open], { email: OLD })).planned).toMatchObject([
      { outcome: 'WOULD_SUPERSEDE', supersedes: open, value: OTHER, previous: OLD },
    ]);
  });

  it('another value is refused while it is at the provider, naming the update and what would help', () => {
    for (const change of [aChange(), aChange({ sent: false }), ...WITH_EVIDENCE]) {
      const unlock = change.sent === false ? 'CANCEL_UPDATE' : 'WAIT';
      expect(decided({ email: OTHER }, during([change], { email: OLD })).problems).toMatchObject([
        {
          code: 'UPDATE_IN_PROGRESS',
          field: 'EMAIL',
          path: ['changes', 'email'],
          updateId: 'update-1',
          unlock,
        },
      ]);
    }
  });

  it('clearing what is being cleared is no change, and an empty text is still a mistake', () => {
    const clearing = aChange({ field: 'BIRTH_NAME', requested: null, conflictGroup: 'birth' });
    expect(told({ birthName: null }, during([clearing], { birthName: 'x' }))).toEqual([
      'BIRTH_NAME: NO_CHANGE',
    ]);
    expect(told({ birthName: '' }, during([clearing], { birthName: 'x' }))).toEqual([
      'birthName: INVALID_VALUE',
    ]);
  });

  it('other fields are free', () => {
    expect(told({ jobTitle: 'x' }, during(ALL.slice(0, 1)))).toEqual(['jobTitle: WOULD_APPLY']);
  });

  it('that has expired by the clock stands in nobody’s way', () => {
    const overdue = aParkedChange({ expiresAt: EARLIER });
    for (const email of [NEW, OTHER])
      expect(told({ email }, during([overdue], { email: OLD }))).toEqual(['email: WOULD_AWAIT_VERIFICATION']);
  });
});

describe('fields that share an object at the provider', () => {
  it('may change together in one update', () => {
    const changes = { dateOfBirth: '1990-06-15', birthName: 'x', placeOfBirth: { city: 'Ulm' } };
    expect(decided(changes).planned.map((one) => [one.outcome, one.conflictGroup])).toEqual(
      Array.from({ length: 3 }, () => ['WOULD_APPLY', 'birth']),
    );
  });

  it('wait for one another, also where the other one could be superseded', () => {
    const birth = { field: 'DATE_OF_BIRTH', requested: '1990-06-15', conflictGroup: 'birth' } as const;
    expect(told({ birthName: 'x' }, during([aChange(birth)]))).toEqual(['birthName: UPDATE_IN_PROGRESS']);
    expect(decided({ birthName: 'x' }, during([aParkedChange({}, birth)])).problems).toMatchObject([
      { unlock: 'CANCEL_UPDATE' },
    ]);
    const both = [
      aParkedChange({}, { field: 'BIRTH_NAME', conflictGroup: 'birth', requested: 'y' }),
      aChange(birth),
    ];
    expect(told({ birthName: 'x' }, during(both))).toEqual(['birthName: UPDATE_IN_PROGRESS']);
  });

  it('name the one that cannot be cancelled, whose end alone makes room', () => {
    const parked = aParkedChange(
      {},
      { updateId: 'parked', field: 'DATE_OF_BIRTH', conflictGroup: 'birth', requested: '1990-06-15' },
    );
    const sent = aChange({ updateId: 'sent', field: 'PLACE_OF_BIRTH', conflictGroup: 'birth' });
    for (const open of [
      [parked, sent],
      [sent, parked],
    ])
      expect(decided({ birthName: 'x' }, during(open)).problems).toMatchObject([
        { unlock: 'WAIT', updateId: 'sent' },
      ]);
    const late: ClosedField = { field: 'PLACE_OF_BIRTH', conflictGroup: 'birth', until: LATER };
    expect(decided({ birthName: 'x' }, during([parked], {}, [late])).problems).toMatchObject([
      { unlock: 'WAIT', updateId: null },
    ]);
  });
});

describe('a field whose object has an expired change', () => {
  it('is free by the clock', () => {
    const overdue = aParkedChange({ expiresAt: EARLIER }, { field: 'DATE_OF_BIRTH', conflictGroup: 'birth' });
    expect(told({ birthName: 'x' }, during([overdue]))).toEqual(['birthName: WOULD_APPLY']);
  });
});

describe('a field that a late request may still reach', () => {
  it('stays closed until then, with all that share its object', () => {
    const late: ClosedField = { field: 'DATE_OF_BIRTH', conflictGroup: 'birth', until: LATER };
    const closed = [late];
    expect(decided({ birthName: 'x' }, during([], {}, closed)).problems).toMatchObject([
      {
        code: 'UPDATE_IN_PROGRESS',
        updateId: null,
        unlock: 'WAIT',
        // No change is shown as in progress: the message must not send anybody to look for one.
        message: expect.stringMatching(/^birthName: .* an earlier request may still take effect/),
      },
    ]);
    expect(told({ dateOfBirth: '1990-06-15' }, during([], { dateOfBirth: '1990-06-15' }, closed))).toEqual([
      'DATE_OF_BIRTH: NO_CHANGE',
    ]);
    expect(told({ birthName: 'x' }, during([], {}, [{ ...late, until: NOW }]))).toEqual([
      'birthName: WOULD_APPLY',
    ]);
    expect(told({ jobTitle: 'x' }, during([], {}, closed))).toEqual(['jobTitle: WOULD_APPLY']);
  });
});

describe('items under way', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((number) => ({ type: 'passport', number }));
  const item = (index: number, requested: unknown, change: Partial<OpenChange> = {}) =>
    aChange({
      id: `item-${index}`,
      field: 'DOCUMENTS',
      itemKey: String(index),
      requested,
      previous: null,
      ...change,
    });

  it('sent again are no change: nothing goes twice', () => {
    const input = during([item(0, a), item(1, b)]);
    expect(told({ documents: [a, b] as object[] }, input)).toEqual(['DOCUMENTS: NO_CHANGE']);
    const leavingOut = during([item(0, b), item(1, null)], { documents: [a, b] as object[] });
    expect(told({ documents: [b] as object[] }, leavingOut)).toEqual(['DOCUMENTS: NO_CHANGE']);
    expect(told({ documents: [a, b] as object[] }, leavingOut)).toEqual(['DOCUMENTS: NO_CHANGE']);
  });

  it('with others beside them are refused as a whole', () => {
    expect(told({ documents: [a, c] as object[] }, during([item(0, a), item(1, b)]))).toEqual([
      'documents: UPDATE_IN_PROGRESS',
    ]);
    expect(told({ documents: [a, b] as object[] }, during([item(0, a)]))).toEqual([
      'documents: UPDATE_IN_PROGRESS',
    ]);
  });

  it('that await evidence are superseded one by one, and keep their verification where they stay', () => {
    const open = [item(0, a, aParkedChange({ id: 'v0' })), item(1, b, aParkedChange({ id: 'v1' }))].map(
      (one, index) => ({
        ...one,
        field: 'DOCUMENTS' as const,
        itemKey: String(index),
        requested: index === 0 ? a : b,
      }),
    );
    const { planned } = decided({ documents: [a, c] as object[] }, during(open));
    expect(planned.map((one) => [one.itemKey, one.outcome, one.value])).toEqual([
      ['1', 'WOULD_SUPERSEDE', c],
    ]);
  });

  it('are planned each for itself, the ones that stay left out and the ones that go cleared', () => {
    const { planned } = decided(
      { documents: [a, c] as object[] },
      during([], { documents: [a, b] as object[] }),
    );
    expect(planned.map((one) => [one.path, one.value, one.previous])).toEqual([[['documents', '1'], c, b]]);
    const shorter = decided({ documents: [a] as object[] }, during([], { documents: [a, b] as object[] }));
    expect(shorter.planned.map((one) => [one.itemKey, one.value])).toEqual([['1', null]]);
  });
});
