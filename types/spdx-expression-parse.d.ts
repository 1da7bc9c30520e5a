/** Only whether an expression is valid is asked of it; it throws where it is not. */
declare module 'spdx-expression-parse' {
  const parse: (expression: string) => unknown;
  export default parse;
}
