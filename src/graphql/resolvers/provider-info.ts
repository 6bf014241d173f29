import type { ProviderInfoResolvers } from '../types.generated.ts';

export const ProviderInfo = {
  provider: ({ id }) => id,
  enabled: ({ enabled, module }) => enabled && module !== null,
  selfVerify: ({ module }) => module?.capabilities.selfVerify ?? false,
  setUserStatus: ({ module }) => (module?.capabilities.settableKycStatuses.length ?? 0) > 0,
  readsBack: ({ module }) => module?.capabilities.readsBack ?? false,
} satisfies ProviderInfoResolvers;
