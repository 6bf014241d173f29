import type { ProfileValues } from '../../../domain/profile.ts';
import { keyOf } from '../../../domain/profile-field.ts';
import type { ChangeToSend } from '../../module.ts';
import { FIELD_MAPPINGS, type FieldMapping, type SupportedKey, type WireBody } from './fields.ts';

/** The body of one `PUT` that makes exactly these changes. Fields that MatchMove does not have are left out. */
export function toBody(changes: readonly ChangeToSend[], current: ProfileValues): WireBody {
  const wanted: ProfileValues = {
    ...current,
    ...Object.fromEntries(changes.map(({ field, value }) => [keyOf(field), value])),
  };
  return changes.reduce<WireBody>((body, { field }) => {
    const key = keyOf(field);
    if (!(key in FIELD_MAPPINGS)) return body;
    const mapping: Pick<FieldMapping<SupportedKey>, 'write'> = FIELD_MAPPINGS[key as SupportedKey];
    return merge(body, mapping.write(wanted, current));
  }, {});
}

/** Two addresses go in one `addresses` object. Values below that are whole. */
function merge(body: WireBody, part: WireBody): WireBody {
  const { addresses, ...rest } = part;
  if (addresses === undefined) return { ...body, ...rest };
  return {
    ...body,
    ...rest,
    addresses: { ...(body.addresses as WireBody | undefined), ...(addresses as WireBody) },
  };
}
