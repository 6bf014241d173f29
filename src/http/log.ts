import pino from 'pino';
import { traceId } from '../tracing/spans.ts';
import { describeError } from './log-error.ts';

/**
 * What a log line may carry beside its text: ids, names and numbers of our own making. Anything else is dropped, so
 * that a careless call cannot put personal data into the log.
 */
const ALLOWED = [
  ...['component', 'requestId', 'method', 'route', 'status', 'durationMs', 'transport', 'closeCode'],
  ...['operation', 'operationType', 'subject', 'reason', 'outcome', 'field', 'fields'],
  ...['userId', 'updateId', 'changeId', 'verificationId', 'callId', 'eventId', 'eventType', 'inboxId'],
  ...['provider', 'providers', 'providerCode', 'traceId', 'httpStatus', 'attempt', 'retryAfterMs', 'verdict'],
  ...[
    'job',
    'jobId',
    'queue',
    'count',
    'kind',
    'leaseNumber',
    'mode',
    'host',
    'port',
    'version',
    'signal',
    'migration',
    'replica',
    'offsetMs',
    'target',
    'position',
  ],
] as const;

const allowed: ReadonlySet<string> = new Set(ALLOWED);

type Loggable = string | number | boolean | null | undefined | readonly string[];

export type LogFields = { [Key in (typeof ALLOWED)[number]]?: Loggable } & { err?: unknown };

type LogCall = (fields: LogFields, message: string) => void;

/** `message` is a constant text, never one with values in it. */
export type Log = {
  debug: LogCall;
  info: LogCall;
  warn: LogCall;
  error: LogCall;
  fatal: LogCall;
  /** A log whose every line carries `fields` too. */
  child(fields: LogFields): Log;
};

/** A log of JSON lines. `destination` is standard output by default. */
export function createLogger(level: pino.LevelWithSilent, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin() {
      const id = traceId();
      return id === undefined ? {} : { traceId: id };
    },
  };
  // Written at once, as the console does: what waits to be written is lost when the process exits.
  return wrap(pino(options, destination ?? pino.destination({ dest: 1, sync: true })));
}

function wrap(logger: pino.Logger): Log {
  const call =
    (level: 'debug' | 'info' | 'warn' | 'error' | 'fatal'): LogCall =>
    (fields, message) =>
      logger[level](keepAllowed(fields), message);
  return {
    debug: call('debug'),
    info: call('info'),
    warn: call('warn'),
    error: call('error'),
    fatal: call('fatal'),
    child: (fields) => wrap(logger.child(keepAllowed(fields))),
  };
}

const LONGEST_TEXT = 300;

function keepAllowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'err') kept.err = describeError(value);
    else if (allowed.has(key) && isPlain(value))
      kept[key] = typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
  }
  return kept;
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
