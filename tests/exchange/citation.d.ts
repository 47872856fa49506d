/** Modules that come without types. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { forceType: string });
    // biome-ignore lint/suspicious/noExplicitAny: CSL-JSON as it comes, which the tests look through
    data: any[];
  }
}
