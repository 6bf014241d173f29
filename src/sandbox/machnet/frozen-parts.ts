import { type JsonObject, sameJson } from '../shared/json.ts';
import type { FieldProblems } from './errors.ts';
import { type DocumentList, documentTypeOf, listedDocuments } from './listed-documents.ts';
import { mergeFields } from './merge-fields.ts';
import type { MachnetSwitches } from './switches.ts';
import { documentsFrozenOnceVerified, updatableFields } from './updatable-fields.ts';
import { isVerified, kindOf } from './user-record.ts';
import { changesVirtualDocument } from './virtual-documents.ts';

const FROZEN_WHEN_VERIFIED = 'not updatable for verified user';
const NEVER = 'not updatable';

/** Divides an update into what may change and what may not: fields as a whole, documents one by one. */
export function divideUpdate(
  profile: JsonObject,
  fields: JsonObject,
  switches: MachnetSwitches,
): { free: JsonObject; frozen: FieldProblems } {
  const free: JsonObject = {};
  const frozen: FieldProblems = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'physical_documents' || name === 'virtual_documents') {
      free[name] = listedDocuments(fields, name).filter((document, index) => {
        const stuck = isFrozenDocument(profile, name, document, switches);
        if (stuck) frozen[`${name}.${index}`] = FROZEN_WHEN_VERIFIED;
        return !stuck;
      });
      continue;
    }
    const problem = frozenBy(profile, name, switches);
    if (problem && mayNotCome(profile, { [name]: value }, switches)) frozen[name] = problem;
    else free[name] = value;
  }
  return { free, frozen };
}

function frozenBy(profile: JsonObject, name: string, switches: MachnetSwitches): string | undefined {
  const verified = isVerified(profile);
  if (name === 'ip_address') {
    return verified && switches.ipAddressOnceVerified === 'frozen' ? FROZEN_WHEN_VERIFIED : undefined;
  }
  const table: Record<string, string> = updatableFields[kindOf(profile)];
  if (table[name] === 'never') return NEVER;
  return table[name] === 'until_verified' && verified ? FROZEN_WHEN_VERIFIED : undefined;
}

function mayNotCome(profile: JsonObject, field: JsonObject, switches: MachnetSwitches): boolean {
  if (switches.frozenSameValue === 'refused') return true;
  const [name = ''] = Object.keys(field);
  const after = mergeFields(profile, field, switches.objectMerge);
  // A text that was never set and an empty one are the same.
  return !sameJson(profile[name] ?? '', after[name] ?? '');
}

function isFrozenDocument(
  profile: JsonObject,
  list: DocumentList,
  document: JsonObject,
  switches: MachnetSwitches,
): boolean {
  const types = documentsFrozenOnceVerified[kindOf(profile)][list];
  if (!isVerified(profile) || (types !== 'all' && !types.includes(documentTypeOf(document)))) return false;
  // A physical document is always a new copy, so it has no current value that it could equal.
  if (list === 'physical_documents' || switches.frozenSameValue === 'refused') return true;
  return changesVirtualDocument(profile, document, switches.virtualDocumentUpsert);
}
