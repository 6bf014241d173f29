import { describe, expect, it } from 'vitest';
import { isEnumType, isInterfaceType, schema } from './subgraph.ts';

const userError = schema.getType('UserError');
const codes = schema.getType('UserErrorCode');
if (!isInterfaceType(userError) || !isEnumType(codes))
  throw new Error('UserError or UserErrorCode is missing');

const types = schema.getPossibleTypes(userError);
const typeOfCode = new Map(
  codes.getValues().map((code) => [code.name, /`(\w+Error)`$/.exec(code.description ?? '')?.[1]]),
);

describe('errors that callers put right', () => {
  it('have one documented type for each code', () => {
    const known: (string | undefined)[] = types.map((type) => type.name);
    expect([...typeOfCode].filter(([, type]) => !known.includes(type))).toEqual([]);
  });

  it('leave no type without a code, and only the plain one with several', () => {
    for (const type of types) {
      const count = [...typeOfCode.values()].filter((name) => name === type.name).length;
      if (type.name === 'PlainUserError') expect(count).toBeGreaterThan(1);
      else expect(count, type.name).toBe(1);
    }
  });

  it.each([
    ['PlainUserError', {}],
    [
      'InvalidValueError',
      { rule: 'ValueRule!', parameters: 'RuleParameters!', constraints: 'FieldConstraints' },
    ],
    ['FieldLockedError', { reason: 'LockReason!', unlock: 'Unlock!' }],
    ['VersionConflictError', { currentVersion: 'Int!' }],
    ['UpdateInProgressError', { unlock: 'Unlock!', update: 'ProfileUpdate' }],
    ['EvidenceInvalidError', { acceptedDocumentTypes: '[EvidenceDocumentType!]!', providerCode: 'String' }],
    ['ProviderRejectedError', { providerCode: 'String' }],
    ['RateLimitedError', { retryAfter: 'Int', retryAfterSeconds: 'Int' }],
  ])('%s carries its data', (name, data) => {
    const type = types.find((candidate) => candidate.name === name);
    const fields = Object.values(type?.getFields() ?? {}).map((field) => [field.name, String(field.type)]);
    expect(Object.fromEntries(fields)).toEqual({
      code: 'UserErrorCode!',
      message: 'String!',
      field: 'ProfileField',
      path: '[String!]',
      ...data,
    });
  });
});
