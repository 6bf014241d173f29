import { type GivenKey, type Keyring, keyringOf, type MasterKey } from './keyring.ts';
import { type KeyCommand, unwrapByCommand } from './unwrap-command.ts';

/** Where the master keys come from. */
export type MasterKeySource = {
  /**
   * The keys in plain form, newest first. They are asked for once, at the start.
   *
   * @throws MasterKeySourceError when a key cannot be had
   */
  open(): Promise<Keyring>;
};

/** Master keys cannot be had. One line for each, with the key's id and what to do, and without key material. */
export class MasterKeySourceError extends Error {
  override readonly name = 'MasterKeySourceError';
}

/** The environment itself holds the keys. */
export function environmentKeys(keyring: Keyring): MasterKeySource {
  return { open: async () => keyring };
}

/** The environment holds keys that a KMS wrapped, and an operator's command has the KMS unwrap each of them. */
export function commandKeys(wrapped: readonly GivenKey[], command: KeyCommand): MasterKeySource {
  return {
    async open() {
      const opened = await Promise.all(wrapped.map((key) => unwrapByCommand(command, key)));
      const failures = opened.flatMap((one, index) =>
        'problem' in one
          ? `ENCRYPTION_KEYS_COMMAND returned no key for ${wrapped[index]?.id}: ${one.problem}.`
          : [],
      );
      if (failures.length > 0) throw new MasterKeySourceError(failures.join('\n'));
      return keyringOf(opened as MasterKey[]);
    },
  };
}
