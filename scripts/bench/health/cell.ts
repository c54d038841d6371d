/** What one run showed; times in milliseconds. */
export interface Run {
  /** Exit minus truly ready; negative when the tool was wrong; undefined when it failed or never ended. */
  readonly delay: number | undefined;
  readonly probes: number;
  /** The most probes within any one second. */
  readonly rate: number;
}

/** All runs of one tool in one scene. */
export interface Cell {
  readonly scene: string;
  readonly barred: boolean;
  readonly tool: string;
  readonly ours: boolean;
  readonly runs: readonly Run[];
}

/** What the runs of a cell come to; times in milliseconds, `false` and `never` are counts of runs. */
export interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly false: number;
  readonly never: number;
  readonly probes: number;
  readonly rate: number;
}

/** The bar of this suite, for every cell that has one. */
export const bar = { delay: 500, rate: 20 } as const;

/** Delays are those of runs that did not speak too early; NaN when there is none. */
export function figuresOf(runs: readonly Run[]): Figures {
  const delays = runs.flatMap(({ delay }) => (delay === undefined ? [] : [delay]));
  const right = delays.filter((delay) => delay >= 0);
  return {
    p50: percentile(right, 0.5),
    p95: percentile(right, 0.95),
    false: delays.length - right.length,
    never: runs.length - delays.length,
    probes: percentile(
      runs.map(({ probes }) => probes),
      0.5,
    ),
    rate: Math.max(...runs.map(({ rate }) => rate)),
  };
}

/** Whether a cell of ours keeps the bar; cells of others have none. */
export function keepsBar(cell: Cell): boolean {
  if (!cell.ours || !cell.barred) return true;
  const figures = figuresOf(cell.runs);
  return figures.false === 0 && figures.never === 0 && figures.p95 <= bar.delay && figures.rate <= bar.rate;
}

/** The most moments within any window of one second. */
export function densest(moments: readonly number[]): number {
  return Math.max(0, ...moments.map((first) => moments.filter((one) => one >= first && one < first + 1000).length));
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;
}

/** The cells as a Markdown table. */
export function tableOf(cells: readonly Cell[]): string {
  const rows = cells.map((cell) => {
    const { p50, p95, false: early, never, probes, rate } = figuresOf(cell.runs);
    const share = `${Math.round((100 * early) / cell.runs.length)} %`;
    const verdict = cell.ours ? (cell.barred ? (keepsBar(cell) ? 'kept' : '**broken**') : 'none') : '';
    const times = [p50, p95].map((value) => (Number.isNaN(value) ? '–' : `${Math.round(value)} ms`));
    return `| ${[cell.scene, cell.tool, ...times, share, never, probes, rate, verdict].join(' | ')} |`;
  });
  const head =
    '| scene | tool | p50 | p95 | false ready | never | probes | most a second | bar |\n|---|---|---|---|---|---|---|---|---|';
  return [head, ...rows].join('\n');
}
