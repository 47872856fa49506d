/** Modules that come without types. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { forceType: string });
    data: any[];
  }
}
