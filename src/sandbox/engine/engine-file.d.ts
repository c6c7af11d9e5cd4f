/** Made by scripts/engine-plugin.ts: the address of the engine's guarded bytes, or a `data:` address of them packed by gzip. */
declare module 'virtual:marelle/engine.wasm?url' {
  const url: string;
  export default url;
}
