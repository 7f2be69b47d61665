// Writes src/schema.ts: the types of the API, from the routes themselves.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { apiDocument } from '@impact/server/api/document';
import openapiTs, { astToString, type OpenAPI3, UNKNOWN } from 'openapi-typescript';

const document = (await apiDocument()) as OpenAPI3;
const types = await openapiTs(document, {
  // Any JSON holds itself, which a property of an interface cannot say.
  transform: (_schema, { path }) => (/\/JsonValue(?:Input)?$/.test(path ?? '') ? UNKNOWN : undefined),
});
const text = `// Made by write-schema.ts from the routes of the server: not to be changed by hand.\n${astToString(types)}`;
const file = new URL('./src/schema.ts', import.meta.url);
// An unchanged file keeps its date, so that nothing is built anew for it.
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
