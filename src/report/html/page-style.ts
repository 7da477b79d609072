const light = `--paper: #ffffff; --sunk: #f5f6f8; --line: #d9dde3; --ink: #1b1f27; --soft: #566070; --link: #0b57c4;
  --auto: #1a7f4b; --assist: #b06a00; --manual: #6b5bb5; --bad: #c2262e; --onbar: #ffffff;
  --plus: #e3f6ea; --minus: #fdeaea; --plus-mark: #b9ebcb; --minus-mark: #fbd0d0; --none: #f0f1f4;
  --t-comment: #5d6670; --t-string: #0a6335; --t-number: #8f4500; --t-keyword: #9a1477; --t-type: #1f57b8;`;

const dark = `--paper: #12151b; --sunk: #1a1f28; --line: #323a47; --ink: #e6e9ef; --soft: #9aa5b5; --link: #7db0ff;
  --auto: #4cc38a; --assist: #e3a13c; --manual: #a99af0; --bad: #ff7b81; --onbar: #10131a;
  --plus: #12301f; --minus: #3a1a1d; --plus-mark: #17492d; --minus-mark: #5c2429; --none: #161a21;
  --t-comment: #8b97a7; --t-string: #8fdcae; --t-number: #f0b87a; --t-keyword: #f29bd4; --t-type: #93bbff;`;

