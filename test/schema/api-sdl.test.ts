import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, lexicographicSortSchema, printSchema, validate, validateSchema } from 'graphql';
import * as client from 'profile-subgraph/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSchema as buildOwn } from '../../src/graphql/build-schema.ts';

const CLI = fileURLToPath(new URL('../../src/cli/schema.ts', import.meta.url));

let sdl: string;

beforeAll(async () => {
  ({ stdout: sdl } = await promisify(execFile)(process.execPath, [CLI, '--api']));
});

describe('the SDL for ordinary tools', () => {
  it('is a schema of its own, without a directive that GraphQL does not know', () => {
    expect(validateSchema(buildSchema(sdl))).toEqual([]);
    expect(sdl).not.toMatch(/@(key|link|shareable|tag|authenticated|requiresScopes|cost|listSize)\b/);
    expect(sdl).toMatch(/@deprecated\(/);
  });

  it('holds every type and field that the server has, federation’s own apart', () => {
    const types = (text: string) => new Set(text.match(/^(type|interface|enum|input|scalar) \w+/gm));
    const own = types(printSchema(lexicographicSortSchema(buildOwn())));
    const federated = /^(scalar _Any|type _Service|scalar (link__|federation__)\w+|enum link__Purpose)$/;
    expect([...types(sdl)].sort()).toEqual([...own].filter((name) => !federated.test(name)).sort());
  });

  it('takes every document that the client package ships', () => {
    const schema = buildSchema(sdl);
    for (const [name, document] of Object.entries(client)) {
      if (name.endsWith('Document')) expect([name, validate(schema, document as never)]).toEqual([name, []]);
    }
  });

  it('is read by a code generator that is told nothing about federation', async () => {
    const [written] = await generate(
      { schema: sdl, generates: { 'types.ts': { plugins: ['typescript'] } }, silent: true },
      false,
    );
    expect(written?.content).toContain('export type User = {');
  });
});
