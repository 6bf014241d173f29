import { describe, expect, it } from 'vitest';
import type { PartRule } from '../../../src/domain/policy-rules.ts';
import { shapeOf } from '../../../src/domain/profile-field.ts';
import { judged, wrongPaths } from './judged.ts';

describe('judging a value', () => {
  it('lets null clear only where the rule says so', () => {
    for (const empty of [null, []]) {
      expect(judged(shapeOf('DOCUMENTS'), empty, { clearable: true })).toEqual([]);
      expect(judged(shapeOf('DOCUMENTS'), empty)).toEqual([{ path: [], message: 'cannot be cleared' }]);
    }
  });

  it('refuses an object without any part, alone or in a list', () => {
    expect(wrongPaths('RESIDENTIAL_ADDRESS', {})).toEqual(['']);
    expect(wrongPaths('RESIDENTIAL_ADDRESS', { line1: null })).toEqual(['']);
    expect(wrongPaths('DOCUMENTS', [{}])).toEqual(['0']);
    expect(wrongPaths('DOCUMENTS', [null])).toEqual(['0']);
  });

  it('does not judge by our formats what the provider shows in the same part, whatever the item', () => {
    const address = shapeOf('RESIDENTIAL_ADDRESS');
    const current = { line1: 'a\nb', country: 'Wakanda' };
    expect(judged(address, { ...current, city: 'New' }, {}, [], [], current)).toEqual([]);
    expect(
      judged(address, { line1: 'a', city: 'a\nb', country: 'Wakanda' }, {}, [], [], current),
    ).toMatchObject([{ path: ['city'] }]);
    expect(judged(address, { country: 'Narnia' }, {}, [], [], current)).toMatchObject([
      { path: ['country'] },
    ]);
    const associates = [{ phone: '555 1234' }, { phone: '+12025550143' }];
    expect(judged(shapeOf('ASSOCIATES'), [...associates].reverse(), {}, [], [], associates)).toEqual([]);
    const limits: PartRule[] = [{ path: ['country'], constraints: { maxLength: 2 } }];
    expect(judged(address, current, {}, limits, [], current)).toMatchObject([{ path: ['country'] }]);
  });

  it('asks for required parts, refuses those that the provider lacks, and names every one at once', () => {
    const parts: PartRule[] = [
      { path: ['number'], constraints: { required: true } },
      { path: ['type'], constraints: { required: true, allowedValues: ['passport'] } },
      { path: ['front'], unsupported: true },
      { path: ['number'], itemType: 'passport', constraints: { required: true, maxLength: 3 } },
    ];
    const items = [
      { type: 'passport', number: '1234' },
      { number: '1234', issuedOn: '2026-02-30' },
      { type: 'visa', number: null, front: 'data:image/png;base64,AAAA' },
    ];
    expect(wrongPaths('DOCUMENTS', items, parts)).toEqual([
      '0.number',
      '1.type',
      '1.issuedOn',
      '2.type',
      '2.number',
      '2.front',
    ]);
  });

  it('judges parts of parts, and refuses kinds of items that the provider lacks', () => {
    const deep: PartRule[] = [{ path: ['address', 'country'], constraints: { required: true } }];
    expect(wrongPaths('EMPLOYER', { address: { city: 'x' } }, deep)).toEqual(['address.country']);
    expect(wrongPaths('EMPLOYER', { name: 'x' }, deep)).toEqual([]);
    const kinds: PartRule[] = [{ path: [], itemType: 'EIN', unsupported: true }];
    expect(wrongPaths('TAX_IDENTIFIERS', [{ type: 'SSN' }, { type: 'EIN' }], kinds)).toEqual(['1']);
  });
});
