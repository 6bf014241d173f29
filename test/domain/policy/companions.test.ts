import { describe, expect, it } from 'vitest';
import { describePolicies } from '../../../src/domain/policy/describe.ts';
import { IDLE, told } from '../support/decisions.ts';
import { aTable, NO_FACTS, supported } from '../support/policies.ts';

const table = aTable({
  DATE_OF_BIRTH: supported({ requiredWithOver: { years: 60, fields: ['OCCUPATION', 'SOURCE_OF_FUNDS'] } }),
});
const underWay = { ...IDLE, now: new Date('2026-05-01T12:00:00Z') };
const asked = (changes: object, current: object = {}) => told(changes, { table, underWay, current });

describe('a date of birth over an age', () => {
  it('needs its companions, sent along or known', () => {
    expect(asked({ dateOfBirth: '1950-01-01' })).toEqual(['dateOfBirth: INVALID_VALUE']);
    expect(asked({ dateOfBirth: '1950-01-01', occupation: 'x' }, { sourceOfFunds: 'y' })).toEqual([
      'dateOfBirth: WOULD_APPLY',
      'occupation: WOULD_APPLY',
    ]);
  });

  it('begins at the birthday', () => {
    expect(asked({ dateOfBirth: '1966-05-01' })).toEqual(['dateOfBirth: INVALID_VALUE']);
    expect(asked({ dateOfBirth: '1966-05-02' })).toEqual(['dateOfBirth: WOULD_APPLY']);
  });

  it('is told to forms where it is known', () => {
    const requiredWith = (dateOfBirth: string) =>
      describePolicies(table, NO_FACTS, underWay, {}, { dateOfBirth }).find(
        ({ field }) => field === 'DATE_OF_BIRTH',
      )?.requiredWith;
    expect(requiredWith('1950-01-01')).toEqual(['OCCUPATION', 'SOURCE_OF_FUNDS']);
    expect(requiredWith('1990-01-01')).toEqual([]);
  });
});
