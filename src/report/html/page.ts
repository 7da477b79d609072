import { createHash } from "node:crypto";
import { markup, trusted, type Markup } from "./markup.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";

export interface PageLink {
  readonly target: string;
  readonly label: string;
}

/** One self-contained file: no request leaves it, and nothing but our own style and script runs in it. */
export function page(title: string, links: readonly PageLink[], body: Markup): string {
  const policy = `default-src 'none'; style-src '${hashOf(pageStyle)}'; script-src '${hashOf(pageScript)}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<div class="top"><div><strong>unambient</strong><nav aria-label="Sections">${links.map(
    (link) => markup`<a href="#${link.target}">${link.label}</a>`,
  )}</nav><button type="button" data-action="e" hidden>Open or close all</button><button type="button" data-action="t" hidden>Light or dark</button><button type="button" data-action="?" hidden>Keys</button></div></div>
<main>
${body}
</main>
<dialog aria-label="Keys"><strong>Keys</strong><dl><dt>j, k</dt><dd>next, previous stage or file</dd><dt>/</dt><dd>filter the findings</dd><dt>e</dt><dd>open or close all parts</dd><dt>t</dt><dd>light or dark</dd><dt>?</dt><dd>this list</dd><dt>Esc</dt><dd>close it</dd></dl><form method="dialog"><button>Close</button></form></dialog>
<script>${trusted(pageScript)}</script>
</body>
</html>
`.text;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
