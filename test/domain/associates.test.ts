import { describe, expect, it } from 'vitest';
import { areAssociatesShown, completeAssociates } from '../../src/domain/associates.ts';

const sean = { reference: 'r1', firstName: 'Sean', title: 'CEO', riskScore: 'LOW', email: 's@example.com' };
const ana = { reference: 'r2', firstName: 'Ana', title: 'CFO', hasOwnership: true };
const known = [sean, ana];

const completed = (value: unknown, removalAllowed = false) =>
  completeAssociates(value, known, removalAllowed);

describe('a list of associates', () => {
  it('keeps what is left out of one, the risk score among it, and clears what is null', () => {
    const { value, problems } = completed([
      { reference: 'r2', title: 'COO' },
      { reference: 'r1', email: null },
    ]);
    expect(problems).toEqual([]);
    expect(value).toEqual([
      { ...ana, title: 'COO' },
      { ...sean, email: null },
    ]);
  });

  it('matches by place where no reference is given, and takes the others as new', () => {
    const { value, problems } = completed([{ title: 'Chair' }, { title: 'COO' }, { firstName: 'New' }]);
    expect(problems).toEqual([]);
    expect(value).toEqual([{ ...sean, title: 'Chair' }, { ...ana, title: 'COO' }, { firstName: 'New' }]);
  });

  it('does not match by place somebody who is named elsewhere in the list', () => {
    const { value } = completed([{ firstName: 'New' }, { reference: 'r1' }], true);
    expect(value).toEqual([{ firstName: 'New' }, sean]);
  });

  it('is refused with an unknown reference, or with one that comes twice', () => {
    expect(completed([{ reference: 'r9' }, { reference: 'r1' }]).problems).toMatchObject([
      { path: ['0', 'reference'] },
    ]);
    expect(completed([{ reference: 'r1' }, { reference: 'r1' }]).problems).toMatchObject([
      { path: ['1', 'reference'] },
    ]);
  });

  it('may be shorter only where the client said which version it means', () => {
    expect(completed([{ reference: 'r1' }]).problems).toMatchObject([{ path: [] }]);
    expect(completed([{ reference: 'r1' }], true)).toEqual({ value: [sean], problems: [] });
  });

  it('that is no list is left to the validation', () => {
    for (const value of [null, 'x', undefined]) expect(completed(value)).toEqual({ value, problems: [] });
  });
});

describe('the list that the provider shows', () => {
  const withVerification = known.map((one) => ({ ...one, verification: { status: 'x', url: 'y' } }));

  it('is the one asked for, whatever it adds of its own', () => {
    expect(areAssociatesShown(known, withVerification)).toBe(true);
    const added = [...withVerification, { reference: 'r3', firstName: 'New', riskScore: 'MEDIUM' }];
    expect(areAssociatesShown([...known, { firstName: 'New' }], added)).toBe(true);
    expect(areAssociatesShown([{ firstName: 'New' }, ana, sean], added)).toBe(true);
    expect(areAssociatesShown([{ firstName: 'Newer' }, ana, sean], added)).toBe(false);
  });

  it('is another one where a part differs, is missing, or somebody is', () => {
    expect(areAssociatesShown([{ ...sean, title: 'COO' }, ana], withVerification)).toBe(false);
    const { title: _, ...untitled } = sean;
    expect(areAssociatesShown([untitled, ana], withVerification)).toBe(false);
    expect(areAssociatesShown([sean], withVerification)).toBe(false);
    expect(areAssociatesShown([...known, { firstName: 'New' }], withVerification)).toBe(false);
  });
});
