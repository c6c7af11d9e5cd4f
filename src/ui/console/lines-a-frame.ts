/** Lines that the console adds between two frames: 2,000 at once would hold the page for longer than a tenth of a second. */
export const LINES_A_FRAME = 200;
