import { isDeepStrictEqual } from 'node:util';
import { describePolicies, type FieldPolicy } from '../../src/domain/policy/describe.ts';
import type { Policy, PolicyTable, UserFacts } from '../../src/domain/policy-rules.ts';

const NOBODY: UserFacts = { kycApproved: false, active: false, accountIssued: false, suspended: false };

/** The states of a user that rules tell apart, in the order of the letters of a cell. */
export const STATES: readonly { name: string; facts: UserFacts }[] = [
  { name: 'before KYC', facts: NOBODY },
  { name: 'KYC approved and active', facts: { ...NOBODY, kycApproved: true, active: true } },
  { name: 'active without KYC', facts: { ...NOBODY, active: true } },
  { name: 'account issued before KYC', facts: { ...NOBODY, accountIssued: true } },
  { name: 'suspended or closed', facts: { ...NOBODY, suspended: true } },
];

/** One column of the table: a provider's users, of one type where the two differ. */
export type Column = {
  provider: string;
  /** `null`: both types have the same policy. */
  type: 'individual' | 'business' | null;
  table: PolicyTable;
  /** For each state what `fieldPolicies` says then, with nothing under way. */
  byState: readonly FieldPolicy[][];
};

/** The columns of all providers. A type of user at which nothing can ever be changed has none. */
export function columnsOf(providers: Readonly<Record<string, { policy: Policy }>>): Column[] {
  return Object.entries(providers)
    .flatMap(([provider, { policy }]): Column[] => {
      const { INDIVIDUAL, BUSINESS } = policy;
      if (isDeepStrictEqual(INDIVIDUAL, BUSINESS)) return [column(provider, null, INDIVIDUAL)];
      return [column(provider, 'individual', INDIVIDUAL), column(provider, 'business', BUSINESS)];
    })
    .filter(({ byState }) => byState.some((policies) => policies.some(isOpen)));
}

function column(provider: string, type: Column['type'], table: PolicyTable): Column {
  const underWay = { open: [], closed: [], now: new Date(0) };
  const byState = STATES.map(({ facts }) => describePolicies(table, facts, underWay, {}));
  return { provider, type, table, byState };
}

function isOpen({ access }: FieldPolicy): boolean {
  return access === 'EDITABLE' || access === 'REQUIRES_VERIFICATION';
}

/** How a column is called: by the provider as clients write it. */
export function labelOf({ provider, type }: Column): string {
  return type ? `\`${provider}\` ${type}` : `\`${provider}\``;
}

/** Several columns by name; both of one provider as the provider. */
export function labelOfAll(columns: readonly Column[]): string {
  const byProvider = Map.groupBy(columns, ({ provider }) => provider);
  return [...byProvider]
    .flatMap(([provider, own]) => (own.length > 1 ? [`\`${provider}\``] : own.map(labelOf)))
    .join(', ');
}
