import { html, type Html } from './html';
import { utf8, type Bytes } from '../bag/bytes';

/** `html` under a name that the formatter does not take for a page: the rules below stay as they are written. */
const styleSheet = html;

/** One look for everything that is printed: plain, system fonts, nothing loaded from anywhere. */
const STYLE = styleSheet`
:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:46rem;margin-inline:auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-block:2rem .5rem}h3{font-size:1.05rem;margin-block:1.25rem .25rem}
section.item{border-block-start:1px solid var(--line);padding-block-start:.5rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin-block:.5rem}dt{opacity:.8}dd{margin:0}
ul,ol{padding-inline-start:1.25rem}li{margin-block:.25rem}
.words{border-inline-start:3px solid var(--line);padding-inline-start:.75rem;margin-block:.25rem}.words>p{white-space:pre-wrap;text-align:-webkit-match-parent;text-align:match-parent;margin:0}
.note{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem}
code,pre{font:.9em/1.4 ui-monospace,monospace}pre{white-space:pre-wrap;background:var(--soft);padding:.5rem;border-radius:.25rem;text-align:left}
svg.chart{display:block;max-inline-size:100%;block-size:auto}
img{display:block;max-inline-size:min(100%,24rem);block-size:auto;margin-block:.5rem;border:1px solid var(--line)}
.blank{display:inline-block;min-inline-size:14rem;border-block-end:1px solid currentColor}
table{inline-size:100%;border-collapse:collapse}th,td{text-align:start;vertical-align:top;padding-block:.25rem}th[scope=row]{font-weight:600;inline-size:9.5rem;padding-inline-end:1rem}
thead h2{margin-block-end:0}thead{border-block-end:1px solid}tbody tr{border-block-start:1px solid var(--line)}td>p{margin-block:.25rem 0}td>p:first-child,.pairs,.pairs>div,.pairs dt,.pairs dd{display:inline;margin:0}.pairs dt::after{content:':'}.pairs>div{margin-inline-end:.5rem}.sheet>.pairs>div,.pairs>.bare{display:inline-block}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:30rem){th[scope=row],tbody td{display:block;inline-size:auto;padding-block-end:0}dl{grid-template-columns:1fr}dd{margin-block-end:.5rem}}
@page{margin:10mm 12mm}
@media print{:root{color-scheme:light}body{max-inline-size:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}section.item{break-inside:avoid-page}
/* A sheet: one type scale of 9.5, 11 and 14 pt, so that an ordinary case is one page of A4 or US Letter, in wide fonts too. */
.sheet,.sheet :is(p,dl,li,table,code,.note){font-size:9.5pt;line-height:1.22}.sheet{font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,'Liberation Sans','Noto Sans',sans-serif}
.sheet h1{font-size:14pt;line-height:1.2;margin-block:0 .5mm}.sheet h2{font-size:11pt;line-height:1.2;margin-block:2mm .3mm}.sheet p{margin-block:0 .5mm}
.sheet thead{display:table-header-group}.sheet :is(tr,section){break-inside:avoid}.sheet tbody>:first-child{break-before:avoid}
.sheet :is(th,td){padding-block:.5mm}.sheet th[scope=row]{inline-size:28mm;padding-inline-end:2mm;font-weight:400}.sheet .words{padding-inline-start:2mm;border-inline-start-width:1.5pt;margin:0}.sheet .note{padding:1mm 2mm}
.sheet .own :is(h2,div,p){display:inline;border:0;padding:0}.sheet .own h2::after{content:':'}.sheet .own{margin-block:1mm}}
`;

/** A whole page as a file. It loads nothing but pictures lying beside it and cannot run anything. */
export function pageFile(page: {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly body: Html;
}): Bytes {
  const rules =
    "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
  return utf8(
    `<!doctype html>\n${
      html`<html lang="${page.language}" dir="${page.direction}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${rules}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <title>${page.title}</title>
          <style>
            ${STYLE}
          </style>
        </head>
        <body>
          <main>${page.body}</main>
        </body>
      </html> `.markup
    }`,
  );
}
