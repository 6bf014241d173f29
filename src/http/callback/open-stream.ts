import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../../auth/viewer.ts';
import { type EventPlace, placeOf, type StreamPlace } from '../../graphql/streams/place.ts';
import { type FormatError, formatAll, formatResult } from '../client-errors.ts';
import type { Budgeted } from '../ended-operation.ts';
import type { Operations } from '../operations.ts';
import type { CallbackRegistration } from './store.ts';

/** What operations know: who asks, and where a stream goes on. */
export type PlacedContext = { viewer: Viewer; place?: StreamPlace } & Budgeted;

export type CallbackEvent = EventPlace & { payload: FormattedExecutionResult };

export type CallbackStream = AsyncIterableIterator<CallbackEvent>;

export type Opened =
  | { stream: CallbackStream; cursor: string | null; errors?: never }
  | { errors: readonly GraphQLFormattedError[]; stream?: never };

export type OpenStream = (
  registration: CallbackRegistration,
  cursor: string | null,
  carrier: { trustedRouter: boolean },
) => Promise<Opened>;

/**
 * Makes what subscribes for a router: parsed, judged and authorised like every other operation, from `cursor` on or from
 * where the operation itself says. The cursor in the answer is where the stream really starts.
 */
export function createStreamOpener<Context extends PlacedContext>(
  operations: Operations<Context>,
  formatError: FormatError,
): OpenStream {
  return async (registration, cursor, { trustedRouter }) => {
    const caller = { viewer: registration.viewer, trustedRouter, transport: 'callback' } as const;
    const prepared = operations.prepare(registration, caller);
    if (prepared.errors) return { errors: formatAll(prepared.errors, formatError) };
    const place: StreamPlace = { cursor };
    prepared.args.contextValue.place = place;
    const stream = await operations.subscribeTo(prepared.args, 'callback', (result, event) => ({
      payload: formatResult(result, formatError),
      ...placeOf(event),
    }));
    if (!isStream(stream)) return { errors: formatAll(stream.errors ?? [], formatError) };
    return { stream, cursor: place.cursor };
  };
}

function isStream(value: CallbackStream | ExecutionResult): value is CallbackStream {
  return Symbol.asyncIterator in value;
}
