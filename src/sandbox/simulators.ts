import { matchmoveSandbox } from './matchmove/sandbox.ts';
import type { SandboxProvider } from './sandbox-provider.ts';

/** Every simulator, by its provider: a new one is a line here. */
export const simulators: Readonly<Record<string, SandboxProvider>> = {
  MATCHMOVE: matchmoveSandbox,
};
