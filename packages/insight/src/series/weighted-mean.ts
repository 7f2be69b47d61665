/**
 * The mean of `values` within `width / 2` seconds of each moment, each with its weight (seconds × trust); null where no
 * weight lies in reach. All arrays have the length of `times`.
 */
export function movingWeightedMean(
  times: readonly number[],
  values: readonly number[],
  weights: readonly number[],
  width: number,
): (number | null)[] {
  let first = 0;
  let end = 0;
  return times.map((time) => {
    while ((times[first] ?? time) < time - width / 2) first++;
    while (end < times.length && (times[end] ?? 0) <= time + width / 2) end++;
    let sum = 0;
    let weight = 0;
    for (let index = first; index < end; index++) {
      sum += (values[index] ?? 0) * (weights[index] ?? 0);
      weight += weights[index] ?? 0;
    }
    return weight > 0 ? sum / weight : null;
  });
}
