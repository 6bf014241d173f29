import type { ApiAnswer } from '../shared/exchange.ts';
import type { MachnetWorld } from './user-record.ts';

/** Codes by status. All assumed: of errors only the status is known. */
const USUAL_CODES: Record<number, string> = {
  400: 'VALIDATION_ERROR',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_ERROR',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

/** What is wrong with fields, by their path (`email`, `virtual_documents.0.document_value`); never their values. */
export type FieldProblems = Record<string, string>;

type Refusal = { status: number; code?: string; message: string; fields?: FieldProblems };

/** An error answer in the shape that the switch asks for. */
export function refuse(world: MachnetWorld, { status, code, message, fields }: Refusal): ApiAnswer {
  const error = {
    code: code ?? USUAL_CODES[status] ?? 'INTERNAL_ERROR',
    message,
    ...(fields ? { fields } : {}),
  };
  switch (world.switches.errorShape) {
    case 'nested':
      return { status, body: { error } };
    case 'flat':
      return { status, body: error };
    case 'none':
      return { status };
  }
}
