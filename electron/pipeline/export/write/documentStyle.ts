/** The look of an exported page: plain ink on white, whole on paper, nothing told by colour alone. */
export const DOCUMENT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 28px 64px; max-width: 860px; color: #1a1d21; background: #fff;
  font: 15px/1.6 'Inter', 'Noto Sans SC', 'Noto Sans S Chinese', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { font-size: 25px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 1px solid #c9ced6; }
h3 { font-size: 16px; margin: 26px 0 8px; }
h4 { font-size: 14px; margin: 14px 0 4px; }
p { margin: 6px 0; }
.made, .muted { color: #59616d; }
.made { margin-bottom: 24px; font-size: 13px; }
figure { margin: 16px 0; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption, caption { color: #59616d; font-size: 13px; text-align: start; padding: 4px 0; }
table { border-collapse: collapse; width: 100%; margin: 10px 0 16px; font-size: 13.5px; }
th, td { padding: 5px 8px; border-bottom: 1px solid #dfe3e8; text-align: start; vertical-align: top; }
th { border-bottom: 1.5px solid #59616d; font-weight: 600; }
.end { text-align: end; white-space: nowrap; }
blockquote { margin: 10px 0; padding: 8px 14px; border-inline-start: 3px solid #59616d; background: #f5f6f8; }
blockquote cite { display: block; margin-top: 6px; font-style: normal; font-size: 13px; color: #59616d; }
mark { background: none; color: inherit; font-weight: 700; border-bottom: 2px solid #1a1d21; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 8px 0 12px; font-size: 13.5px; }
dt { color: #59616d; } dd { margin: 0; }
.note { display: flex; gap: 8px; font-size: 13.5px; margin: 3px 0; }
.note b { flex: none; }
.reference { display: flex; gap: 10px; margin: 8px 0; } .reference > span:first-child { flex: none; min-width: 28px; }
.reference small { display: block; color: #59616d; font-size: 12px; }
a { color: #1f4f9c; }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  h2, h3, h4 { break-after: avoid; }
  figure, blockquote, tr, .note, .reference, dl { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
