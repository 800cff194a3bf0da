/** How Chinese is shown; `asIs` is the script that it was written in. */
export const SCRIPTS = ['asIs', 'simplified', 'traditional'] as const;
export type Script = (typeof SCRIPTS)[number];
