import { context, DiagLogLevel, diag, propagation, trace } from '@opentelemetry/api';
import type { Sampler } from '@opentelemetry/sdk-trace';
import type { SamplerName } from './sampler-names.ts';
import { beginTracing } from './spans.ts';

export type TracingOptions = {
  sampler: SamplerName;
  /** The share of traces that a `traceidratio` sampler keeps, 0 to 1. */
  ratio: number;
  revision: string;
  /** Hears that traces could not be sent. */
  onFailure(): void;
};

/**
 * Sends spans to the collector that OpenTelemetry's own variables name. Its libraries are loaded here and nowhere else:
 * without a collector they cost nothing.
 */
export async function startTracing({ sampler, ratio, revision, onFailure }: TracingOptions) {
  const [sdk, { OTLPTraceExporter }, resources, { AsyncLocalStorageContextManager }, core] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/core'),
    ]);
  const samplers: Record<SamplerName, () => Sampler> = {
    always_on: () => new sdk.AlwaysOnSampler(),
    always_off: () => new sdk.AlwaysOffSampler(),
    traceidratio: () => new sdk.TraceIdRatioBasedSampler(ratio),
    parentbased_always_on: () => new sdk.ParentBasedSampler({ root: new sdk.AlwaysOnSampler() }),
    parentbased_always_off: () => new sdk.ParentBasedSampler({ root: new sdk.AlwaysOffSampler() }),
    parentbased_traceidratio: () =>
      new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
  };
  const resource = resources
    .resourceFromAttributes({ 'service.name': 'profile-subgraph', 'service.version': revision })
    .merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const provider = new sdk.TracerProvider({
    resource,
    sampler: samplers[sampler](),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const ignore = () => undefined;
  // Its own words may quote addresses and answers.
  const logger = { error: onFailure, warn: ignore, info: ignore, debug: ignore, verbose: ignore };
  diag.setLogger(logger, { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  beginTracing();
  /** Sends what there is. */
  return { stop: () => provider.shutdown() };
}
