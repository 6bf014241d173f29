import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildASTSchema, type DocumentNode } from 'graphql';
import * as client from '../client/operations.generated.ts';
import { manifestOf, operationsIn } from '../codegen/trusted-documents.ts';
import { loadTypeDefs } from '../graphql/schema-files.ts';

const USAGE = `npm run --silent documents -- [--check] [--out <file>] [<document.graphql>…]

Writes a manifest of trusted documents: a JSON object that maps the SHA-256 of each document to its text. Without files,
the manifest has the documents of the client package, in src/client/trusted-documents.json.

The files have the operations and fragments of your own frontend. Together they must match the schema. Add the path of the
manifest to TRUSTED_DOCUMENTS.

--out <file>  writes the manifest to this file
--check       writes nothing, and exits with 1 when the manifest is out of date`;

const SHIPPED = new URL('../client/trusted-documents.json', import.meta.url);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 0 && values.out === undefined)
    throw new Error('Name the output file of the manifest: --out <file>.');
  const documents = positionals.length > 0 ? await documentsIn(positionals) : shippedDocuments();
  const manifest = `${JSON.stringify(manifestOf(documents), null, 2)}\n`;
  const file = values.out ?? SHIPPED;
  if (values.help) console.log(USAGE);
  else if (!values.check) await writeFile(file, manifest);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== manifest)
    throw new Error('The manifest of trusted documents is out of date: npm run documents');
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the manifest could not be written');
  process.exitCode = 1;
}

function shippedDocuments(): DocumentNode[] {
  return Object.entries(client).flatMap(([name, document]) =>
    name.endsWith('Document') ? [document as DocumentNode] : [],
  );
}

async function documentsIn(files: readonly string[]): Promise<DocumentNode[]> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return operationsIn(texts, buildASTSchema(loadTypeDefs(), { assumeValid: true }));
}
