import { expect, test } from 'vitest';
import { decide } from '../../src/domain/policy/decide.ts';
import { describePolicies } from '../../src/domain/policy/describe.ts';
import { constraintsAt } from '../../src/graphql/errors/broken-constraints.ts';
import { byzantinePolicy } from '../../src/providers/byzantine/policy.ts';
import { IDLE } from '../domain/support/decisions.ts';
import { NO_FACTS } from '../domain/support/policies.ts';

const table = byzantinePolicy.INDIVIDUAL;
const ADDRESS = { line1: '1 Main St', city: 'Austin', postalCode: '73301' };
const policy = describePolicies(table, NO_FACTS, IDLE, {}).find(
  ({ field }) => field === 'RESIDENTIAL_ADDRESS',
);

function refused(part: object) {
  const { problems } = decide({
    ...{ table, facts: NO_FACTS, current: {}, underWay: IDLE, enumerations: {}, extraCountries: new Set() },
    changes: { residentialAddress: { ...ADDRESS, ...part } },
  });
  return problems.map((one) => ({
    path: one.path?.slice(2).join('.'),
    message: one.message,
    constraints: policy && 'rule' in one ? constraintsAt(policy, one.path, one.rule) : null,
  }));
}

test.each([
  ['that is missing', {}],
  ['that is no code', { state: 'Texas' }],
])('a state %s is told with what the country asks for', (_, given) => {
  expect(refused({ country: 'US', ...given })).toEqual([
    {
      path: 'state',
      message: expect.stringContaining('when country is US.'),
      constraints: expect.objectContaining({ required: true, pattern: '^[A-Z]{2}$' }),
    },
  ]);
});

test('what is wrong anywhere is told with what holds anywhere', () => {
  const [problem, ...others] = refused({ country: 'US', state: 'x'.repeat(300) });
  expect([problem?.constraints?.required, others]).toEqual([undefined, []]);
  expect(refused({ country: 'FR', state: '\u200b' })[0]?.constraints).not.toHaveProperty('pattern');
});
