// What the linker makes of web/*.cpp; web/assemble.mjs puts it in the place of this name.
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
