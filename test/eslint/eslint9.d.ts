/** ESLint 9 under a name of its own, to be tested beside ESLint 10. */
declare module "eslint9" {
  export { Linter } from "eslint";
}
