/** The text of a style sheet, which the bundler puts there. */
declare module '*.css' {
  const text: string;
  export default text;
}
