import { isDeepStrictEqual } from 'node:util';

type Json = Record<string, unknown>;
const PREFIX = '#/components/schemas/';
/** What the schemas of requests are called, beside those of answers. */
const TWIN = 'Input';

/**
 * Tidies the named schemas of an OpenAPI document: those that nobody refers to are left out, and what is the same in requests and answers,
 * or stands in requests alone, has its plain name.
 */
export function tidyComponents<T extends object>(document: T): T {
  const { components = {} } = document as { components?: { schemas?: Json } };
  const { schemas = {}, ...others } = components;
  const rest = { ...document, components: others };
  const first = renameAll({ rest, schemas }, (name) => (isTwinOfSame(name, schemas) ? plainOf(name) : name));
  const used = reachable(first.rest, first.schemas);
  const { rest: named, schemas: kept } = renameAll(
    { rest: first.rest, schemas: Object.fromEntries([...used].map((name) => [name, first.schemas[name]])) },
    (name) => (used.has(plainOf(name)) ? name : plainOf(name)),
  );
  return { ...named, components: { ...others, schemas: kept } } as T;
}

const plainOf = (name: string): string => (name.endsWith(TWIN) ? name.slice(0, -TWIN.length) : name);

const isTwinOfSame = (name: string, schemas: Json): boolean =>
  isDeepStrictEqual(renamed(schemas[name], plainOf), renamed(schemas[plainOf(name)], plainOf));

interface Named {
  rest: object;
  schemas: Json;
}

function renameAll({ rest, schemas }: Named, rename: (name: string) => string): Named {
  const entries = Object.entries(schemas).map(([name, schema]) => [rename(name), renamed(schema, rename)]);
  return { rest: renamed(rest, rename) as object, schemas: Object.fromEntries(entries) };
}

/** The names of all schemas that the document refers to, directly or not, in their order. */
function reachable(rest: object, schemas: Json): Set<string> {
  const used = new Set<string>();
  const queue = refsIn(rest);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...refsIn(schemas[name]));
  }
  return new Set(Object.keys(schemas).filter((name) => used.has(name)));
}

/** The same with other names in its references. */
function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Json).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' && inner.startsWith(PREFIX)
        ? PREFIX + rename(inner.slice(PREFIX.length))
        : renamed(inner, rename),
    ]),
  );
}

/** The names of the schemas that something refers to. */
function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.slice(PREFIX.length)] : refsIn(inner),
  );
}
