import type { Story } from '../stage.ts';
import { tellBvnk } from './bvnk.ts';
import { tellByzantine } from './byzantine.ts';
import { tellMachnet } from './machnet.ts';
import { tellMatchmove } from './matchmove.ts';
import { tellPayward } from './payward.ts';

/** A story for each provider, by the provider's name in `/_sandbox/{name}`. Each throws at the first step that failed. */
export const stories: Readonly<Record<string, Story>> = {
  matchmove: tellMatchmove,
  machnet: tellMachnet,
  byzantine: tellByzantine,
  bvnk: tellBvnk,
  payward: tellPayward,
};
