import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/graphql/types.generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        // Resolvers may leave a nullable field out or give `undefined`; graphql-js takes both for null.
        maybeValue: 'T | null | undefined',
        inputMaybeValue: 'T | null | undefined',
        scalars: {
          ID: 'string',
          DateTime: { input: 'string', output: 'Date' },
          JSON: 'unknown',
          JSONObject: 'Record<string, unknown>',
        },
      },
    },
  },
};

export default config;
