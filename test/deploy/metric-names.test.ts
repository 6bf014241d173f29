import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/http/metrics.ts';

const DEPLOY = new URL('../../deploy/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, DEPLOY), 'utf8');

type Rule = { alert: string; expr: string };
const rules: Rule[] = parse(read('prometheus/alerts.yaml')).groups.flatMap(
  ({ rules: some }: { rules: Rule[] }) => some,
);
type Panel = { title: string; targets: { expr: string; legendFormat: string }[] };
const panels: Panel[] = JSON.parse(read('grafana/profile-subgraph.json')).panels;

const { registry } = createMetrics();
afterAll(() => registry.clear());

type Instrument = { name: string; type: string; labelNames?: string[] };
const instruments = registry.getMetricsAsArray() as unknown as Instrument[];

/** Series by name, with their labels. */
const series = new Map(
  instruments.flatMap(({ name, type, labelNames = [] }) => {
    const isHistogram = String(type) === 'histogram';
    const names = isHistogram ? ['_bucket', '_count', '_sum'].map((end) => name + end) : [name];
    return names.map((one) => [one, new Set([...labelNames, ...(isHistogram ? ['le'] : [])])] as const);
  }),
);

const WORDS = /^(sum|max|min|count|by|rate|increase|histogram_quantile|absent|abs|min_over_time)$/;
/** What Prometheus adds itself. */
const ADDED = ['instance', 'job'];

/** The series that an expression reads, each with the labels that it chooses by; and the labels that it groups by. */
function readsOf(expr: string) {
  const bare = expr.replaceAll(/"[^"]*"/g, '').replaceAll(/\[[^\]]*\]/g, '');
  const groups = [...bare.matchAll(/\bby\s*\(([^)]*)\)/g)].flatMap(([, labels = '']) =>
    labels.split(/\s*,\s*/),
  );
  const names = bare.replaceAll(/\bby\s*\([^)]*\)/g, '').matchAll(/(?<![\w.{,])([a-z_]\w*)(?:\{([^}]*)\})?/g);
  const reads = [...names]
    .filter(([, name = '']) => !WORDS.test(name))
    .map(([, name = '', chosen = '']) => ({ name, labels: chosen.match(/\w+(?=\s*[=!])/g) ?? [] }));
  return { groups, reads };
}

const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

it.each(expressions)('%s reads what there is', (_, expr) => {
  const { groups, reads } = readsOf(expr);
  expect(reads.length).toBeGreaterThan(0);
  for (const { name, labels } of reads) {
    expect([...series.keys()]).toContain(name);
    const known = [...(series.get(name) ?? []), ...ADDED];
    for (const label of [...labels, ...groups]) expect(known).toContain(label);
  }
});

it('shows in legends and summaries only labels that are there', () => {
  for (const { targets } of panels)
    for (const { expr, legendFormat } of targets) {
      const { groups, reads } = readsOf(expr);
      const there = groups.length > 0 ? groups : [...(series.get(reads[0]?.name ?? '') ?? []), ...ADDED];
      for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g)) expect(there).toContain(label);
    }
});

it('every metric of ours is in docs/monitoring.md', () => {
  const page = readFileSync(new URL('../../docs/monitoring.md', import.meta.url), 'utf8');
  const own = createMetrics({ processMetrics: false }).registry.getMetricsAsArray();
  expect(own.length).toBeGreaterThan(10);
  for (const { name } of own) expect(page).toContain(`\`${name}\``);
});
