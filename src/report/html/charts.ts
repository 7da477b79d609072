import type { Disposition } from "../../model/finding.ts";
import type { PlannedSite } from "../../model/plan.ts";
import { countDispositions } from "../counts.ts";
import { markup, type Markup } from "./markup.ts";

const dispositions: readonly Disposition[] = ["auto", "assist", "manual"];
const width = 620;
const labelWidth = 190;
const totalWidth = 44;
const rowHeight = 28;
const barHeight = 18;
/** More bars than this are summed up in a last one. */
const mostBars = 14;

interface Bar {
  readonly label: string;
  readonly counts: Readonly<Record<Disposition, number>>;
  readonly total: number;
}

/** A bar for each group of sites, split by disposition; the numbers stand beside it, so colour alone tells nothing. */
export function barChart(
  title: string,
  sites: readonly PlannedSite[],
  groupOf: (site: PlannedSite) => string,
  order: readonly string[] = [],
): Markup {
  const bars = foldTail(barsOf(sites, groupOf, order));
  if (bars.length === 0) return markup``;
  const most = Math.max(...bars.map((bar) => bar.total));
  const height = bars.length * rowHeight + 4;
  return markup`<figure class="chart">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${spoken(title, bars)}">
      ${bars.map((bar, index) => barView(bar, index, most))}
    </svg>
    ${legend()}
  </figure>\n`;
}

function barsOf(
  sites: readonly PlannedSite[],
  groupOf: (site: PlannedSite) => string,
  order: readonly string[],
): readonly Bar[] {
  const groups = new Map<string, PlannedSite[]>(order.map((key) => [key, []]));
  for (const site of sites) {
    const key = groupOf(site);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [site]);
    else group.push(site);
  }
  const bars = [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([label, group]) => ({ label, counts: countDispositions(group), total: group.length }));
  return order.length > 0 ? bars : bars.sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
}

function foldTail(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length <= mostBars) return bars;
  const tail = bars.slice(mostBars - 1);
  const sum = (of: (bar: Bar) => number): number => tail.reduce((total, bar) => total + of(bar), 0);
  const counts = {
    auto: sum((bar) => bar.counts.auto),
    assist: sum((bar) => bar.counts.assist),
    manual: sum((bar) => bar.counts.manual),
  };
  return [
    ...bars.slice(0, mostBars - 1),
    { label: `${tail.length} others`, counts, total: sum((bar) => bar.total) },
  ];
}

function barView(bar: Bar, index: number, most: number): Markup {
  const y = index * rowHeight + 4;
  const scale = (width - labelWidth - totalWidth) / most;
  let x = labelWidth;
  const parts = dispositions
    .filter((disposition) => bar.counts[disposition] > 0)
    .map((disposition) => {
      const count = bar.counts[disposition];
      const length = Math.max(2, count * scale);
      const at = x;
      x += length;
      const number =
        length < 22
          ? null
          : markup`<text class="inside" x="${(at + length / 2).toFixed(1)}" y="${y + 13}" text-anchor="middle">${count}</text>`;
      return markup`<rect class="${disposition}" x="${at.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}"><title>${bar.label}: ${count} ${disposition}</title></rect>${number}`;
    });
  return markup`<text class="label" x="${labelWidth - 8}" y="${y + 13}" text-anchor="end">${shortened(bar.label)}<title>${bar.label}</title></text>${parts}<text class="total" x="${(x + 8).toFixed(1)}" y="${y + 13}">${bar.total}</text>`;
}

function shortened(label: string): string {
  return label.length <= 26 ? label : `…${label.slice(-25)}`;
}

function spoken(title: string, bars: readonly Bar[]): string {
  const parts = bars.map(
    ({ label, counts }) => `${label}: ${counts.auto} auto, ${counts.assist} assist, ${counts.manual} manual`,
  );
  return `${title}. ${parts.join("; ")}.`;
}

function legend(): Markup {
  return markup`<ul class="legend"><li class="auto">auto: rewritten</li><li class="assist">assist: rewritten, with a note to read</li><li class="manual">manual: left alone</li></ul>`;
}
