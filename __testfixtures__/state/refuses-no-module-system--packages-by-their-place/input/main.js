import { html, render } from "./node_modules/lit-html/lit-html.js";
import { guests } from "./guests.js";

export function draw() {
  render(html`<p>${guests()}</p>`, document.body);
}
