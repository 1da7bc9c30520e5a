/** The one part of stream-json 1 that is used; the package has no types of its own. */
declare module 'stream-json/Parser' {
  import type { Transform } from 'node:stream';

  interface Options { packValues?: boolean; streamValues?: boolean; jsonStreaming?: boolean }
  const Parser: new (options?: Options) => Transform;
  export default Parser;
}
