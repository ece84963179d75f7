/** An answer that takes longer, in seconds, is none: the page does not wait for it. */
export const PATIENCE_SECONDS = 15
