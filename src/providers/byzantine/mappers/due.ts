import type { Snapshot } from '../../../domain/snapshot.ts';
import { type WireUpdateAnswer, wireMissingDocument } from '../wire.ts';
import { readSteps } from './missing-steps.ts';
import { isNothingDue } from './statuses.ts';

type Due = Snapshot['due'];

/** A read never names what is missing: `null`, except in statuses that ask for nothing. */
export function dueOfRead(verificationStatus: string | null | undefined): Due {
  return isNothingDue(verificationStatus) ? due([]) : null;
}

/** `missingDocuments` is there only while something is missing. `null` when it cannot be read. */
export function dueOfUpdate(answer: WireUpdateAnswer): Due {
  const missing = answer.missingDocuments;
  if (missing === undefined && Object.hasOwn(answer, 'missingDocuments')) return null;
  return due((missing ?? []).flatMap(nameOf));
}

function due(names: readonly string[]): Due {
  return { immediately: readSteps(names), eventually: { requiredAttributes: [], requiredActions: [] } };
}

/** The values are not published; words in every sample, objects are read as far as they can be. */
function nameOf(item: unknown): string[] {
  const { data } = wireMissingDocument.safeParse(typeof item === 'string' ? { name: item } : item);
  const name = data?.documentType || data?.type || data?.name;
  return name ? [name] : [];
}
