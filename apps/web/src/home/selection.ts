/** Which rows are chosen, and from where a range is counted. Rows are named by their ids, in the order of the list. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** The row that was chosen, or left, last. */
  anchor: string | null;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: null };

/** Chooses a row, or leaves it out. */
export function toggled({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/** Gives all rows between the anchor and this one the state that the anchor has; without an anchor, toggles the row. */
export function ranged(selection: Selection, id: string, order: readonly string[]): Selection {
  const { chosen, anchor } = selection;
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(id);
  if (anchor === null || from < 0 || to < 0) return toggled(selection, id);
  const next = new Set(chosen);
  for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (chosen.has(anchor)) next.add(one);
    else next.delete(one);
  }
  return { chosen: next, anchor };
}

/** Goes on by one row with Shift and an arrow: the row that was left and the one that is entered are both chosen. */
export function extended({ chosen, anchor }: Selection, from: string, to: string): Selection {
  return { chosen: new Set([...chosen, from, to]), anchor: anchor !== null && chosen.has(anchor) ? anchor : from };
}

/** Chooses all rows that are shown, or none if they are all chosen already. */
export function allToggled({ chosen }: Selection, order: readonly string[]): Selection {
  return order.every((id) => chosen.has(id))
    ? NOTHING_CHOSEN
    : { chosen: new Set(order), anchor: order.at(-1) ?? null };
}

/** Without the rows that are gone; the same object where none is. */
export function pruned(selection: Selection, order: readonly string[]): Selection {
  const { chosen, anchor } = selection;
  const there = new Set(order);
  const left = [...chosen].filter((id) => there.has(id));
  if (left.length === chosen.size && (anchor === null || there.has(anchor))) return selection;
  return { chosen: new Set(left), anchor: anchor !== null && there.has(anchor) ? anchor : null };
}

/** The row that an arrow, Home or End leads to; null where the key leads nowhere. */
export function rowAfter(key: string, id: string, order: readonly string[]): string | null {
  const at = order.indexOf(id);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: order.length - 1,
  };
  const next = Object.hasOwn(places, key) ? places[key] : undefined;
  return next === undefined || next === at ? null : (order[next] ?? null);
}
