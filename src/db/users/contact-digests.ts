import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type ContactKind, contactOf } from '../../domain/contact.ts';
import type { ProfileState } from '../../domain/user/actor.ts';
import type { Keyring, MasterKey } from '../sealing/keyring.ts';

/** A user's entries in the blind index, and the master key that they are made with. */
export type ContactDigests = { keyId: string; email: Buffer | null; phone: Buffer | null };

/** What the blind index holds for a profile, under the current master key. */
export function contactDigests({ current }: Keyring, profile: Pick<ProfileState, 'values'>): ContactDigests {
  const of = (kind: ContactKind) => {
    const contact = contactOf(profile, kind);
    return contact === null ? null : digestOf(current, kind, contact);
  };
  return { keyId: current.id, email: of('EMAIL'), phone: of('PHONE') };
}

/** What a contact may stand under in the index: entries move from one master key to the next while it is rotated. */
export function possibleDigests({ byId }: Keyring, kind: ContactKind, contact: string): Buffer[] {
  return [...byId.values()].map((key) => digestOf(key, kind, contact));
}

/** A key of its own: what is sealed under the master key says nothing about the index, nor the other way round. */
function indexKey({ key }: MasterKey): KeyObject {
  const known = indexKeys.get(key);
  if (known) return known;
  const made = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'contact-index', 32)));
  indexKeys.set(key, made);
  return made;
}

const indexKeys = new WeakMap<Buffer, KeyObject>();

function digestOf(master: MasterKey, kind: ContactKind, contact: string): Buffer {
  return createHmac('sha256', indexKey(master)).update(`${kind}\0${contact}`).digest();
}
