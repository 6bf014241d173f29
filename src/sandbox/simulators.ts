import { bvnkSandbox } from './bvnk/sandbox.ts';
import { byzantineSandbox } from './byzantine/sandbox.ts';
import { machnetSandbox } from './machnet/sandbox.ts';
import { matchmoveSandbox } from './matchmove/sandbox.ts';
import { paywardSandbox } from './payward/sandbox.ts';
import type { SandboxProvider } from './sandbox-provider.ts';

/** Every simulator, by its provider: a new one is a line here. */
export const simulators: Readonly<Record<string, SandboxProvider>> = {
  MATCHMOVE: matchmoveSandbox,
  MACHNET: machnetSandbox,
  BYZANTINE: byzantineSandbox,
  BVNK: bvnkSandbox,
  PAYWARD: paywardSandbox,
};
