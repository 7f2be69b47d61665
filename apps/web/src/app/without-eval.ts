/**
 * zod tries whether it may make functions of text, and browsers report that as a breach of the policy of our pages. This is where it looks
 * first; set before any schema is made, it does not try. Through `z.config` itself a part of zod would be loaded with the first page.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
