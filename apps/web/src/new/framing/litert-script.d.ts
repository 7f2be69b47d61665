/** LiteRT's loader as the CommonJS module that it also is: it makes the WebAssembly runtime. */
declare module '@litertjs/core/wasm/litert_wasm_compat_internal.js' {
  const moduleFactory: unknown;
  export default moduleFactory;
}
