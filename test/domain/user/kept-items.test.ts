import { describe, expect, it } from 'vitest';
import type { OpenChange } from '../../../src/domain/policy/open-change.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { reconcile } from '../../../src/domain/user/reconcile.ts';
import type { Observation } from '../../../src/domain/user/reconciliation.ts';
import { aChange, NOW } from '../support/open-changes.ts';
import { aTable, supported } from '../support/policies.ts';

const table = aTable({
  DOCUMENTS: supported({
    items: 'KEPT',
    parts: [{ path: [], itemType: 'SSN', confirmation: 'MASKED' }],
  }),
});

function aDocument(requested: unknown, change: Partial<OpenChange> = {}): OpenChange {
  return aChange({ field: 'DOCUMENTS', itemKey: '0', requested, previous: null, ...change });
}

function snapshot(documents: object[]): Snapshot {
  return {
    covers: ['DOCUMENTS'],
    values: { documents },
    readOnly: {},
    state: {
      type: 'INDIVIDUAL',
      status: 'PENDING',
      providerStatus: null,
      kyc: { status: 'NOT_STARTED', subStatus: null, providerStatus: null, processedAt: null },
      accountIssued: false,
    },
    due: null,
    pending: [],
  };
}

function settled(change: OpenChange, observation: Partial<Observation>): string | null {
  const { moves } = reconcile({
    table,
    open: [change],
    endedReferences: new Set(),
    observation: { snapshot: null, answered: new Set(), refused: [], ...observation },
    mayVanish: false,
    notifiedAt: null,
    now: NOW,
  });
  const [move] = moves;
  return move ? `${move.to} ${move.confirmation}` : null;
}

const answered = new Set(['change-1']);
const licence = { type: 'DRIVING_LICENCE', number: '42', issuingCountry: 'US' };
const scan = { type: 'BANK_STATEMENT', front: 'data:image/png;base64,iVBORw0KGgo=' };

describe('a document with a number', () => {
  it('is applied when the provider lists it, at any place and in any letter case of its type', () => {
    const listed = [
      { type: 'SSN', number: '*****1112' },
      { ...licence, type: 'driving_licence' },
    ];
    expect(settled(aDocument(licence), { snapshot: snapshot(listed) })).toBe('APPLIED READ_BACK');
  });

  it('is applied as the provider spells it when the answer lists another one, and undecided when a mere read does', () => {
    const other = snapshot([{ ...licence, number: 'CA-42' }]);
    expect(settled(aDocument(licence), { snapshot: other, answered })).toBe('APPLIED READ_BACK');
    expect(settled(aDocument(licence), { snapshot: other })).toBeNull();
  });

  it('is waited for while the answer still lists the old one or none, and then has not been kept', () => {
    const previous = { ...licence, number: '41' };
    for (const listed of [[previous], []]) {
      const old = { snapshot: snapshot(listed), answered };
      expect(settled(aDocument(licence, { previous }), old)).toBeNull();
      expect(settled(aDocument(licence, { previous }), { ...old, overdue: answered })).toBe('FAILED NONE');
    }
  });
});

describe('a document that is shown masked', () => {
  const ssn = { type: 'SSN', number: '111111112' };

  it('is confirmed as masked by the answer, and by no mere read: it may be the old one', () => {
    const listed = snapshot([{ type: 'SSN', number: '*****1112' }]);
    expect(settled(aDocument(ssn), { snapshot: listed, answered })).toBe('APPLIED MASKED');
    expect(settled(aDocument(ssn), { snapshot: listed })).toBeNull();
  });

  it('is waited for while the answer lists none or shows nothing, and then has not been kept', () => {
    const image = { type: 'SSN', form: 'IMAGE', providerDocumentId: 'copy-1' };
    for (const listed of [[], [licence], [image]]) {
      const none = { snapshot: snapshot(listed), answered };
      expect(settled(aDocument(ssn), none)).toBeNull();
      expect(settled(aDocument(ssn), { ...none, overdue: answered })).toBe('FAILED NONE');
    }
    expect(settled(aDocument(ssn), { answered })).toBeNull();
    const silent = { ...snapshot([]), covers: [] };
    expect(settled(aDocument(ssn), { snapshot: silent, answered })).toBe('APPLIED UNVERIFIABLE');
  });
});

describe('a document with an image', () => {
  const before = { type: 'BANK_STATEMENT', providerDocumentId: 'copy-1' };
  const after = { type: 'BANK_STATEMENT', providerDocumentId: 'copy-2' };

  it('is applied unverifiably by the answer', () => {
    expect(settled(aDocument(scan), { snapshot: snapshot([after]), answered })).toBe('APPLIED UNVERIFIABLE');
  });

  it('is found after a lost answer as a copy that was not there before the call', () => {
    const sent = aDocument(scan, { knownDocumentIds: ['copy-1'] });
    expect(settled(sent, { snapshot: snapshot([after]) })).toBe('APPLIED UNVERIFIABLE');
    expect(settled(sent, { snapshot: snapshot([before]) })).toBeNull();
    expect(settled(sent, { snapshot: snapshot([{ ...after, type: 'PASSPORT' }]) })).toBeNull();
  });

  it('is not taken for arrived where nobody noted what was there before', () => {
    expect(settled(aDocument(scan), { snapshot: snapshot([after]) })).toBeNull();
    const unsent = aDocument(scan, { sent: false, knownDocumentIds: [] });
    expect(settled(unsent, { snapshot: snapshot([after]) })).toBeNull();
  });

  it('is rejected for itself when the provider refuses it inside its answer', () => {
    const refused = [{ field: 'DOCUMENTS' as const, itemKey: '0', providerCode: 'blurred' }];
    expect(settled(aDocument(scan), { snapshot: snapshot([after]), answered, refused })).toBe(
      'REJECTED NONE',
    );
  });
});
