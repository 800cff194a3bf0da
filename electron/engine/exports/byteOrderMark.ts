/** Without it Excel takes UTF-8 for the system's own encoding. */
export const BOM = '\uFEFF';
