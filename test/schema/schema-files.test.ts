import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kind } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTypeDefs } from '../../src/graphql/schema-files.ts';

let path: string;
let folder: URL;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'schema-'));
  folder = pathToFileURL(`${path}/`);
});
afterEach(() => rmSync(path, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(path, name), text);

describe('loading the SDL', () => {
  it('joins the files in the order of their names and leaves others alone', () => {
    write('b.graphql', 'scalar Second');
    write('a.graphql', 'scalar First');
    write('notes.md', 'not SDL');
    const names = loadTypeDefs(folder).definitions.map((node) =>
      node.kind === Kind.SCALAR_TYPE_DEFINITION ? node.name.value : node.kind,
    );
    expect(names).toEqual(['First', 'Second']);
  });

  it('names the file and the place of a syntax error', () => {
    write('a.graphql', 'scalar First');
    write('broken.graphql', 'type Query {\n  user User\n}');
    expect(() => loadTypeDefs(folder)).toThrow(/^schema\/broken\.graphql:2:8: Syntax Error/);
  });

  it('refuses a folder without SDL', () => {
    expect(() => loadTypeDefs(folder)).toThrow(/No \.graphql file/);
  });

  it('keeps in every node the file it comes from', () => {
    const sources = loadTypeDefs().definitions.map((node) => node.loc?.source.name);
    expect(sources).toContain('schema/user.graphql');
  });
});
