import type { Capabilities } from '../../providers/module.ts';
import type { ProviderInfoParent } from '../mappers.ts';
import type { ProviderCapability, ProviderInfoResolvers } from '../types.generated.ts';

const CAPABILITIES: Readonly<Record<ProviderCapability, (capabilities: Capabilities) => boolean>> = {
  SELF_VERIFY: ({ selfVerify }) => selfVerify,
  SET_USER_STATUS: ({ settableKycStatuses }) => settableKycStatuses.length > 0,
  SUBMIT_KYC: ({ submitKyc }) => submitKyc,
  READS_BACK: ({ readsBack }) => readsBack,
};

function has({ module }: ProviderInfoParent, capability: ProviderCapability): boolean {
  return module !== null && CAPABILITIES[capability](module.capabilities);
}

export const ProviderInfo = {
  provider: ({ id }) => id,
  enabled: ({ enabled, module }) => enabled && module !== null,
  capabilities: (info) =>
    (Object.keys(CAPABILITIES) as ProviderCapability[]).filter((capability) => has(info, capability)),
  selfVerify: (info) => has(info, 'SELF_VERIFY'),
  setUserStatus: (info) => has(info, 'SET_USER_STATUS'),
  readsBack: (info) => has(info, 'READS_BACK'),
} satisfies ProviderInfoResolvers;
