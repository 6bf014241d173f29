import type { EvidenceDocumentType, ProviderId, VerificationAction } from '../domain/vocabulary.ts';
import { providerOf } from './policies.ts';
import type { ReadServices } from './services.ts';

/** The documents that would prove a change; none where we do not know what is to be proved. */
export function acceptedDocumentTypes(
  services: ReadServices,
  provider: ProviderId,
  action: VerificationAction | null,
): readonly EvidenceDocumentType[] {
  if (action === null) return [];
  return providerOf(services, provider)?.module?.capabilities.evidence[action] ?? [];
}
