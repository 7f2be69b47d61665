/** The name under which the browser holds a lock for as long as a recording goes on: without it, it was cut off. */
export const lockOf = (id: string): string => `impact-recording:${id}`;
