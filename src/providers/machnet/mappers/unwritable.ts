import type { ProfileValues } from '../../../domain/profile.ts';
import type { ProfileField } from '../../../domain/profile-field.ts';
import { isPlainObject } from '../../../domain/validation/tidy.ts';
import type { ChangeToSend, Unwritable } from '../../module.ts';
import { toBody } from './to-body.ts';

const AMBIGUOUS =
  'cannot be stored at Machnet, which keeps digits without a calling code and would return another number';
const NO_PLACE =
  'conflicts with another item of the update: send at most one number and one image of each type';

const REASONS: Partial<Record<ProfileField, Pick<Unwritable, 'path' | 'message'>>> = {
  PHONE: { path: [], message: AMBIGUOUS },
  EMPLOYER: { path: ['phone'], message: AMBIGUOUS },
};

/** Values that a request body cannot express, found before it is built. */
export function unwritable(changes: readonly ChangeToSend[], current: ProfileValues): Unwritable[] {
  const { body, refused } = toBody(changes, current);
  const emptied = [
    ...(body.state === '' ? [cannotBeCleared('RESIDENTIAL_ADDRESS', 'state')] : []),
    ...(isPlainObject(body.mailing_address) && body.mailing_address.state === ''
      ? [cannotBeCleared('MAILING_ADDRESS', 'state')]
      : []),
    ...(isPlainObject(body.company_details) && body.company_details.phone_number === ''
      ? [cannotBeCleared('EMPLOYER', 'phone')]
      : []),
  ];
  const homeless = refused.map(({ field, itemKey }) => ({
    field,
    path: itemKey === '' ? [] : [itemKey],
    message: NO_PLACE,
    ...REASONS[field],
  }));
  return [...homeless, ...emptied];
}

/** Two capital letters, or digits: an empty text is no form of either. */
function cannotBeCleared(field: ProfileField, part: string): Unwritable {
  return { field, path: [part], message: 'cannot be cleared at Machnet; send a value' };
}
