import type { ApiAnswer } from '../shared/exchange.ts';
import { type JsonObject, textAt } from '../shared/json.ts';
import { submitTags } from './cip-info.ts';
import { receiveDocuments } from './document-copies.ts';
import { refuse } from './errors.ts';
import { divideUpdate } from './frozen-parts.ts';
import { listedDocuments } from './listed-documents.ts';
import { mergeFields } from './merge-fields.ts';
import { readUpdate } from './read-update.ts';
import { shownUser } from './shown-user.ts';
import type { MachnetWorld, UserRecord } from './user-record.ts';
import { putVirtualDocuments } from './virtual-documents.ts';

/** PATCH /users/{id}: refused whole, or applied at once. It never starts verification, whatever the status. */
export function updateUser(user: UserRecord, body: unknown, world: MachnetWorld): ApiAnswer {
  const { switches } = world;
  if (switches.updatesRefusedFor.includes(textAt(user.profile, 'status'))) {
    return refuse(world, { status: 400, code: 'INVALID_USER_STATUS', message: 'not in this status' });
  }
  const read = readUpdate(body, user.profile, world);
  if ('problems' in read) {
    return refuse(world, { status: 400, message: 'the request is not valid', fields: read.problems });
  }
  const { free, frozen } = divideUpdate(user.profile, read.fields, switches);
  if (switches.frozenNewValue === 'refused' && Object.keys(frozen).length > 0) {
    return refuse(world, { status: 400, message: 'fields may not be updated', fields: frozen });
  }
  apply(user, free, world);
  return { status: 200, body: shownUser(user.profile, switches) };
}

function apply(user: UserRecord, fields: JsonObject, world: MachnetWorld): void {
  const { physical_documents, virtual_documents, ...plain } = fields;
  user.profile = mergeFields(user.profile, plain, world.switches.objectMerge);
  receiveDocuments(user, listedDocuments(fields, 'physical_documents'), world.now());
  putVirtualDocuments(
    user.profile,
    listedDocuments(fields, 'virtual_documents'),
    world.switches.virtualDocumentUpsert,
  );
  submitTags(user, fields);
}
