export interface Outcomes<One> {
  done: One[];
  failed: { one: One; error: unknown }[];
}

/** So many requests at once: quick, and other parts of the page still get an answer. */
const AT_ONCE = 3;

/** Does the same with each of them, a few at a time, and tells of each how it went. What fails stops none of the others. */
export async function inTurns<One>(
  ones: readonly One[],
  act: (one: One) => Promise<unknown>,
  atOnce = AT_ONCE,
): Promise<Outcomes<One>> {
  const outcomes: Outcomes<One> = { done: [], failed: [] };
  const rest = [...ones];
  const go = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
      try {
        await act(one);
        outcomes.done.push(one);
      } catch (error) {
        outcomes.failed.push({ one, error });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ones.length) }, go));
  return outcomes;
}
