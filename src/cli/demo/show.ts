import { check, expect } from './expectations.ts';
import { row } from './terminal.ts';
import type { DueView, PolicyView, UserView } from './views.ts';

/** The user and the state of the verification. */
export function showUser({ profile, status, kyc }: UserView): void {
  const name = profile.legalName ?? [profile.firstName, profile.lastName].filter(Boolean).join(' ');
  row('user', name || '(name not known)', `${status}, KYC ${kyc.status} (${kyc.providerStatus})`);
}

/** One line of a form: whether the field may change, why not, and how a change would be confirmed. */
export function showPolicy(user: UserView, field: string): PolicyView {
  const policy = expect(
    user.fieldPolicies.find((one) => one.field === field),
    `there is a policy for ${field}`,
  );
  row(field, policy.access, policy.reason ?? `then ${policy.confirmation}`);
  return policy;
}

/** A part of a field whose access is its own. `path` is empty for a whole item of a list. */
export function showPart(policy: PolicyView, path: string, itemType: string | null = null): string {
  const part = expect(
    policy.parts.find((one) => one.path.join('.') === path && one.itemType === itemType),
    `${policy.field} has a part ${path || itemType}`,
  );
  row(`  its ${[itemType, path].filter(Boolean).join(' ')}`, part.access, part.reason ?? '');
  return part.access;
}

/** What the provider wants now. */
export function showDue({ requiredAttributes, requiredActions }: DueView): void {
  for (const { field, name } of requiredAttributes) row('information due', name ?? '', field ?? '');
  for (const { type, providerType, reasons, url, deadline } of requiredActions) {
    const when = deadline && `until ${deadline.slice(0, 10)}`;
    row('required', type, [url ?? providerType, ...reasons, when].filter(Boolean).join(', '));
  }
  if (requiredAttributes.length + requiredActions.length === 0) row('nothing is due');
}

/** Throws unless the policy says just this. */
export function checkPolicy(policy: PolicyView, access: string, reason: string | null = null): void {
  check(
    policy.access === access && policy.reason === reason,
    `${policy.field} is ${access}${reason ? ` for ${reason}` : ''} (it is ${policy.access})`,
  );
}
