import type { CodegenConfig } from '@graphql-codegen/cli';
import { shippedDocuments } from './src/codegen/shipped-documents.ts';

/** What resolvers are given as the parent of a type, where that is not the type itself. */
const FROM_MAPPERS = [
  'Profile',
  'IndividualProfile',
  'BusinessProfile',
  'ProviderRecord',
  'EchoedValue',
  'Kyc',
  'Requirements',
  'DueRequirements',
  'RequiredAction',
  'PendingVerification',
  'FieldPolicy',
  'FieldPolicyPart',
  'FieldConstraints',
  'PartCondition',
  'RuleParameters',
  'ProviderInfo',
  'ProfileUpdateConnection',
  'ProfileUpdateEdge',
  'PageInfo',
  'UserUpdateStatusEvent',
  'LinkUserPayload',
  'UpdateUserPayload',
  'SelfVerifyPayload',
  'CancelUpdatePayload',
  'RefreshUserPayload',
  'SubmitKycPayload',
  'SetUserStatusPayload',
  'RetryUpdatePayload',
  'ExportUserPayload',
  'EraseUserPayload',
  'FindUsersPayload',
  'UserConnection',
  'UserEdge',
  'PreviewUpdatePayload',
  'UserError',
  'PlainUserError',
  'InvalidValueError',
  'FieldLockedError',
  'VersionConflictError',
  'UpdateInProgressError',
  'EvidenceInvalidError',
  'ProviderRejectedError',
  'RateLimitedError',
];

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    // For frontends: the contract's operations with the types of what they send and get.
    'src/client/operations.generated.ts': {
      documents: ['test/contract/operations.graphql', 'src/client/*.graphql'],
      documentTransforms: [
        {
          transform: ({ documents }) =>
            documents.map((file) => ({
              ...file,
              ...(file.document && { document: shippedDocuments(file.document) }),
            })),
        },
      ],
      plugins: ['typescript-operations', 'typed-document-node', './src/codegen/possible-types.ts'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          ID: 'string',
          DateTime: 'string',
          JSON: 'unknown',
          JSONObject: 'Record<string, unknown>',
        },
      },
    },
    'src/graphql/types.generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        contextType: './context.ts#GraphqlContext',
        mappers: {
          User: '../db/users/user-record.ts#UserRecord',
          ProfileUpdate: '../db/updates/update-record.ts#UpdateRecord',
          AuditEntry: '../db/audit/read-audit-trail.ts#AuditRecord',
          ProfileUpdateChange: '../db/updates/update-record.ts#ChangeRecord',
          ...Object.fromEntries(FROM_MAPPERS.map((type) => [type, `./mappers.ts#${type}Parent`])),
        },
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
