/** Type, links, and what a note can hold. */
export const BASE = `
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 'Source Serif 4','Source Serif Pro',Charter,'Iowan Old Style',Georgia,'Noto Serif','Times New Roman',serif;overflow-wrap:anywhere;font-variant-numeric:lining-nums}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .6em;color:var(--accent);text-wrap:balance;break-after:avoid}
p,ul,ol,dl,figure,blockquote,pre,table{margin:0 0 .8em}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
b,strong{font-weight:650}
ul,ol{padding-inline-start:1.4em}
li{margin-block:.2em}
li.is-task{list-style:none;margin-inline-start:-1.3em}
hr{border:0;border-top:1px solid var(--rule);margin:1.2em 0}
code,pre{font-family:ui-monospace,'SF Mono','Cascadia Code','Source Code Pro',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.88em}
code{background:var(--panel);padding:.1em .25em;border-radius:3px}
pre{background:var(--panel);padding:.8em 1em;border-radius:6px;overflow-x:auto;line-height:1.5;white-space:pre-wrap}
pre code{background:none;padding:0;font-size:1em}
blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid var(--rule)}
blockquote p:last-child{margin-bottom:0}
/* Deep nesting keeps its marks and gives its room to the words. */
:is(ul,ol,blockquote) :is(ul,ol,blockquote) :is(ul,ol,blockquote) :is(ul,ol,blockquote){padding-inline-start:.25em;border-inline-start-width:1px;list-style-position:inside}
:is(ul,ol,blockquote) :is(ul,ol,blockquote) :is(ul,ol,blockquote) :is(ul,ol,blockquote) li.is-task{margin-inline-start:0}
table{border-collapse:collapse;overflow-wrap:break-word;font-size:.94em}
th,td{padding:.4em .7em;border-bottom:1px solid var(--rule);vertical-align:top;text-align:start;min-width:3.5rem}
thead th{background:var(--panel);border-bottom:2px solid var(--muted)}
.to-right{text-align:end}.to-center{text-align:center}
.wide{overflow-x:auto;margin-bottom:.8em}
.wide table{margin:0}
sup,sub{line-height:0}
.small-caps{font-variant-caps:small-caps}
.footnotes{font-size:.88em;padding-inline-start:2.2em;color:var(--soft);border-top:1px solid var(--rule);padding-top:.5em}
.icon{display:inline-block;width:.72em;height:.72em;fill:currentColor;vertical-align:-.02em;flex:none}
.icon.dots{width:2.9em}
.icon.bars{width:.95em;height:.75em}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;padding:.6rem 1rem;background:var(--ground);color:var(--link);z-index:2}
.skip:focus{top:1rem}
.kicker,.facts,.key,.legend,.byline,.readings,.contents,.side,.meta,.by,.evidence,.side-by .note,.chart,.bearing,.quiet,figcaption,table.claims .chip,footer,.rationale,.cited-by,.annotated .uses{font-family:'Source Sans 3','Source Sans Pro',system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif}
`
