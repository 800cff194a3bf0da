/** `node test/office/lookAtPages.ts [FOLDER]`: the sample's reports, tables and charts as LibreOffice and Inkscape show them, to be looked at. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const folder = resolve(process.argv[2] ?? join(root, 'dist', 'office'));
const fonts = join(root, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');
const project = join(folder, `${Date.now()}.crosscheck`);

/** A machine without Chinese fonts shows boxes: LibreOffice is given those that pictures are made with. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir><cachedir>${join(folder, 'fontcache')}</cachedir>
</fontconfig>`;

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void =>
  void execFileSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, INIT_CWD: folder, ...env },
  });
const crosscheck = (...args: string[]): void =>
  run(process.execPath, [join(root, 'electron/hosts/cli/main.ts'), ...args]);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'fonts.conf'), FONTS);
const sample = join(root, 'resources', 'sample');
crosscheck('new', project);
crosscheck('import', project, sample, '--dates', join(sample, 'dates.json'));

const made: string[] = [];
for (const [kind, ending] of [
  ['evidence', 'docx'],
  ['report', 'docx'],
  ['facts', 'xlsx'],
  ['matrix', 'xlsx'],
] as const)
  for (const language of ['en', 'zh-Hans']) {
    const out = join(folder, `${kind}-${language}-${Date.now()}.${ending}`);
    crosscheck('export', project, '--kind', kind, '--out', out, '--language', language, '--indicator', 'signed-amount');
    made.push(out);
  }

for (const language of ['en', 'zh-Hans'])
  for (const letters of ['text', 'outlines']) {
    const out = join(folder, `chart-${letters}-${language}-${Date.now()}.svg`);
    const look = letters === 'outlines' ? ['--outlines'] : [];
    crosscheck('chart', project, '--indicator', 'signed-amount', '--out', out, '--language', language, ...look);
    run('inkscape', [out, '-w', '720', '-o', out.replace(/\.svg$/, '-inkscape.png')]);
    made.push(out);
  }

run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...made], {
  FONTCONFIG_FILE: join(folder, 'fonts.conf'),
});
for (const file of made) {
  const pdf = file.replace(/\.\w+$/, '.pdf');
  run('pdftoppm', ['-r', '70', '-png', '-l', '4', pdf, pdf.replace(/\.pdf$/, '')]);
}
for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) console.log(join(folder, name));
