import type { Viewer } from '../auth/viewer.ts';
import type { Actions } from '../engine/actions/actions.ts';
import type { EventFeed } from '../events/feed.ts';
import type { Budget } from './cost/operation-limits.ts';
import type { Disclosures } from './disclosures.ts';
import type { Loaders } from './loaders.ts';
import type { ReadServices } from './services.ts';
import type { StreamPlace } from './streams/place.ts';

/** What every resolver gets. Created for each operation, and for each event of a subscription. */
export type GraphqlContext = {
  viewer: Viewer;
  actions: Actions;
  feed: EventFeed;
  loaders: Loaders;
  services: ReadServices;
  disclosures: Disclosures;
  /** What the operation may still read and answer. */
  budget: Budget;
  /** Set for a subscription that has to go on elsewhere when this process ends. */
  place?: StreamPlace;
};
