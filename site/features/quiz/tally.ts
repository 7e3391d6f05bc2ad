/** From how many answers on a share says something. Below, only the counts are shown. */
export const enough = 50;
