import type { ProviderId } from '../../../src/domain/vocabulary.ts';
import { harbourDriver } from '../../fixtures/sixth-provider/driver.ts';
import type { ProviderDriver } from './driver.ts';
import { byzantineDriver } from './drivers/byzantine.ts';
import { matchmoveDriver } from './drivers/matchmove.ts';
import { paywardDriver } from './drivers/payward.ts';

/** How each provider is tried: one without a line here does not compile. */
const drivers: Record<Extract<ProviderId, 'MATCHMOVE' | 'BYZANTINE' | 'PAYWARD'>, ProviderDriver> = {
  MATCHMOVE: matchmoveDriver,
  BYZANTINE: byzantineDriver,
  PAYWARD: paywardDriver,
};

/** Those, and a provider that this build does not know. */
export const allDrivers: readonly ProviderDriver[] = [...Object.values(drivers), harbourDriver];
