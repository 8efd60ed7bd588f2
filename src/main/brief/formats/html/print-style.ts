/** On paper: whole passages, no controls, colours as they are on the screen. */
export const PRINT = `
@media print{
@page{margin:18mm 16mm}
body{font-size:10.5pt;background:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.back{display:none}
.page,.inner,footer{max-width:none;padding-inline:0}
.band .inner{padding-inline:1.2rem}
.has-contents{display:block}
.has-contents .contents{position:static;max-height:none}
.cover{break-after:page}
.document{break-before:page}
.side,.source,.panel,.chart,.legend,.annotated-entry,thead,.by{break-inside:avoid}
.side,.by,.statement,.source{break-after:avoid}
p,li{orphans:2;widows:2}
.wide{overflow:visible}
.claims{min-width:0}
a{color:inherit}
thead{display:table-header-group}
thead.aside{display:none}
}
`
