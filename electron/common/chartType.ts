/** Sizes of letters in units of the picture, and the lead of a line. */
export const CHART_TYPE = { title: 17, subtitle: 12.5, label: 12, axis: 11.5, note: 10.5, lead: 1.45 } as const;
