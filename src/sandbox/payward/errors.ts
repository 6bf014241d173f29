import type { ApiAnswer } from '../shared/exchange.ts';
import type { JsonObject } from '../shared/json.ts';
import type { PaywardWorld } from './user-record.ts';

/** The provider's codes: those of its exchange API, since Services publishes none. */
export const INVALID_KEY = 'EAPI:Invalid key';
export const INVALID_SIGNATURE = 'EAPI:Invalid signature';
export const INVALID_NONCE = 'EAPI:Invalid nonce';
export const TEMPORARY_LOCKOUT = 'EGeneral:Temporary lockout';
export const INVALID_ARGUMENTS = 'EGeneral:Invalid arguments';
export const PERMISSION_DENIED = 'EGeneral:Permission denied';
export const UNKNOWN_METHOD = 'EGeneral:Unknown method';
/** Published for Embed. */
export const INVALID_USER_ID = 'ENexus:Invalid user ID';
/** Assumed. */
export const UNKNOWN_USER = 'ENexus:Unknown user';

const USUAL_CODES: Record<number, string> = {
  400: INVALID_ARGUMENTS,
  401: INVALID_SIGNATURE,
  403: PERMISSION_DENIED,
  404: UNKNOWN_METHOD,
  409: 'EGeneral:Conflict', // assumed
  422: INVALID_ARGUMENTS,
  429: 'EAPI:Rate limit exceeded',
  500: 'EGeneral:Internal error',
};

type Refusal = {
  status: number;
  code?: string;
  /** What each error is about: names of fields or a few words; never a value. */
  about?: readonly string[];
};

/** An error answer in the shape that the switch asks for: one error, or one for each thing it is about. */
export function refuse(world: PaywardWorld, { status, code, about = [] }: Refusal): ApiAnswer {
  const named = code ?? USUAL_CODES[status] ?? 'EService:Unavailable';
  const errors = about.length > 0 ? about : [undefined];
  const texts = errors.map((detail) => (detail === undefined ? named : `${named}:${detail}`));
  return { status, body: errorBody(world, named, texts) };
}

function errorBody(world: PaywardWorld, code: string, texts: string[]): JsonObject {
  switch (world.switches.errorShape) {
    case 'objects':
      return { errors: texts.map((text) => ({ code, message: text.slice(text.indexOf(':') + 1) })) };
    case 'texts':
      return { errors: texts };
    case 'embed':
      return { result: null, error: texts, errors: [] };
  }
}
