/** A list of what there is, as it was last loaded. */
interface Loaded {
  data: readonly { id: string }[] | undefined;
  isSuccess: boolean;
  /** When it was loaded, milliseconds since 1970. */
  dataUpdatedAt: number;
}

/**
 * Whether what was made on this page at `madeAt` (milliseconds since 1970) is no more: a list that was loaded since does not have it. A
 * list that could not be loaded says nothing, so that no secret that is told once goes with it.
 */
export const isGone = (id: string, madeAt: number, { data, isSuccess, dataUpdatedAt }: Loaded): boolean =>
  isSuccess && dataUpdatedAt > madeAt && data !== undefined && !data.some((one) => one.id === id);
