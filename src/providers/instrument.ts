import { ProviderError } from '../domain/provider-error.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import { inSpan } from '../tracing/spans.ts';
import type { ProviderAdapter } from './module.ts';

/** One call, for the metrics and the log: no values, no ids of users. */
export type CallReport = { provider: ProviderId; operation: string; outcome: string; seconds: number };

/** Wraps an adapter so that every call is timed and reported. */
export function instrument(
  provider: ProviderId,
  adapter: ProviderAdapter,
  report: (call: CallReport) => void,
): ProviderAdapter {
  const measured = <T>(operation: string, call: () => Promise<T>): Promise<T> =>
    inSpan(`${provider} ${operation}`, { fields: { provider } }, () => timed(operation, call));

  async function timed<T>(operation: string, call: () => Promise<T>): Promise<T> {
    const started = performance.now();
    let outcome = 'answered';
    try {
      return await call();
    } catch (error) {
      outcome = error instanceof ProviderError ? error.kind : 'defect';
      throw error;
    } finally {
      report({ provider, operation, outcome, seconds: (performance.now() - started) / 1000 });
    }
  }
  const { submitEvidence, readEnumerations, submitKyc, setKycStatus } = adapter;
  return {
    readUser: (user, signal) => measured('read_user', () => adapter.readUser(user, signal)),
    updateUser: (request, signal) => measured('update_user', () => adapter.updateUser(request, signal)),
    ...(submitEvidence && {
      submitEvidence: (request, signal) => measured('submit_evidence', () => submitEvidence(request, signal)),
    }),
    ...(readEnumerations && {
      readEnumerations: (signal) => measured('read_enumerations', () => readEnumerations(signal)),
    }),
    ...(submitKyc && {
      submitKyc: (user, signal) => measured('submit_kyc', () => submitKyc(user, signal)),
    }),
    ...(setKycStatus && {
      setKycStatus: (user, status, signal) =>
        measured('set_kyc_status', () => setKycStatus(user, status, signal)),
    }),
  };
}
