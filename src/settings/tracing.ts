import { z } from 'zod';
import { SAMPLER_NAMES, type SamplerName } from '../tracing/sampler-names.ts';
import type { Read, Value } from './reading.ts';

/** Where OpenTelemetry's own libraries send traces to is in their own variables. */
export type TracingSettings = {
  sampler: SamplerName;
  /** For the samplers with a ratio. */
  ratio: number;
};

/** `null` where no collector is named. What is wrong is added to the problems. */
export function readTracing(read: Read, value: Value): TracingSettings | null {
  const endpoints = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
  for (const name of endpoints) read(name, addresses);
  for (const name of ['OTEL_EXPORTER_OTLP_PROTOCOL', 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'])
    read(name, protocols);
  const disabled = read('OTEL_SDK_DISABLED', switches);
  const sampler = read('OTEL_TRACES_SAMPLER', samplers);
  const ratio = read('OTEL_TRACES_SAMPLER_ARG', ratios);
  if (disabled || endpoints.every((name) => value(name) === undefined)) return null;
  return { sampler: sampler as SamplerName, ratio: ratio as number };
}

/** Providers that may see `traceparent`, by their names in lower case, as in the paths of webhooks. */
export function readTraceReaders(read: Read, known: readonly string[]): ReadonlySet<string> {
  const names = read(
    'TRACEPARENT_TO_PROVIDERS',
    lists.refine(
      (list) => list.every((name) => known.includes(name)),
      `must be names of providers, joined by commas: ${known.join(', ')}`,
    ),
  );
  return new Set(names);
}

const addresses = z
  .string()
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'must be an http or https address')
  .optional();

const protocols = z
  .enum(['http/json'], { error: 'must be http/json, the only protocol that this service supports' })
  .optional();

const switches = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .default('false')
  .transform((value) => value === 'true');

const samplers = z
  .enum(SAMPLER_NAMES, { error: `must be one of ${SAMPLER_NAMES.join(', ')}` })
  .default('parentbased_always_on');

const ratios = z
  .string()
  .default('1')
  .refine(
    (ratio) => /^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(ratio),
    'must be a number from 0 to 1, such as 0.05',
  )
  .transform(Number);

const lists = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  );
