import type { IStylesOptions } from 'docx';

/** Pixels between the margins of an A4 page, at 96 to the inch. */
export const TEXT_WIDTH = 640;

/** Sizes are half points, distances twentieths of a point. Fonts that every office has; Chinese ones for Chinese characters. */
export function docxStyles(language: 'en' | 'zh-Hans'): IStylesOptions {
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' };
  const tongue = { value: language === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' };
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1A1D21', font },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 21, language: tongue },
        paragraph: { spacing: { after: 80, line: 288, lineRule: 'auto' } },
      },
      title: { run: { size: 36, bold: true, font }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(28, 360),
      heading2: heading(23, 260),
      heading3: heading(21, 160),
      hyperlink: { run: { color: '1F4F9C', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'caption',
        name: 'Caption',
        basedOn: 'Normal',
        run: { size: 19, color: '59616D' },
        paragraph: { spacing: { before: 80, after: 80 } },
      },
      {
        id: 'small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 17, color: '59616D' },
        paragraph: { indent: { left: 0 } },
      },
      {
        id: 'detail',
        name: 'Detail',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: {
          indent: { left: 1700, hanging: 1700 },
          spacing: { after: 20 },
        },
      },
      {
        id: 'quoted',
        name: 'Quoted',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 280 },
          border: { left: { style: 'single', size: 18, space: 10, color: '59616D' } },
          spacing: { before: 80, after: 0 },
        },
      },
      {
        id: 'quotedFrom',
        name: 'Quoted from',
        basedOn: 'Normal',
        run: { size: 18, color: '59616D' },
        paragraph: {
          indent: { left: 280 },
          border: { left: { style: 'single', size: 18, space: 10, color: '59616D' } },
          spacing: { after: 120 },
        },
      },
    ],
  };
}
