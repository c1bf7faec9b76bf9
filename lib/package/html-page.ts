import { html, type Html } from './html';
import { utf8, type Bytes } from './digest';

/** One look for everything that is printed: plain, system fonts, nothing loaded from anywhere. */
const STYLE = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:46rem;margin-inline:auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-block:2rem .5rem}h3{font-size:1.05rem;margin-block:1.25rem .25rem}
section.item{border-block-start:1px solid var(--line);padding-block-start:.5rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin-block:.5rem}dt{opacity:.8}dd{margin:0}
ul,ol{padding-inline-start:1.25rem}li{margin-block:.25rem}
.words{white-space:pre-wrap;border-inline-start:3px solid var(--line);padding-inline-start:.75rem}
.note{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem}
code,pre{font:.9em/1.4 ui-monospace,monospace}pre{white-space:pre-wrap;background:var(--soft);padding:.5rem;border-radius:.25rem;text-align:left}
img{display:block;max-inline-size:min(100%,24rem);block-size:auto;margin-block:.5rem;border:1px solid var(--line)}
.blank{display:inline-block;min-inline-size:14rem;border-block-end:1px solid currentColor}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-block-end:.5rem}}
@media print{body{max-inline-size:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}section.item{break-inside:avoid-page}}
`;

/** A whole page as a file. It loads nothing but pictures lying beside it and cannot run anything. */
export function pageFile(page: { readonly language: string; readonly direction: 'ltr' | 'rtl'; readonly title: string; readonly body: Html }): Bytes {
  const rules = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
  return utf8(
    `<!doctype html>\n${
      html`<html lang="${page.language}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${rules}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
${page.body}
</main>
</body>
</html>
`.markup
    }`,
  );
}
