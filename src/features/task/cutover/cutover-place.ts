/** Where the cut-over card stands, and the room kept for it before it comes: beside all other cards where there are two columns, since it is the longest. */
export const CUTOVER_PLACE = 'md:max-xl:not-first:[grid-area:1/2/span_2]'
