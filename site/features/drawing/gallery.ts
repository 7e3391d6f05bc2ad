/** How many models a gallery shows at most: it is for looking, and a page of thousands could not be opened. */
export const mostDrawn = 120;
