import type { ProfileKey, ReadOnlyValues } from '../../../domain/profile.ts';
import { fieldOf } from '../../../domain/profile-field.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import type { WireCustomer } from '../wire.ts';
import { readAddress } from './address.ts';
import { readAssociates } from './associates.ts';
import { readDue } from './due.ts';
import { readIndividual } from './individual.ts';
import { readState } from './statuses.ts';
import { readCountry, readText } from './texts.ts';

/** BVNK's customer in the common model. Covers what the answer holds, and nothing else. */
export function toSnapshot(customer: WireCustomer): Snapshot {
  const state = readState(customer);
  const known = defined(state.type === 'BUSINESS' ? readCompany(customer) : readPerson(customer));
  return {
    covers: Object.keys(known).map((key) => fieldOf(key as ProfileKey)),
    values: known,
    readOnly: readReadOnly(customer),
    state,
    due: readDue(customer, state.kyc.status),
    // BVNK parks nothing: what it takes counts at once.
    pending: [],
  };
}

function readCompany({ company }: WireCustomer) {
  return {
    legalName: readText(company?.name),
    description: readText(company?.description),
    residentialAddress: readAddress(company?.address),
    associates: readAssociates(company?.associates),
  };
}

function readPerson({ individual }: WireCustomer) {
  return individual ? readIndividual(individual) : {};
}

function readReadOnly({ company, riskScore }: WireCustomer): ReadOnlyValues {
  return defined({
    registrationNumber: readText(company?.registrationNumber),
    taxResidenceCountry: readCountry(company?.taxResidenceCountryCode),
    riskScore: readText(riskScore),
  });
}

type Defined<Parts> = { [Key in keyof Parts]?: Exclude<Parts[Key], undefined> };

function defined<Parts extends object>(parts: Parts): Defined<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Defined<Parts>;
}
