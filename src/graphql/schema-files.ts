import { readdirSync, readFileSync } from 'node:fs';
import { concatAST, type DocumentNode, GraphQLError, parse, print, Source } from 'graphql';

const SCHEMA_FOLDER = new URL('../../schema/', import.meta.url);

/**
 * The subgraph's SDL: every `schema/*.graphql`, in the order of the file names.
 *
 * @param folder where the files are; a directory URL with a trailing slash
 * @throws Error that names the file, line and column of a syntax error, or the folder that holds no SDL
 */
export function loadTypeDefs(folder: URL = SCHEMA_FOLDER): DocumentNode {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  if (names.length === 0) throw new Error(`No .graphql file in ${folder.pathname}`);
  return concatAST(names.map((name) => parseFile(folder, name)));
}

/** The SDL as routers and registries take it: one text, the same for the same `schema/`. */
export function printSubgraph(typeDefs: DocumentNode): string {
  return `${print(typeDefs)}\n`;
}

function parseFile(folder: URL, name: string): DocumentNode {
  const file = `schema/${name}`;
  const source = new Source(readFileSync(new URL(name, folder), 'utf8'), file);
  try {
    return parse(source);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const at = error.locations?.[0];
    throw new Error(`${file}:${at?.line}:${at?.column}: ${error.message}`, { cause: error });
  }
}
