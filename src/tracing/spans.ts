import {
  type Context,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { LRUCache } from 'lru-cache';
import { attributesOf, errorType, type SpanFields } from './attributes.ts';

const tracer = trace.getTracer('profile-subgraph');
let on = false;

/** Called once the exporter is ready; before that, and without one, everything here only runs the work. */
export function beginTracing(): void {
  on = true;
}

export const isTracing = (): boolean => on;

/** A span while its work runs. */
export type OpenSpan = {
  add(fields: SpanFields): void;
  rename(name: string): void;
  fail(error: unknown): void;
};

const NO_SPAN: OpenSpan = { add: () => undefined, rename: () => undefined, fail: () => undefined };

export type SpanKindName = 'SERVER' | 'CLIENT' | 'PRODUCER' | 'INTERNAL';

type SpanOptions = {
  kind?: SpanKindName;
  fields?: SpanFields;
  /** What it is part of; the span that is open here when absent. `null`: a trace of its own. */
  parent?: Context | null;
};

/** Runs work in a span, which fails with it. */
export function inSpan<T>(
  name: string,
  options: SpanOptions,
  work: (span: OpenSpan) => Promise<T>,
): Promise<T> {
  return on ? spanOf(name, options, work) : work(NO_SPAN);
}

async function spanOf<T>(
  name: string,
  { kind = 'INTERNAL', fields = {}, parent }: SpanOptions,
  work: (span: OpenSpan) => Promise<T>,
): Promise<T> {
  const base = parent === undefined ? context.active() : (parent ?? ROOT_CONTEXT);
  const span = tracer.startSpan(name, { kind: SpanKind[kind], attributes: attributesOf(fields) }, base);
  const open = openSpan(span);
  try {
    return await context.with(trace.setSpan(base, span), () => work(open));
  } catch (error) {
    open.fail(error);
    throw error;
  } finally {
    span.end();
  }
}

/** The same where something open is recorded; else only the work. For what is frequent and means nothing by itself. */
export function inChildSpan<T>(
  name: string,
  options: SpanOptions,
  work: (span: OpenSpan) => Promise<T>,
): Promise<T> {
  return isRecording() ? inSpan(name, options, work) : work(NO_SPAN);
}

/** Runs work that may wait. Where it does, it has a span. */
export function whereWaiting(name: string, work: () => unknown): unknown {
  if (!isRecording()) return work();
  const span = tracer.startSpan(name);
  const value = context.with(trace.setSpan(context.active(), span), work);
  // A span that is not ended is not sent.
  if (!(value instanceof Promise)) return value;
  return value
    .catch((error: unknown) => {
      openSpan(span).fail(error);
      throw error;
    })
    .finally(() => span.end());
}

/** Notes what has already ended, and took so long. */
export function pastSpan(name: string, milliseconds: number, fields: SpanFields, error?: unknown): void {
  if (!isRecording()) return;
  const end = performance.timeOrigin + performance.now();
  const options = { kind: SpanKind.CLIENT, startTime: end - milliseconds, attributes: attributesOf(fields) };
  const span = tracer.startSpan(name, options);
  if (error !== undefined) openSpan(span).fail(error);
  span.end(end);
}

/** A span that ends elsewhere, and the context in which its work has to run. */
export function startServerSpan(
  name: string,
  headers: Readonly<Record<string, unknown>>,
  fields: SpanFields,
): { context: Context; span: OpenSpan; end(): void } {
  const parent = propagation.extract(ROOT_CONTEXT, headers);
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes: attributesOf(fields) }, parent);
  return { context: trace.setSpan(parent, span), span: openSpan(span), end: () => span.end() };
}

/** Says more about the span that is open here. */
export function describeSpan(name: string, fields: SpanFields): void {
  if (!on) return;
  const span = trace.getActiveSpan();
  span?.updateName(name).setAttributes(attributesOf(fields));
}

/** The headers by which another service goes on with this trace. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  if (on) propagation.inject(context.active(), headers);
  return headers;
}

/** The id of the trace that is open here, for the log. */
export function traceId(): string | undefined {
  const span = on ? trace.getActiveSpan()?.spanContext() : undefined;
  return span && isSpanContextValid(span) ? span.traceId : undefined;
}

/** Runs work in a context that is kept elsewhere. */
export function within<T>(kept: Context, work: () => T): T {
  return context.with(kept, work);
}

const MOST_REMEMBERED = 10_000;
const remembered = new LRUCache<string, Context>({ max: MOST_REMEMBERED });

/** Notes that what is open here moved an update, so that its delivery becomes part of the same trace. */
export function rememberTrace(updateId: string): void {
  const span = on ? trace.getActiveSpan()?.spanContext() : undefined;
  if (span) remembered.set(updateId, trace.setSpanContext(ROOT_CONTEXT, span));
}

/** What last moved an update on this replica; `null` where another one did. */
export function recallTrace(updateId: string | null): Context | null {
  return (updateId !== null && remembered.get(updateId)) || null;
}

/** A span that has ended records nothing more: timers and loops that it began are not part of it. */
function isRecording(): boolean {
  return on && trace.getActiveSpan()?.isRecording() === true;
}

function openSpan(span: Span): OpenSpan {
  return {
    add: (fields) => void span.setAttributes(attributesOf(fields)),
    rename: (name) => void span.updateName(name),
    fail(error) {
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttributes(attributesOf({ error: errorType(error) }));
    },
  };
}
