import type { RunningSimulator } from './shared/simulator.ts';

/** A person that a simulator knows from the start. */
export type DemoUser = {
  id: string;
  label: string;
  story: string;
  /** The account that is meant, where the provider's user has several. */
  accountId?: string;
  /** What the partner knows of the person when linking, as `ProfileChangesInput`: for a provider that shows none of it. */
  profile?: Record<string, unknown>;
};

/** A provider's simulator as `npm start` runs it. */
export type SandboxProvider = {
  /** As in `/webhooks/{name}`. */
  name: string;
  /** What the provider's environment variables would be, without its base address. */
  values: Readonly<Record<string, string>>;
  demoUsers: readonly DemoUser[];
  start(options: {
    stateFile: string;
    webhookUrl?: string;
    log?: (line: string) => void;
  }): Promise<RunningSimulator>;
};