/** The style sheet of the page: light and dark from one set of names, and a print form. */
export const pageStyle = `
:root { color-scheme: light dark;
  ${light} }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }
:root[data-theme="dark"] { ${dark} }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
main, .top > div { max-width: 1240px; margin: 0 auto; padding: 0 24px; }
.top { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); }
.top > div { display: flex; gap: 20px; align-items: center; min-height: 48px; flex-wrap: wrap; }
.top strong { font-size: 16px; } .top nav { display: flex; gap: 16px; flex: 1; flex-wrap: wrap; }
a { color: var(--link); } .top a { text-decoration: none; } .top a:hover { text-decoration: underline; }
button { font: inherit; font-size: 13px; color: var(--ink); background: var(--sunk); border: 1px solid var(--line); border-radius: 6px; padding: 3px 10px; cursor: pointer; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
h1 { font-size: 26px; margin: 28px 0 4px; } h2 { font-size: 20px; margin: 44px 0 12px; } h3 { font-size: 17px; margin: 0; } h4 { font-size: 14px; margin: 18px 0 6px; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.88em; overflow-wrap: anywhere; }
.facts, .note, .empty, .time, .id, figcaption { color: var(--soft); } .facts { margin: 6px 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; padding: 0; margin: 20px 0; list-style: none; }
.tiles li { border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; background: var(--sunk); }
.tiles b { display: block; font-size: 26px; line-height: 1.2; font-variant-numeric: tabular-nums; } .tiles span { color: var(--soft); font-size: 13px; }
.tiles .auto b { color: var(--auto); } .tiles .assist b { color: var(--assist); } .tiles .manual b { color: var(--manual); } .tiles .failed b { color: var(--bad); }
.charts { display: grid; align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr)); gap: 20px; }
.chart { margin: 0; border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; } figcaption { font-weight: 600; margin-bottom: 8px; }
svg { display: block; width: 100%; height: auto; font: 12px system-ui, "DejaVu Sans", sans-serif; }
svg .label, svg .total { fill: var(--ink); } svg .inside { fill: var(--onbar); font-weight: 600; }
rect.auto { fill: var(--auto); } rect.assist { fill: var(--assist); } rect.manual { fill: var(--manual); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; margin: 10px 0 0; font-size: 12.5px; color: var(--soft); }
.legend li::before { content: ""; display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 6px; background: var(--auto); }
.legend .assist::before { background: var(--assist); } .legend .manual::before { background: var(--manual); }
.card { border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; margin: 16px 0; }
.card > header { display: flex; gap: 12px; align-items: center; justify-content: space-between; flex-wrap: wrap; }
.place { display: inline-grid; place-items: center; width: 24px; height: 24px; border-radius: 50%; background: var(--ink); color: var(--paper); font-size: 13px; margin-right: 6px; }
.badge { border-radius: 999px; padding: 2px 12px; font-size: 13px; font-weight: 600; border: 1.5px solid; white-space: nowrap; }
.safe-to-merge, .safe-to-switch-on { color: var(--auto); } .needs-a-person { color: var(--assist); } .badge.failed { color: var(--bad); } .unknown { color: var(--soft); }
.tag { border: 1px solid var(--line); border-radius: 5px; padding: 0 7px; font-size: 12.5px; white-space: nowrap; }
.tag.auto { color: var(--auto); border-color: currentColor; } .tag.assist { color: var(--assist); border-color: currentColor; } .tag.manual { color: var(--manual); border-color: currentColor; }
.plus { color: var(--auto); font-weight: 600; } .minus { color: var(--bad); font-weight: 600; }
.read { border-left: 4px solid var(--assist); padding: 1px 16px 6px; margin: 14px 0; background: var(--sunk); }
.checks { list-style: none; padding: 0; margin: 6px 0; } .checks li { padding: 3px 0; } .checks li > span:first-child { display: inline-block; min-width: 84px; font-weight: 600; }
.checks .passed > span:first-child { color: var(--auto); } .checks .failed > span:first-child { color: var(--bad); } .checks .skipped > span:first-child { color: var(--soft); }
pre { background: var(--sunk); border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; white-space: pre-wrap; margin: 6px 0; max-height: 32em; overflow: auto; }
details { margin: 8px 0; } summary { cursor: pointer; padding: 3px 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } .list { font-size: 13.5px; min-width: 640px; margin-top: 14px; } .word { white-space: nowrap; }
.list th, .list td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
.list thead th { font-weight: 600; color: var(--soft); white-space: nowrap; } .list .count { font-variant-numeric: tabular-nums; text-align: right; padding-right: 18px; }
.list tbody th code { font-weight: 600; } .list td { min-width: 4em; } .id { display: block; font-size: 11.5px; overflow-wrap: anywhere; }
.filter { margin: 22px 0 8px; } .filter input { font: inherit; margin-left: 8px; padding: 4px 10px; min-width: min(340px, 60vw); border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); }
.filter span { color: var(--soft); margin-left: 10px; }
.diff { border: 1px solid var(--line); border-radius: 8px; overflow: hidden; } .diff > summary { background: var(--sunk); padding: 7px 12px; }
.sides { table-layout: fixed; min-width: 860px; font-size: 12.5px; line-height: 1.5; } .sides col.number { width: 46px; }
.sides td { vertical-align: top; padding: 0 8px; } .sides td code { white-space: pre-wrap; font-size: 1em; tab-size: 4; }
.sides td.number { color: var(--soft); text-align: right; user-select: none; font-variant-numeric: tabular-nums; }
.sides .added { background: var(--plus); } .sides .removed { background: var(--minus); } .sides .none { background: var(--none); }
.sides del, .sides ins { text-decoration: none; border-radius: 3px; } .sides del { background: var(--minus-mark); } .sides ins { background: var(--plus-mark); }
.hunk td { color: var(--soft); background: var(--sunk); padding: 2px 12px; border-top: 1px solid var(--line); font-size: 12px; }
.t-comment { color: var(--t-comment); font-style: italic; } .t-string { color: var(--t-string); } .t-number { color: var(--t-number); } .t-keyword { color: var(--t-keyword); } .t-type { color: var(--t-type); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
thead.unseen { display: block; }
dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 20px 26px; } dialog::backdrop { background: #0008; }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: 6px 18px; margin: 12px 0; } dt { font-family: ui-monospace, monospace; font-weight: 600; } dd { margin: 0; }
footer { color: var(--soft); font-size: 13px; border-top: 1px solid var(--line); margin: 48px 0 24px; padding-top: 12px; }
@media (max-width: 640px) { main, .top > div { padding: 0 14px; } .top { position: static; } .top > div { padding: 8px 14px; gap: 8px; } .top nav { order: 1; flex-basis: 100%; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print { :root[data-theme] { color-scheme: light; ${light} } @page { margin: 14mm; } .top, .filter, dialog { display: none; } body { font-size: 11px; } main { max-width: none; padding: 0; } .card { border-width: 0 0 1px; border-radius: 0; padding: 8px 0; }
  h2, h3, h4, summary, thead { break-after: avoid; } tr, .chart, .tiles li { break-inside: avoid; } .sides, .list { min-width: 0; } .sides { font-size: 8.5px; } .list { font-size: 9.5px; } .badge, .tag, .hunk td { font-size: inherit; } .word { white-space: normal; } pre { max-height: none; } .scroll { overflow: visible; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
