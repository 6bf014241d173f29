import { DOCUMENT_MIME_TYPES, IDENTITY_PAPERS } from './enumerations.ts';

type SentDocument = {
  documentType: string;
  document: string;
  documentNumber?: string | null | undefined;
  description?: string | null | undefined;
};

/** What is wrong with a document by the published rules, as `field: why`, without values. */
export function documentProblems(document: SentDocument): string[] {
  const problems: string[] = [];
  if (IDENTITY_PAPERS.includes(document.documentType) && !document.documentNumber) {
    problems.push('documentNumber: required for identity documents');
  }
  if (document.documentType === 'other' && !document.description) {
    problems.push("description: required if the document type is 'other'");
  }
  if (!isDataUri(document.document)) {
    problems.push(`document: not data:[MIME];base64,[data] of ${DOCUMENT_MIME_TYPES.join(', ')}`);
  }
  return problems;
}

// No regular expression over the data as a whole: images are large, and long greedy matches run out of stack.
function isDataUri(text: string): boolean {
  const [, mime = ''] = /^data:([a-z]+\/[a-z]+);base64,/.exec(text.slice(0, 40)) ?? [];
  if (!DOCUMENT_MIME_TYPES.some((known) => known === mime)) return false;
  const data = text.slice(text.indexOf(',') + 1);
  // The page's own sample ends in three dots, and its 17 characters before them are no whole number of bytes.
  return isBase64Alphabet(data.endsWith('...') ? data.slice(0, -3) : data);
}

function isBase64Alphabet(data: string): boolean {
  return data !== '' && !/[^A-Za-z0-9+/=]/.test(data) && !/=[^=]/.test(data) && !data.endsWith('===');
}
