import type { ProfileField } from '../../../domain/profile-field.ts';
import type { DueList, RequiredAction, Snapshot, UserState } from '../../../domain/snapshot.ts';
import type { RequiredActionType, UserType } from '../../../domain/vocabulary.ts';
import { wireTagState } from '../wire.ts';
import { isSupported } from './fields.ts';
import { foldStatus } from './statuses.ts';

/** What each tag is about; for a business some are about another field. */
const FIELDS: ReadonlyMap<string, ProfileField> = new Map([
  ['FIRST_NAME', 'FIRST_NAME'],
  ['MIDDLE_NAME', 'MIDDLE_NAME'],
  ['LAST_NAME', 'LAST_NAME'],
  ['GENDER', 'GENDER'],
  ['DATE_OF_BIRTH', 'DATE_OF_BIRTH'],
  ['OCCUPATION', 'OCCUPATION'],
  ['EMAIL', 'EMAIL'],
  ['PHONE_NUMBER', 'PHONE'],
  ['ADDRESS_LINE1', 'RESIDENTIAL_ADDRESS'],
  ['ADDRESS_LINE2', 'RESIDENTIAL_ADDRESS'],
  ['CITY', 'RESIDENTIAL_ADDRESS'],
  ['STATE', 'RESIDENTIAL_ADDRESS'],
  ['ZIP_CODE', 'RESIDENTIAL_ADDRESS'],
  ['COUNTRY', 'RESIDENTIAL_ADDRESS'],
  ['IP_ADDRESS', 'IP_ADDRESS'],
  ['ID_DOC', 'DOCUMENTS'],
]);
const FIELDS_OF_A_BUSINESS: ReadonlyMap<string, ProfileField> = new Map([
  ['FIRST_NAME', 'LEGAL_NAME'],
  ['DATE_OF_BIRTH', 'FORMATION_DATE'],
]);

/** "Collect, update, initiate again", and what was found wanting. */
const DUE_STATES: readonly string[] = ['REQUESTED', 'FAILED'];

type Due = NonNullable<Snapshot['due']>;

/** What is due, out of the tags of `cip-info` (none where Machnet knows of none) and the user's status. */
export function readDue(tags: Record<string, unknown>, state: UserState): Due {
  const asked = Object.entries(tags).flatMap(([name, value]) => {
    const word = foldStatus(stateOf(value));
    return DUE_STATES.includes(word) ? [{ name, word }] : [];
  });
  const status = foldStatus(state.providerStatus);
  return {
    immediately: {
      requiredAttributes: asked.map(({ name }) => ({ field: fieldOf(name, state.type), name })),
      requiredActions: [
        ...asked.flatMap(({ name, word }) => (tagOf(name) === 'ID_DOC' ? [uploadAction(name, word)] : [])),
        ...(status === 'RETRY' ? [action('SUBMIT_KYC', status)] : []),
      ],
    },
    eventually: nothingBut(status === 'UNVERIFIED' ? [action('SUBMIT_KYC', status)] : []),
  };
}

function stateOf(value: unknown): string | null | undefined {
  return typeof value === 'string' ? value : wireTagState.safeParse(value).data?.status;
}

function fieldOf(name: string, type: UserType): ProfileField | null {
  const tag = tagOf(name);
  const ofBusiness = type === 'BUSINESS' ? FIELDS_OF_A_BUSINESS.get(tag) : undefined;
  const field = ofBusiness ?? FIELDS.get(tag);
  return field && isSupported(field, type) ? field : null;
}

function tagOf(name: string): string {
  return name.trim().toUpperCase();
}

function uploadAction(name: string, word: string): RequiredAction {
  return { ...action('DOCUMENT_UPLOAD', name), reasons: [word] };
}

function action(type: RequiredActionType, providerType: string): RequiredAction {
  return { type, providerType, reasons: [], url: null, deadline: null };
}

function nothingBut(requiredActions: RequiredAction[]): DueList {
  return { requiredAttributes: [], requiredActions };
}
