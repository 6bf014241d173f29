import type { JetStreamClient } from '@nats-io/jetstream';
import type { ConnectionOptions, NatsConnection } from '@nats-io/transport-node';
import { errorType } from '../../tracing/attributes.ts';
import { subjectOf } from './subjects.ts';
import type { DeliveryOutcome, EventTarget } from './target.ts';

/** The name of the broker among the targets. */
export const NATS_TARGET = 'nats';

export type NatsTargetOptions = {
  /** `host:port` each. */
  servers: readonly string[];
  tls: boolean;
  user: string | null;
  password: string | null;
  /** The content of a credentials file. */
  credentials: string | null;
  answerWithinMs: number;
};

/**
 * Publishes events to a stream of NATS JetStream: a subject per provider and user, the message's id for deduplication.
 * A message is delivered when the stream has stored it. The client is loaded with the first message.
 */
export function createNatsTarget(options: NatsTargetOptions): EventTarget {
  const { answerWithinMs } = options;
  let connecting: Promise<{ connection: NatsConnection; stream: JetStreamClient }> | null = null;

  async function open() {
    const [{ connect, credsAuthenticator }, { jetstream }] = await Promise.all([
      import('@nats-io/transport-node'),
      import('@nats-io/jetstream'),
    ]);
    const { servers, tls, user, password, credentials } = options;
    const connectionOptions: ConnectionOptions = {
      name: 'profile-subgraph',
      servers: [...servers],
      timeout: answerWithinMs,
      maxReconnectAttempts: -1,
      ...(tls ? { tls: {} } : {}),
      ...(user === null ? {} : password === null ? { token: user } : { user, pass: password }),
      ...(credentials === null
        ? {}
        : { authenticator: credsAuthenticator(new TextEncoder().encode(credentials)) }),
    };
    const connection = await connect(connectionOptions);
    // One that is refused for good, as with a revoked account, is opened anew.
    void connection.closed().then(() => {
      connecting = null;
    });
    return { connection, stream: jetstream(connection, { timeout: answerWithinMs }) };
  }

  function connected() {
    connecting ??= open().catch((error) => {
      connecting = null;
      throw error;
    });
    return connecting;
  }

  return {
    name: NATS_TARGET,
    async send({ id, type, event, data }, signal): Promise<DeliveryOutcome> {
      const { userId, updateId } = data;
      // `__typename` and the key of an entity are what Cosmo's router reads.
      const entity =
        updateId === null
          ? { __typename: 'User', id: userId }
          : { __typename: 'ProfileUpdate', id: updateId };
      const body = JSON.stringify({ ...entity, type, ...data });
      try {
        const { stream } = await connected();
        const publish = stream.publish(subjectOf(event), body, { msgID: id, timeout: answerWithinMs });
        await unlessAborted(publish, signal);
        return { kind: 'DELIVERED', httpStatus: null };
      } catch (error) {
        return { kind: 'FAILED', httpStatus: null, retryAfterMs: null, reason: errorType(error) };
      }
    },
    async close() {
      const open = await connecting?.catch(() => null);
      await open?.connection.close();
    },
  };
}

/** Rejects when the signal is aborted. It lets go of the signal afterwards, which outlives thousands of messages. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
