import { ProviderError } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { customerOf, successObject } from './answers.ts';
import type { BvnkClient } from './client.ts';

export type StoredCompany = { answer: HttpAnswer; company: Record<string, unknown> };

/**
 * A company as it is stored, read right before a write that says more than what changes. A read that fails says
 * nothing about the write, which was not sent.
 */
export async function readCompany(
  client: BvnkClient,
  reference: string,
  signal: AbortSignal,
): Promise<StoredCompany> {
  try {
    const answer = await client.getCustomer(reference, signal);
    const body = successObject(answer);
    if (!customerOf(body, reference)) {
      throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
    }
    return { answer, company: isPlainObject(body?.company) ? body.company : {} };
  } catch (error) {
    if (error instanceof ProviderError) throw new ProviderError({ ...error.details, notSent: true });
    throw error;
  }
}
