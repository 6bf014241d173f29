import type { JsonObject } from '../shared/json.ts';
import { isObject } from '../shared/json.ts';
import type { MachnetSwitches } from './switches.ts';
import { shownVirtualDocument } from './virtual-documents.ts';

/** The user object of every answer. */
export function shownUser(profile: JsonObject, switches: MachnetSwitches): JsonObject {
  const shown = { ...profile };
  if (switches.kindInAnswers === 'absent') {
    delete shown.type;
    delete shown.business;
  }
  const { virtual_documents } = profile;
  if (Array.isArray(virtual_documents)) {
    shown.virtual_documents = virtual_documents.map((document) =>
      isObject(document) ? shownVirtualDocument(document) : document,
    );
  }
  return shown;
}
