import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerWithFault } from './apply-fault.ts';
import { now } from './clock.ts';
import { answerControl } from './control-router.ts';
import type { SimulatorDefinition, World } from './definition.ts';
import { type ApiRequest, readRequest, sendAnswer } from './exchange.ts';
import { type FaultList, takeFault } from './faults.ts';
import { type KeptState, keptStateSchema } from './kept-state.ts';
import { logRequest, type RequestLog } from './request-log.ts';
import { startScheduler } from './scheduler.ts';
import { type SharedControls, sharedControlRoutes } from './shared-control-routes.ts';
import type { SharedSwitches } from './shared-switches.ts';
import type { SimulatorOptions } from './simulator.ts';
import { keepState, loadState, memoryOnly, setAside } from './state-file.ts';
import { doublingRetries, enqueueWebhook } from './webhook-outbox.ts';
import { startWebhookSender } from './webhook-sender.ts';

export type Sandbox = {
  serve(incoming: IncomingMessage, outgoing: ServerResponse): void;
  /** Does what is due; the first call also takes up what an earlier process left. */
  wake(): void;
  /** Ends timers and deliveries and writes the state. */
  stop(): Promise<void>;
};

/** Puts one provider's rules together with state, clock, faults, log, webhooks and control calls. */
export function createSandbox<Provider, Switches extends SharedSwitches>(
  definition: SimulatorDefinition<Provider, Switches>,
  options: SimulatorOptions,
  stateFile: string | undefined,
  instance: string | undefined,
): Sandbox {
  const log = options.log ?? (() => {});
  const startedAt = new Date().toISOString();
  const faults: FaultList = [];
  const requests: RequestLog = { entries: [], count: 0 };
  const stopping = new AbortController();
  let state = takeUp(definition, stateFile, log);
  if (!definition.switches.safeParse({ ...state.switches }).success) state.switches = {};
  let switches = definition.switches.parse({ ...state.switches, ...options.switches });
  const kept = stateFile === undefined ? memoryOnly : keepState(stateFile, () => state);
  const time = () => now(state.clock);

  const world: World<Provider, Switches> = {
    get provider() {
      return state.provider;
    },
    get switches() {
      return switches;
    },
    now: time,
    sendWebhook: (webhook) => enqueueWebhook(state.outbox, webhook, switches, time()),
  };

  const sender = startWebhookSender({
    outbox: () => state.outbox,
    subscribers: () => state.subscribers,
    switches: () => switches,
    retries: () => definition.webhookRetries?.(switches) ?? doublingRetries(switches),
    taken: (status) => definition.webhookTaken?.(status, switches) ?? (status >= 200 && status < 300),
    now: time,
    prepare: (item, url) => definition.prepareWebhook(item, url, world),
    held: () => definition.webhooksHeld?.(world) ?? false,
    roundEnded: (item, taken) => definition.webhookRoundEnded?.(item, taken, world),
    changed: stateChanged,
    log,
  });
  const scheduler = startScheduler(
    time,
    (at) => {
      definition.runDue(world, at);
      sender.sendDue(at);
      kept.changed();
    },
    () => earliest(definition.nextDue(world), sender.nextDue()),
  );

  const controls: SharedControls = {
    health: () => ({
      simulator: definition.name,
      instance: instance ?? null,
      pid: process.pid,
      startedAt,
      stateFile,
    }),
    faults,
    requests,
    switches: () => switches,
    patchSwitches(patch) {
      const changed = { ...state.switches, ...(patch as object) };
      switches = definition.switches.parse({ ...switches, ...(patch as object) });
      state.switches = changed;
    },
    outbox: () => state.outbox,
    subscribers: () => state.subscribers,
    clock: () => state.clock,
    reset() {
      state = { ...freshState(definition), subscribers: state.subscribers };
      switches = definition.switches.parse({ ...options.switches });
      faults.length = 0;
      requests.entries.length = 0;
      requests.count = 0;
    },
  };
  const shared = sharedControlRoutes.map((route) => ({ ...route, handle: bindTo(route.handle, controls) }));
  const own = definition.controlRoutes.map((route) => ({ ...route, handle: bindTo(route.handle, world) }));
  const routes = [...own, ...shared];

  function stateChanged(): void {
    kept.changed();
    scheduler.wake();
  }

  async function serveApi(call: ApiRequest, outgoing: ServerResponse): Promise<void> {
    const entry = logRequest(requests, call, definition.loggedHeaders);
    const fault = takeFault(faults, call);
    entry.fault = fault?.kind ?? null;
    const end = () => {
      entry.endedAt = new Date().toISOString();
    };
    // A client may have left before its request was read to the end.
    if (outgoing.closed) end();
    else outgoing.once('close', end);
    const outcome = await answerWithFault(fault, {
      outgoing,
      stopping: stopping.signal,
      errorAnswer: (status) => definition.errorAnswer(status, world),
      async carryOut() {
        definition.runDue(world, time());
        // Copied, because the answer may be held back while the state moves on.
        const answer = structuredClone(definition.handle(call, world));
        stateChanged();
        return answer;
      },
    });
    entry.status = outcome.status;
    entry.outcome = outcome.ended;
    log(`${call.method} ${call.path} ${outcome.status ?? outcome.ended}`);
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const call = await readRequest(incoming);
    if (!call) return sendAnswer(outgoing, { status: 413 });
    if (!/^\/_sandbox(\/|$)/.test(call.path)) return serveApi(call, outgoing);
    const answer = answerControl(routes, call, undefined);
    if (call.method !== 'GET') stateChanged();
    sendAnswer(outgoing, answer);
  }

  return {
    serve(incoming, outgoing) {
      serve(incoming, outgoing).catch((error: unknown) => {
        // A client that left and a stop are no faults of ours. A request that was read to its end counts as destroyed,
        // so the connection shows it.
        if (stopping.signal.aborted || incoming.socket.destroyed) return;
        log(`simulator failed: ${error instanceof Error ? error.stack : String(error)}`);
        sendAnswer(outgoing, { status: 500, text: 'the simulator itself failed' });
      });
    },
    wake: scheduler.wake,
    async stop() {
      stopping.abort();
      scheduler.stop();
      await sender.stop();
      kept.flush();
    },
  };
}

function takeUp<Provider, Switches extends SharedSwitches>(
  definition: SimulatorDefinition<Provider, Switches>,
  stateFile: string | undefined,
  log: (line: string) => void,
): KeptState<Provider> {
  const loaded = stateFile === undefined ? undefined : loadState(stateFile, log);
  if (stateFile === undefined || loaded === undefined) return freshState(definition);
  const parsed = keptStateSchema(definition.name, definition.providerState).safeParse(loaded);
  if (parsed.success) return parsed.data as KeptState<Provider>;
  setAside(stateFile, log);
  return freshState(definition);
}

function freshState<Provider, Switches extends SharedSwitches>(
  definition: SimulatorDefinition<Provider, Switches>,
): KeptState<Provider> {
  return {
    simulator: definition.name,
    clock: { offsetMs: 0 },
    switches: {},
    subscribers: [],
    outbox: [],
    provider: definition.newState(Date.now()),
  };
}

function bindTo<Call, Context, Answer>(handle: (call: Call, context: Context) => Answer, context: Context) {
  return (call: Call) => handle(call, context);
}

function earliest(...times: (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
