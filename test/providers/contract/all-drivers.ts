import type { ProviderId } from '../../../src/domain/vocabulary.ts';
import { harbourDriver } from '../../fixtures/sixth-provider/driver.ts';
import type { ProviderDriver } from './driver.ts';
import { bvnkDriver } from './drivers/bvnk.ts';
import { byzantineDriver } from './drivers/byzantine.ts';
import { machnetDriver } from './drivers/machnet.ts';
import { matchmoveDriver } from './drivers/matchmove.ts';
import { paywardDriver } from './drivers/payward.ts';

/** How each provider is tried: one without a line here does not compile. */
const drivers: Record<ProviderId, ProviderDriver> = {
  MATCHMOVE: matchmoveDriver,
  MACHNET: machnetDriver,
  BYZANTINE: byzantineDriver,
  BVNK: bvnkDriver,
  PAYWARD: paywardDriver,
};

/** Those, and a provider that this build does not know. */
export const allDrivers: readonly ProviderDriver[] = [...Object.values(drivers), harbourDriver];
