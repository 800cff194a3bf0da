/** Families in the order a reader's machine is likely to have one; `Noto Sans S Chinese` is how the bundled file names itself. */
export const EXPORT_FONTS =
  "'Noto Sans SC', 'Noto Sans S Chinese', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
