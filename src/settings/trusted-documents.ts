import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { TrustedDocumentSettings } from '../http/trusted-documents.ts';
import { list } from './formats.ts';
import type { Read } from './reading.ts';

/** The documents of the client package. */
const SHIPPED = fileURLToPath(new URL('../client/trusted-documents.json', import.meta.url));

/** As graphql-codegen, Relay and `npm run documents` write it, or as Apollo's tools do. */
const manifests = z.union([
  z.record(z.string(), z.string()).transform((texts) => Object.entries(texts)),
  z
    .object({ operations: z.array(z.object({ id: z.string(), body: z.string() })) })
    .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const)),
]);

/** Reads the manifests that `TRUSTED_DOCUMENTS` names. What is wrong is added to the problems. */
export function readTrustedDocuments(read: Read, problems: string[]): TrustedDocumentSettings {
  const files = read('TRUSTED_DOCUMENTS', list) ?? [];
  const only = read('TRUSTED_DOCUMENTS_ONLY', switches) === 'on';
  const documents = new Map<string, string>();
  for (const file of files.length > 0 ? files : [SHIPPED]) {
    for (const [id, text] of documentsIn(file, problems)) {
      if (id === sha256(text)) documents.set(id, text);
      else problems.push(`TRUSTED_DOCUMENTS: an id in ${file} is not the SHA-256 of its document in hex`);
    }
  }
  return { documents, only };
}

function documentsIn(file: string, problems: string[]): (readonly [string, string])[] {
  try {
    return manifests.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    problems.push(
      `TRUSTED_DOCUMENTS: ${file} must be a readable file with a JSON object of documents by their id`,
    );
    return [];
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const switches = z.enum(['on', 'off'], { error: 'must be on or off' }).default('off');
