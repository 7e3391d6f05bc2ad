import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
:root { color-scheme: light dark; --ink: #1d1f24; --paper: #fff; --soft: #f2f3f6; --line: #8a8f9c;
  --loud: #2f4bd8; --on-loud: #fff; --bad: #b3261e; --note: #fff4cc; --on-note: #4a3a00 }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef3; --paper: #15171c; --soft: #23262e;
  --line: #7d8492; --loud: #9fb0ff; --on-loud: #10121a; --bad: #ffb4ab; --note: #3d3200; --on-note: #ffe08a } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 36rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1rem 0 .5rem }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem }
.stand-in { background: var(--note); color: var(--on-note); padding: .5rem .75rem; border-radius: .5rem; margin: 0 }
.alert { border: 2px solid var(--bad); color: var(--bad); padding: .5rem .75rem; border-radius: .5rem }
.facts { margin: 0 } .facts div { display: flex; justify-content: space-between; gap: 1rem; padding: .25rem 0 }
.facts dd { margin: 0; white-space: nowrap; font-variant-numeric: tabular-nums }
.facts .sum { border-top: 1px solid var(--line); font-weight: 700; margin-top: .25rem; padding-top: .5rem }
fieldset { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: .5rem 1rem 1rem; min-width: 0 }
legend { font-weight: 600; padding: 0 .25rem }
label { display: block; margin-top: .75rem }
label.choice { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; margin: 0 }
input[type=radio], input[type=checkbox] { margin: 0; width: 1.25rem; height: 1.25rem; flex: none; accent-color: var(--loud) }
input:not([type=radio], [type=checkbox]), select { font: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .75rem;
  border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); color: inherit }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem }
button { font: inherit; font-weight: 600; width: 100%; min-height: 3rem; margin: .5rem 0; border-radius: .5rem; cursor: pointer;
  border: 1px solid var(--loud); background: var(--loud); color: var(--on-loud) }
button.quiet { background: transparent; color: inherit; border-color: var(--line); font-weight: 400 }
a { color: var(--loud) } a.away { display: inline-block; padding: .75rem 0 }
:focus-visible { outline: 3px solid var(--loud); outline-offset: 2px }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .25rem .5rem .25rem 0; vertical-align: top }
.scroll { overflow-x: auto; overflow-wrap: normal } pre { white-space: pre-wrap } small { color: inherit; opacity: .8 }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff }
/* Card fields matter only while the card is chosen; without :has they just stay. */
form:has(#method-card:not(:checked)) .card-fields { display: none }
`;

/** The one HTML document every page of the sandbox is put into. */
export const frame = (title: string, body: Markup) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
