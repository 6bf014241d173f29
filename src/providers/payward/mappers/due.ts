import type { RequiredAction } from '../../../domain/snapshot.ts';
import type { RequiredActionType } from '../../../domain/vocabulary.ts';
import { type WireStatus, wireRequiredAction } from '../wire.ts';
import { fold } from './words.ts';

/** What waits for the user, for us at the provider, or for something that we do not know. */
export type Demand = 'INFORMATION' | 'WAIT' | 'UNKNOWN';

export type DueAction = { demand: Demand; due: RequiredAction };

/**
 * What is due now; all of it counts as immediately due, with a deadline or without. `null` when the answer does not
 * tell. An item of a form that we do not know is due all the same.
 */
export function readActions(status: WireStatus): DueAction[] | null {
  if (status.required_actions) return status.required_actions.map(readAction);
  // A closed user has no such list, and nothing to do; one that is `ok` may have it left out while it is empty.
  const isAbsent = !Object.hasOwn(status, 'required_actions');
  const isEmpty = status.required_actions === null || (isAbsent && fold(status.state) === 'ok');
  return isEmpty || fold(status.state) === 'closed' ? [] : null;
}

function readAction(item: unknown): DueAction {
  const { data } = wireRequiredAction.safeParse(typeof item === 'string' ? { action_type: item } : item);
  const { action_type: action, verification_type: verification, reason, deadline } = data ?? {};
  const reasons = [...(data?.reasons ?? []), reason].filter((one) => typeof one === 'string' && one !== '');
  const dueAs = (type: RequiredActionType, word: string | null | undefined): RequiredAction => ({
    type,
    providerType: word || action || null,
    reasons: reasons as string[],
    url: null,
    deadline: deadline || null,
  });
  switch (fold(action)) {
    case 'verification':
      return { demand: 'INFORMATION', due: dueAs(verificationNamed(verification), verification) };
    case 'provide_details':
      return { demand: 'INFORMATION', due: dueAs('PROVIDE_DETAILS', data?.details_type) };
    case 'wait':
      return { demand: 'WAIT', due: dueAs('WAIT', data?.wait_reason_code) };
    default:
      return { demand: 'UNKNOWN', due: dueAs('OTHER', null) };
  }
}

/** Checks against lists (`pep_check`, `sanctions_check`, …) are nothing that a user can do. */
function verificationNamed(type: string | null | undefined): RequiredActionType {
  switch (fold(type)) {
    case 'identity':
    case 'selfie':
      return 'IDENTITY_VERIFICATION';
    case 'residence':
      return 'DOCUMENT_UPLOAD';
    default:
      return 'OTHER';
  }
}
