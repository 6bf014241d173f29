import { describe, expect, it } from 'vitest';
import { keyOf, PROFILE_FIELDS } from '../../src/domain/profile-field.ts';
import { registry } from '../../src/providers/registry.ts';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  schema,
} from './subgraph.ts';

function fieldsOf(name: string): Map<string, string> {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) {
    throw new Error(`${name} has no fields`);
  }
  return new Map(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

const changes = [...fieldsOf('ProfileChangesInput').keys()];
const individual = fieldsOf('IndividualProfile');
const business = fieldsOf('BusinessProfile');

/** The types that a profile is made of, each with the input of the same parts. */
const PARTS: [output: string, added: string[], withheld: string[]][] = [
  ['PostalAddress', [], []],
  ['PlaceOfBirth', [], []],
  ['Parent', [], []],
  ['Employer', [], []],
  ['TaxIdentifier', [], []],
  ['IdentityDocument', ['providerDocumentId', 'form', 'place'], ['front', 'back']],
  ['TermsAcceptance', [], []],
  ['ClientIdentifier', [], []],
  ['Associate', ['verification'], []],
  ['AssociateDocument', ['otherNumber'], []],
];

describe('the profile', () => {
  it('has one ProfileField for each field that can be changed, in the same order', () => {
    const type = schema.getType('ProfileField');
    if (!isEnumType(type)) throw new Error('ProfileField is not an enum');
    const derived = changes.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
    expect(type.getValues().map((value) => value.name)).toEqual(derived);
    expect(derived).toContain('FATCA_CONFIRMED_AT');
  });

  it('shows every field that can be changed, and nothing else but what providers add', () => {
    const shown = new Set([...individual.keys(), ...business.keys()]);
    expect(changes.filter((name) => !shown.has(name))).toEqual([]);
    const added = [...shown].filter((name) => !changes.includes(name));
    expect(added).toEqual(['registrationNumber', 'taxResidenceCountry', 'riskScore']);
  });

  it('has on the interface exactly what both kinds share', () => {
    const both = [...individual.keys()].filter((name) => business.has(name));
    expect([...fieldsOf('Profile').keys()]).toEqual(both);
    expect(both).toEqual(expect.arrayContaining(['email', 'phone', 'residentialAddress']));
  });

  it('keeps the fields of persons and of businesses apart', () => {
    expect(business.has('occupation')).toBe(false);
    expect(individual.has('formationDate')).toBe(false);
    expect(individual.has('associates')).toBe(false);
  });

  it.each(Object.values(registry))('shows every field that can be changed at $id', ({ policy }) => {
    const shown = { INDIVIDUAL: individual, BUSINESS: business };
    for (const type of ['INDIVIDUAL', 'BUSINESS'] as const) {
      const supported = PROFILE_FIELDS.filter((field) => policy[type][field].supported).map(keyOf);
      expect(supported.filter((key) => !shown[type].has(key))).toEqual([]);
    }
  });

  it.each(['IndividualProfile', 'BusinessProfile', ...PARTS.map(([output]) => output)])(
    '%s may leave every value unknown',
    (name) => {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`${name} is not an object`);
      for (const field of Object.values(type.getFields())) {
        expect(isNonNullType(field.type), field.name).toBe(false);
        if (isListType(field.type)) expect(isNonNullType(field.type.ofType), field.name).toBe(true);
      }
    },
  );

  it.each(PARTS)('%s shows what its input takes', (output, added, withheld) => {
    const taken = [...fieldsOf(`${output}Input`).keys()].filter((name) => !withheld.includes(name));
    expect([...fieldsOf(output).keys()]).toEqual([...taken, ...added]);
  });

  it('shows values of people and providers as texts, numbers, booleans and JSON objects', () => {
    const scalars = [individual, business, ...PARTS.map(([output]) => fieldsOf(output))]
      .flatMap((fields) => [...fields.values()])
      .map((type) => type.replace(/[[\]!]/g, ''))
      .filter((type) => !PARTS.some(([output]) => output === type));
    expect([...new Set(scalars)].sort()).toEqual([
      'AssociateVerification',
      'Boolean',
      'DocumentForm',
      'DocumentPlace',
      'Int',
      'JSONObject',
      'String',
    ]);
  });
});
