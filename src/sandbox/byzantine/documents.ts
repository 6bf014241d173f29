import { randomUUID } from 'node:crypto';
import { ensureArray, isObject, type JsonObject, textAt } from '../shared/json.ts';
import { documentProblems } from './document-rules.ts';
import { verdictByValue } from './refusal-values.ts';
import type { ByzantineSwitches } from './switches.ts';
import type { ByzantineWorld, UserRecord } from './user-record.ts';

type Verdict = { errors: string[]; warnings: string[] };

/**
 * Takes a document, or refuses it in its own `errors`: the request stays a 200 either way. Answers what the
 * provider shows of it: everything but the image, and its `documentId`. A refused one is shown, and not kept.
 */
export function takeDocument(user: UserRecord, sent: JsonObject, world: ByzantineWorld): JsonObject {
  const { errors, warnings } = judge(user, sent, world);
  const { document: _, ...details } = sent;
  const shown: JsonObject = {
    ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null)),
    documentId: randomUUID(),
    ...problemList('warnings', warnings, world.switches),
    ...problemList('errors', errors, world.switches),
  };
  if (errors.length === 0) {
    ensureArray(user.profile, 'verificationDocuments').push(shown);
    noLongerMissing(user.profile);
  }
  return shown;
}

/** What the user still has to send, by the names of document types. */
export function missingDocuments(profile: JsonObject): string[] {
  const { missingDocuments } = profile;
  return Array.isArray(missingDocuments) ? missingDocuments.filter((name) => typeof name === 'string') : [];
}

function judge(user: UserRecord, sent: JsonObject, world: ByzantineWorld): Verdict {
  const rules = documentProblems({
    documentType: textAt(sent, 'documentType'),
    document: textAt(sent, 'document'),
    documentNumber: textAt(sent, 'documentNumber'),
    description: textAt(sent, 'description'),
  });
  if (rules.length > 0) return { errors: rules, warnings: [] };
  const coming = user.comingVerdicts.findIndex(
    ({ documentType }) => documentType === null || documentType === sent.documentType,
  );
  if (coming >= 0) {
    const [verdict] = user.comingVerdicts.splice(coming, 1);
    if (verdict) return verdict;
  }
  switch (world.switches.documents) {
    case 'by_value':
      return verdictByValue(sent);
    case 'accept':
      return { errors: [], warnings: [] };
    case 'refuse':
      return { errors: ['The document could not be verified'], warnings: [] };
  }
}

function problemList(key: string, problems: string[], switches: ByzantineSwitches): JsonObject {
  if (problems.length > 0) return { [key]: problems };
  switch (switches.noDocumentProblems) {
    case 'absent':
      return {};
    case 'null':
      return { [key]: null };
    case 'empty':
      return { [key]: [] };
  }
}

/** Identity is a passport or both sides of a national id, whichever of them was asked for. */
function noLongerMissing(profile: JsonObject): void {
  const held = new Set(
    ensureArray(profile, 'verificationDocuments')
      .filter(isObject)
      .map((one) => textAt(one, 'documentType')),
  );
  const identified = held.has('passport') || (held.has('national_id_front') && held.has('national_id_back'));
  profile.missingDocuments = missingDocuments(profile).filter(
    (name) => !held.has(name) && !(identified && (name === 'passport' || name.startsWith('national_id_'))),
  );
}
