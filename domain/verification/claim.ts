/** How long a case stays with the officer who took it, from the last thing done to it (a parameter). */
export const CLAIM_MINUTES = 15;
