const METHODS = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The name of an operation for clients that are generated: its method and its address, so that it is as stable as these and no two are the
 * same: `getInterviewsById`.
 */
export function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/api\/v1/, '')
    .replace(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Gives every operation of an OpenAPI document its name. */
export function withOperationIds<T extends { paths?: object }>(document: T): T {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]: [string, Record<string, object>]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) =>
        (METHODS as readonly string[]).includes(method)
          ? [method, { operationId: operationId(method, path), ...operation }]
          : [method, operation],
      ),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}
