import type { DueList, RequiredAction, Snapshot } from '../../../domain/snapshot.ts';
import { isPlainObject } from '../../../domain/validation/tidy.ts';
import type { KycStatus } from '../../../domain/vocabulary.ts';
import { type WireCustomer, type WireVerification, wireAssociate } from '../wire.ts';
import { readText } from './texts.ts';

const DECIDED: ReadonlySet<KycStatus> = new Set(['APPROVED', 'REJECTED', 'INACTIVE']);

/**
 * The hosted verifications: the company's own and one per associate. BVNK goes on showing the links of a verified
 * customer, for later; those of a rejected or terminated one lead nowhere.
 */
export function readDue(customer: WireCustomer, kyc: KycStatus): NonNullable<Snapshot['due']> {
  const links = linksOf(customer);
  return {
    immediately: dueList(DECIDED.has(kyc) ? [] : links),
    eventually: dueList(kyc === 'APPROVED' ? links : []),
  };
}

function dueList(requiredActions: RequiredAction[]): DueList {
  return { requiredAttributes: [], requiredActions };
}

function linksOf({ company, individual, verification }: WireCustomer): RequiredAction[] {
  const associates = (company?.associates ?? [])
    .filter(isPlainObject)
    .map((associate) => wireAssociate.safeParse(associate).data?.verification);
  const links = [company?.verification, individual?.verification, verification, ...associates].flatMap(
    toAction,
  );
  // The company and the customer may have the same link.
  return links.filter(({ url }, index) => links.findIndex((link) => link.url === url) === index);
}

function toAction(verification: WireVerification | null | undefined): RequiredAction[] {
  const url = readText(verification?.url);
  if (!url) return [];
  const providerType = readText(verification?.status) ?? null;
  return [{ type: 'HOSTED_VERIFICATION', providerType, reasons: [], url, deadline: null }];
}
