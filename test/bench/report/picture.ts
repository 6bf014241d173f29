import type { Standing } from '../support/race.ts';
import { displayName } from './names.ts';
import type { Results } from './results.ts';

const GROUPS = { R1: 'R1: one user', R1u: 'R1u: one user, new document', R2: 'R2: 100 entities' } as const;

const WIDTH = 720;
const NAME = 230;
const BAR = 18;
const GAP = 6;
const HEAD = 34;
const SCALE = WIDTH - NAME - 130;

/** The reads as bars: requests relative to those of the baseline. Its colours follow the reader's scheme. */
export function drawReads(results: Results): string {
  const parts: string[] = [];
  let y = 44;
  for (const [name, title] of Object.entries(GROUPS)) {
    const row = results[name as keyof typeof GROUPS];
    if (!row) continue;
    parts.push(`<text class="title" x="12" y="${y + 14}">${title}</text>`);
    y += HEAD - 8;
    const longest = Math.max(...row.figures.map(({ ratio }) => ratio.high));
    // The best first.
    for (const one of row.figures.toSorted((a, b) => b.ratio.median - a.ratio.median)) {
      parts.push(bar(one, y, longest));
      y += BAR + GAP;
    }
    y += HEAD - 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="Reads of each server, relative to the baseline">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.note { fill: #59636e }
.bar { fill: #8c959f }
.limit { fill: #d0d7de }
.ours { fill: #0969da }
.spread { stroke: #1f2328; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc }
.note { fill: #9198a1 }
.bar { fill: #656c76 }
.limit { fill: #3d444d }
.ours { fill: #4493f8 }
.spread { stroke: #f0f6fc }
}
</style>
<text class="note" x="12" y="24">Requests per second, relative to a hand-written server (the baseline); the thin line spans the rounds</text>
${parts.join('\n')}
</svg>
`;
}

/** @param longest the ratio at the end of the scale */
function bar({ name, ratio, cpuRatio }: Standing, y: number, longest: number): string {
  const kind = name.startsWith('ours') ? 'ours' : name === 'limit' ? 'limit' : 'bar';
  const at = (share: number) => NAME + share * (SCALE / longest);
  const middle = y + BAR / 2;
  const text = `${ratio.median.toFixed(2)}, CPU ${cpuRatio.median.toFixed(1)} ×`;
  return [
    `<text x="${NAME - 8}" y="${y + 14}" text-anchor="end">${displayName(name).replace('&', '&amp;')}</text>`,
    `<rect class="${kind}" x="${NAME}" y="${y}" width="${(at(ratio.median) - NAME).toFixed(1)}" height="${BAR}" rx="2"/>`,
    `<line class="spread" x1="${at(ratio.low).toFixed(1)}" x2="${at(ratio.high).toFixed(1)}" y1="${middle}" y2="${middle}"/>`,
    `<text class="note" x="${(Math.max(at(ratio.high), at(ratio.median)) + 8).toFixed(1)}" y="${y + 14}">${text}</text>`,
  ].join('');
}
