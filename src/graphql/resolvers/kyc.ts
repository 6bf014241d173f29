import type { KycResolvers } from '../types.generated.ts';

export const Kyc = {
  processedAt: (kyc) => kyc.processedAt?.toISOString(),
} satisfies KycResolvers;
