import type { Attributes } from '@opentelemetry/api';

/**
 * What a span may say: ids, names and numbers of our own making, by the names that OpenTelemetry has for them where it
 * has some. Anything else is dropped, so that a careless call cannot put personal data into a trace.
 */
const NAMES = {
  method: 'http.request.method',
  route: 'http.route',
  httpStatus: 'http.response.status_code',
  host: 'server.address',
  operationType: 'graphql.operation.type',
  /** Fields of the schema, never a name that a client chose. */
  fields: 'graphql.fields',
  transport: 'graphql.transport',
  database: 'db.system.name',
  statement: 'db.query.summary',
  error: 'error.type',
  provider: 'profile.provider',
  outcome: 'profile.outcome',
  userId: 'profile.user_id',
  updateId: 'profile.update_id',
} as const;

export type SpanFields = { [Key in keyof typeof NAMES]?: string | number | undefined };

const LONGEST_TEXT = 200;

export function attributesOf(fields: SpanFields): Attributes {
  const attributes: Attributes = {};
  for (const [key, value] of Object.entries(fields)) {
    const name = NAMES[key as keyof typeof NAMES];
    if (name === undefined || value === undefined) continue;
    attributes[name] = typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
  }
  return attributes;
}

const NAME = /^[A-Za-z0-9_.:-]{1,80}$/;

/** What kind of error it is, without its message, which may quote values. */
export function errorType(error: unknown): string {
  if (!(error instanceof Error)) return 'other';
  for (const key of ['kind', 'code']) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' && NAME.test(value)) return value;
  }
  return NAME.test(error.name) ? error.name : 'Error';
}
