// What the linker makes of web/program and web/gl; tools/site/bundle.mjs puts it in its place.
declare module 'rostrum-program' {
  import type { Program } from './bridge.js';
  import type { Host } from './host.js';

  interface Options {
    canvas: HTMLCanvasElement;
    host: Host;
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
    onAbort: (reason: unknown) => void;
  }

  export default function create_rostrum(options: Options): Promise<Program>;
}
