import type { IdentityDocument } from '../../../domain/profile.ts';
import type { ChangeToSend, RefusedPart, UpdateAnswer } from '../../module.ts';
import { toAlpha3 } from '../../shared/countries.ts';
import { codeOf } from '../errors.ts';
import { type WireUpdateAnswer, wireDocument } from '../wire.ts';

export type DocumentToSend = { itemKey: string; document: IdentityDocument };

/** The documents of an update, each with its key. Those that are left out stay at the provider. */
export function documentsToSend(changes: readonly ChangeToSend[]): DocumentToSend[] {
  const change = changes.find(({ field }) => field === 'DOCUMENTS');
  const items =
    change?.items ?? listOf(change?.value).map((value, index) => ({ itemKey: String(index), value }));
  return items.flatMap(({ itemKey, value }) =>
    value ? [{ itemKey, document: value as IdentityDocument }] : [],
  );
}

export function writeDocument({ document }: DocumentToSend): object {
  const { type, issuingCountry, front, number, description } = document;
  return {
    documentType: type,
    issuingCountry: issuingCountry ? toAlpha3(issuingCountry) : undefined,
    document: front,
    documentNumber: number ?? undefined,
    description: description ?? undefined,
  };
}

type Outcome = {
  refused: RefusedPart[];
  documentIds: NonNullable<UpdateAnswer['documentIds']>[number][];
};

/**
 * What became of each document: a 200 may refuse one in its own `errors`, or say nothing about one, which is taken
 * for "silently dropped". Answers are matched by position where the type fits, else by type.
 */
export function readDocuments(sent: readonly DocumentToSend[], answer: WireUpdateAnswer): Outcome {
  const echoes = listOf(answer.verificationDocuments).map((entry) => wireDocument.safeParse(entry).data);
  const outcome: Outcome = { refused: [], documentIds: [] };
  const matches = matchByType(
    sent.map(({ document }) => document.type),
    echoes.map((echo) => echo?.documentType),
  );
  sent.forEach(({ itemKey }, index) => {
    const echo = echoes[matches[index] ?? -1];
    const errors = echo?.errors ?? [];
    if (!echo) {
      outcome.refused.push({ field: 'DOCUMENTS', itemKey, providerCode: null, dropped: true });
    } else if (errors.length > 0) {
      const providerCode = codeOf(firstText(errors)) ?? 'document_refused';
      outcome.refused.push({ field: 'DOCUMENTS', itemKey, providerCode });
    } else if (echo.documentId) {
      outcome.documentIds.push({ itemKey, providerDocumentId: echo.documentId });
    }
  });
  return outcome;
}

type Type = string | null | undefined;

/** For each document that was sent: where its answer stands, each answer used once. */
function matchByType(sent: readonly Type[], echoed: readonly Type[]): (number | undefined)[] {
  const fits = (at: number, type: Type) => fold(echoed[at]) === fold(type);
  const used = new Set<number>();
  const matches = sent.map((type, index) => {
    if (index >= echoed.length || !fits(index, type)) return undefined;
    used.add(index);
    return index;
  });
  return matches.map((match, index) => {
    if (match !== undefined) return match;
    const free = echoed.findIndex((_, at) => !used.has(at) && fits(at, sent[index]));
    if (free === -1) return undefined;
    used.add(free);
    return free;
  });
}

function fold(type: Type): string {
  return type?.trim().toLowerCase() ?? '';
}

function firstText(values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
