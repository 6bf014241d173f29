import type { ProviderId } from '../../../src/domain/vocabulary.ts';
import type { ProviderDriver } from './driver.ts';
import { matchmoveDriver } from './drivers/matchmove.ts';

/** How each provider is tried: one without a line here does not compile. */
const drivers: Record<Extract<ProviderId, 'MATCHMOVE'>, ProviderDriver> = {
  MATCHMOVE: matchmoveDriver,
};

export const allDrivers = Object.values(drivers);
