const waiting: File[] = [];

/** Files that another page was given, for the page of new interviews, which is opened next. */
export function handOver(files: Iterable<File>): void {
  waiting.push(...files);
}

/** Takes them, once. */
export const takeHandedOver = (): File[] => waiting.splice(0);
