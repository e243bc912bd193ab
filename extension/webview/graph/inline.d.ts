/** The bundled text of another entry point; the build step puts it in. */
declare module "inline:*" {
  const text: string;
  export default text;
}

declare module "*.css";

/** The text of a picture; the build step puts it in. */
declare module "*.svg" {
  const text: string;
  export default text;
}
