import { z } from 'zod';

const METHODS = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'] as const;

/** As much of an OpenAPI document as the page shows. */
const Operation = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  'x-permission': z.string().optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        description: z.string().optional(),
      }),
    )
    .optional(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  responses: z.record(z.string(), z.unknown()).optional(),
});
const Document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().optional() }),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
type Operation = z.infer<typeof Operation>;

export const DOCS_STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
h2{margin-top:2.5rem;text-transform:capitalize}
details{border-top:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:.5rem 0}
summary{cursor:pointer}
code,pre{font:0.875rem/1.5 ui-monospace,monospace}
pre{overflow:auto;padding:.75rem;background:color-mix(in srgb,currentColor 8%,transparent);border-radius:.25rem}
.method{display:inline-block;min-width:4.5rem;font-weight:700}
.permission{opacity:.75}
dt{font-weight:600}dd{margin:0 0 .5rem 1rem}
`;

/** The documentation as one page without scripts and without anything from elsewhere. */
export function docsPage(openapi: unknown, address: string): string {
  const { info, paths } = Document.parse(openapi);
  const groups = new Map<string, string[]>();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      if (item[method] === undefined) continue;
      const operation = Operation.parse(item[method]);
      const tag = operation.tags?.[0] ?? 'other';
      groups.set(tag, [...(groups.get(tag) ?? []), operationHtml(method, path, operation)]);
    }
  }
  const sections = [...groups].map(
    ([tag, operations]) => `<section><h2>${escaped(tag)}</h2>${operations.join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(info.title)} API</title><style>${DOCS_STYLE}</style></head>
<body><h1>${escaped(info.title)} API ${escaped(info.version)}</h1>
<p>${escaped(info.description ?? '')}</p>
<p>As OpenAPI 3.1, for tools: <a href="${escaped(address)}">${escaped(address)}</a></p>
<main>${sections.join('\n')}</main></body></html>`;
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const { summary = '', description, parameters = [], requestBody, responses = {} } = operation;
  const permission = operation['x-permission'];
  const parameterList = parameters.map(
    ({ name, in: place, required, description: about }) =>
      `<dt><code>${escaped(name)}</code> (${escaped(place)}${required ? ', required' : ''})</dt><dd>${escaped(about ?? '')}</dd>`,
  );
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) =>
      `<p><code>${escaped(type)}</code></p><pre>${escaped(JSON.stringify(schema, null, 1))}</pre>`,
  );
  return `<details><summary><span class="method">${method.toUpperCase()}</span><code>${escaped(path)}</code> ${escaped(summary)}</summary>
${description ? `<p>${escaped(description)}</p>` : ''}
${permission ? `<p class="permission">Permission: <code>${escaped(permission)}</code></p>` : ''}
${parameterList.length > 0 ? `<h3>Parameters</h3><dl>${parameterList.join('')}</dl>` : ''}
${bodies.length > 0 ? `<h3>Body</h3>${bodies.join('')}` : ''}
<h3>Answers</h3><p>${Object.keys(responses).map(escaped).join(', ')}</p></details>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
