import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { ApiAnswer } from '../shared/exchange.ts';
import type { BvnkWorld } from './user-record.ts';

/** Codes by status. Published are those of 400, 403 and 404; which status goes with which is partly assumed. */
const USUAL_CODES: Record<number, string> = {
  400: 'MER-PAY-5040',
  401: 'MER-PAY-1000',
  403: 'MER-PAY-1000',
  404: 'MER-PAY-3003',
  405: 'MER-PAY-3003',
  415: 'MER-PAY-5040',
};

/** What is wrong with each field, by its path in the request; words, never values. */
export type FieldErrors = Record<string, string[]>;

type Refusal = {
  status: number;
  code?: string;
  message: string;
  errors?: FieldErrors;
  headers?: Record<string, string>;
};

/**
 * An error answer in the shape that the switch asks for; both are published. `details` is null where no field is
 * at fault, as the page allows.
 */
export function refuse(world: BvnkWorld, { status, code, message, errors, headers }: Refusal): ApiAnswer {
  const named = code ?? USUAL_CODES[status] ?? 'MER-PAY-5000';
  const traceId = randomBytes(16).toString('hex');
  const atFault = Object.entries(errors ?? {});
  if (world.switches.errorShape === 'older') {
    const list: { parameter: string | null; message: string }[] =
      atFault.length === 0
        ? [{ parameter: null, message }]
        : atFault.flatMap(([parameter, texts]) => texts.map((text) => ({ parameter, message: text })));
    const errorList = list.map((entry) => ({ requestId: traceId, code: named, ...entry }));
    return { status, headers: headers ?? {}, body: { requestId: traceId, errorList } };
  }
  return {
    status,
    headers: headers ?? {},
    body: {
      code: named,
      status: STATUS_CODES[status] ?? String(status),
      traceId,
      message,
      details: atFault.length === 0 ? null : { errors, documentLink: '../api-overview/errors' },
    },
  };
}

/** 400 for values that break a rule, field by field. */
export function refuseFields(world: BvnkWorld, errors: FieldErrors): ApiAnswer {
  const message =
    'The request contained invalid data, malformed parameters, or violated validation constraints.';
  return refuse(world, { status: 400, message, errors });
}

export function customerNotFound(world: BvnkWorld, reference: string): ApiAnswer {
  return refuse(world, {
    status: 404,
    code: 'MER-PAY-2056',
    message: `Customer not found for reference: ${reference}`,
  });
}
