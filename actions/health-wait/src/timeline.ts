/** A stretch of equal answers; times are milliseconds since the wait began. */
export interface Stretch {
  readonly worth: 'good' | 'bad' | 'fatal';
  readonly sign: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** More stretches than this are folded: the oldest two become one, so that a flapping service cannot fill the memory. */
const longest = 256;

/** The timeline with one more answer. */
export function extend(
  timeline: readonly Stretch[],
  answer: { readonly worth: Stretch['worth']; readonly sign: string; readonly at: number },
): readonly Stretch[] {
  const { worth, sign, at } = answer;
  const last = timeline.at(-1);
  if (last !== undefined && last.sign === sign && last.worth === worth) {
    return [...timeline.slice(0, -1), { ...last, to: at, count: last.count + 1 }];
  }
  return fold([...timeline, { worth, sign, from: at, to: at, count: 1 }]);
}

function fold(timeline: readonly Stretch[]): readonly Stretch[] {
  const [first, second, ...rest] = timeline;
  if (timeline.length <= longest || first === undefined || second === undefined) return timeline;
  const sign = first.sign.endsWith(' …') ? first.sign : `${first.sign} …`;
  return [{ worth: 'bad', sign, from: first.from, to: second.to, count: first.count + second.count }, ...rest];
}
