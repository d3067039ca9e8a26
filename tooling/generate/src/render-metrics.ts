import type { MetricDefinition } from '@sextant/business/metrics/metric-definition';

/** The metric catalog as a page. */
export function renderMetrics(metrics: readonly MetricDefinition[]): string {
  return [
    '# The metrics of Sextant',
    '',
    'Written by `npm run generate` from `src/metrics/catalog`; change that instead.',
    '',
    ...metrics.flatMap(renderMetric),
  ].join('\n');
}

function renderMetric(metric: MetricDefinition): string[] {
  const split =
    metric.dimensions.length > 0 ? metric.dimensions.map((name) => `\`${name}\``).join(', ') : 'nothing';
  return [
    `## ${metric.label} (\`${metric.id}\`)`,
    '',
    metric.definition,
    '',
    `- Unit: ${metric.unit}; better: ${metric.better}; formula version ${metric.formulaVersion}`,
    `- Can be split and filtered by: ${split}`,
    `- Seen with: \`${metric.permission}\``,
    `- Source: ${metric.source}`,
    '',
  ];
}
