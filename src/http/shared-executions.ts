import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Viewer } from '../auth/viewer.ts';
import { placeOf } from '../graphql/streams/place.ts';

type Run = () => Promise<ExecutionResult>;

/** Runs what a subscriber gets for an event, or gives what another one with the same document and rights got for it. */
export type SharedExecutions = {
  /** For one subscriber, called with each of its events. */
  forSubscriber(args: ExecutionArgs, viewer: Viewer): (event: unknown, run: Run) => Promise<ExecutionResult>;
};

/** Subscribers hear of an event at the same moment; those that come later want to see what is there by then. */
const SHARED_FOR_MS = 1_000;
const MOST_SHARED = 200;

/**
 * A thousand subscribers would else read a user a thousand times for one event. A result is never older than its event,
 * and shared only where nothing that it depends on differs: document, operation, variables, scopes, the user that a token
 * is bound to, and the caller where the audit trail names it. Nobody may change a result.
 */
export function createSharedExecutions(sharedForMs = SHARED_FOR_MS): SharedExecutions {
  const results = new Map<string, { result: Promise<ExecutionResult>; since: number }>();
  const numbers = new WeakMap<DocumentNode, number>();
  let highest = 0;

  function numberOf(document: DocumentNode): number {
    const known = numbers.get(document);
    if (known !== undefined) return known;
    highest += 1;
    numbers.set(document, highest);
    return highest;
  }

  function makeRoom(): void {
    const now = performance.now();
    for (const [key, { since }] of results) {
      if (results.size < MOST_SHARED && now - since < sharedForMs) return;
      results.delete(key);
    }
  }

  return {
    forSubscriber(args, { subject, scopes, userId }) {
      const { document, operationName } = args;
      const group = JSON.stringify([
        numberOf(document),
        operationName ?? null,
        [...scopes].sort(),
        userId,
        // The trail names each caller who sees numbers in full.
        scopes.has('users:pii') ? subject : null,
        variablesOfEvents(args),
      ]);
      return (event, run) => {
        const { cursor } = placeOf(event);
        if (cursor === null) return run();
        const key = `${cursor} ${group}`;
        const shared = results.get(key);
        if (shared && performance.now() - shared.since < sharedForMs) return shared.result;
        makeRoom();
        const result = run();
        // Put back at the end: the map's order is the order of age.
        results.delete(key);
        const kept = { result, since: performance.now() };
        results.set(key, kept);
        const forget = () => results.get(key) === kept && results.delete(key);
        // The next caller tries a failed execution again.
        result.then(({ errors }) => errors && forget(), forget);
        return result;
      };
    },
  };
}

/** The variables that results depend on, with their values. */
function variablesOfEvents({ document, operationName, variableValues }: ExecutionArgs): unknown[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const names = namesOfEvents.get(operation) ?? variableNamesOfEvents(document, operation);
  // For each document once: thousands may come back with the same at once.
  namesOfEvents.set(operation, names);
  // One that is absent is left out: its default holds, and not the null that JSON would make of it.
  return names
    .filter((name) => Object.hasOwn(variableValues ?? {}, name))
    .map((name) => [name, variableValues?.[name]]);
}

const namesOfEvents = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** Those of the root field's own arguments only choose which events there are. */
function variableNamesOfEvents(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const roots = new Set<unknown>(operation.selectionSet.selections);
  const ofEvents: DocumentNode = visit(document, {
    Field: (node) => (roots.has(node) ? { ...node, arguments: [] } : undefined),
  });
  const names = new Set<string>();
  visit(ofEvents, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void names.add(name.value),
  });
  return [...names].sort();
}
