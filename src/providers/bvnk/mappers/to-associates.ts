import { sameValue } from '../../../domain/comparison.ts';
import type { Associate } from '../../../domain/profile.ts';
import { shapeOf } from '../../../domain/profile-field.ts';
import type { Shape } from '../../../domain/shapes.ts';
import { isPlainObject } from '../../../domain/validation/tidy.ts';
import { writeAddress } from './address.ts';
import { type RawAssociate, readAssociate } from './associates.ts';
import { writeParts } from './texts.ts';

/**
 * The new list as BVNK takes it. `wanted` is complete; what it does not model is kept from the stored associate that
 * it continues, since the list is replaced. Those who stay go in BVNK's order, newcomers after them: BVNK is taken to
 * match by place ([assumed]), and nobody must get the reference and the verification of somebody else.
 */
export function toAssociates(
  wanted: readonly Associate[],
  stored: readonly RawAssociate[],
): Record<string, unknown>[] {
  const known = stored.map((raw) => ({ raw, read: readAssociate(raw) }));
  const placed = wanted.map((associate, index) => {
    const { reference } = associate;
    // Without a reference only one that has none either is meant: a newcomer inherits nothing.
    const unnamed = known[index]?.read.reference ? -1 : index;
    const place = reference ? known.findIndex(({ read }) => read.reference === reference) : unnamed;
    return { associate, before: known[place], place: known[place] ? place : Number.POSITIVE_INFINITY };
  });
  return placed
    .toSorted((left, right) => (left.place === right.place ? 0 : left.place - right.place))
    .map(({ associate, before }) => toAssociate(associate, before?.raw ?? {}, before?.read ?? {}));
}

/** The stored associate with every part that differs laid over it, so that what stays goes back as it came. */
function toAssociate(wanted: Associate, raw: RawAssociate, before: Associate): Record<string, unknown> {
  const sent = structuredClone(raw);
  // BVNK's own: its page sends neither, and keeps both.
  delete sent.verification;
  if (isPlainObject(sent.person)) delete sent.person.reference;
  for (const part of PARTS) {
    if (sameValue(SHAPES[part] as Shape, wanted[part], before[part])) continue;
    for (const [path, value] of PLACES[part](wanted, before)) put(sent, path.split('.'), value);
  }
  return sent;
}

type Part = Exclude<keyof Associate, 'reference' | 'verification'>;
type Place = readonly [path: string, value: unknown];

/**
 * Where a part that changes goes. Address, document and tax number are new things as a whole: what BVNK kept beside
 * the old ones does not belong to them.
 */
const PLACES: Readonly<Record<Part, (wanted: Associate, before: Associate) => Place[]>> = {
  firstName: ({ firstName }) => [['person.firstName', firstName]],
  lastName: ({ lastName }) => [['person.lastName', lastName]],
  dateOfBirth: ({ dateOfBirth }) => [['person.dateOfBirth', dateOfBirth]],
  address: ({ address }, before) => [['person.address', address && writeAddress(address, before.address)]],
  countryOfBirth: ({ countryOfBirth }) => [['details.birthCountryCode', countryOfBirth]],
  email: ({ email }) => [['details.contactInfo.emailAddress', email]],
  phone: ({ phone }) => [['details.contactInfo.phoneNumber', phone]],
  document: ({ document }, before) => [
    // The same number twice, unless BVNK has two that differ: then the other one stays, as long as there is a document.
    ...(document && before.document?.otherNumber
      ? []
      : [['details.documentNumber', document?.number] as const]),
    [
      'details.documentInfo',
      document &&
        writeParts([
          ['number', document.number, before.document?.number],
          ['type', document.type, before.document?.type],
          ['issuingCountryCode', document.issuingCountry, before.document?.issuingCountry],
        ]),
    ],
  ],
  taxIdentifier: ({ taxIdentifier }, before) => [
    [
      'details.taxIdentification',
      taxIdentifier &&
        writeParts([
          ['number', taxIdentifier.number, before.taxIdentifier?.number],
          ['taxResidenceCountryCode', taxIdentifier.issuingCountry, before.taxIdentifier?.issuingCountry],
        ]),
    ],
  ],
  title: ({ title }) => [['title', title]],
  riskScore: ({ riskScore }) => [['riskScore', riskScore]],
  hasOwnership: ({ hasOwnership }) => [['controls.hasOwnership', hasOwnership]],
  hasControl: ({ hasControl }) => [['controls.hasControl', hasControl]],
  isSigner: ({ isSigner }) => [['controls.isSigner', isSigner]],
};

const PARTS = Object.keys(PLACES) as Part[];
const SHAPES = partShapes(shapeOf('ASSOCIATES'));

function partShapes(shape: Shape): Record<string, Shape> {
  const item = shape.kind === 'list' ? shape.of : shape;
  return item.kind === 'object' ? item.parts : {};
}

function put(target: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value ?? null;
    return;
  }
  const inner = target[name];
  const container = isPlainObject(inner) ? inner : {};
  target[name] = container;
  put(container, rest, value);
}
