import type { KycResolvers } from '../types.generated.ts';

export const Kyc: KycResolvers = {
  processedAt: (kyc) => kyc.processedAt?.toISOString(),
};
