import { fieldOf, type ProfileField } from '../../../domain/profile-field.ts';
import type { DueList, PendingEntry, RequiredAction, RequiredAttribute } from '../../../domain/snapshot.ts';
import type { RequiredActionType } from '../../../domain/vocabulary.ts';
import { type WireProfile, wireDueAction, wireDueAttribute } from '../wire.ts';
import { FIELD_MAPPINGS, SUPPORTED_KEYS } from './fields.ts';

type WireDue = NonNullable<WireProfile['requirements']>['immediately_due'];

/**
 * What is still asked for. Items are plain words; objects are read as far as they can be, others skipped. A
 * verification is due until its parked entry expires.
 */
export function readDue(due: WireDue, pending: readonly PendingEntry[] | null): DueList {
  return {
    requiredAttributes: (due?.required_attributes ?? []).flatMap(readAttribute),
    requiredActions: (due?.required_actions ?? [])
      .flatMap(readAction)
      .map((action) => ({ ...action, deadline: action.deadline ?? expiryOf(action, pending) })),
  };
}

function expiryOf({ type }: RequiredAction, pending: readonly PendingEntry[] | null): string | null {
  return pending?.find((entry) => entry.action === type)?.expiresAt?.toISOString() ?? null;
}

const ACTIONS: ReadonlyMap<string, RequiredActionType> = new Map([
  ['email_verification', 'EMAIL_VERIFICATION'],
  ['mobile_verification', 'MOBILE_VERIFICATION'],
  ['residential_address_verification', 'RESIDENTIAL_ADDRESS_VERIFICATION'],
  ['billing_address_verification', 'BILLING_ADDRESS_VERIFICATION'],
]);

function readAction(item: unknown): RequiredAction[] {
  const { data } = wireDueAction.safeParse(typeof item === 'string' ? { action: item } : item);
  const word = data?.action || data?.type || data?.name || data?.code;
  if (!data || !word) return [];
  const reasons = [...(data.reasons ?? []), data.reason].filter(
    (one): one is string => typeof one === 'string',
  );
  return [
    {
      type: ACTIONS.get(word.trim().toLowerCase()) ?? 'OTHER',
      providerType: word,
      reasons: reasons.filter((reason) => reason !== ''),
      url: data.url || null,
      deadline: data.deadline || null,
    },
  ];
}

function readAttribute(item: unknown): RequiredAttribute[] {
  const { data } = wireDueAttribute.safeParse(typeof item === 'string' ? { name: item } : item);
  const name = data?.name || data?.attribute || data?.field || data?.code;
  return name ? [{ field: fieldNamed(name), name }] : [];
}

const FIELDS = new Map<string, ProfileField>(
  SUPPORTED_KEYS.flatMap((key) => FIELD_MAPPINGS[key].names.map((name) => [name, fieldOf(key)] as const)),
);

/** The field that a wire name or a path below it (`addresses.residential.city`) belongs to, or `null`. */
export function fieldNamed(name: string): ProfileField | null {
  const steps = name.trim().toLowerCase().split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const field = FIELDS.get(steps.slice(0, length).join('.'));
    if (field) return field;
  }
  return null;
}
