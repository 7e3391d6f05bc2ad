/** Texts for search engines, feeds and shared pictures. */
export const found = {
  feed: {
    title: (name: string, storage: string, colour: string, grade: string) => `${name}, ${storage}, ${colour}, refurbished (${grade})`,
    description: ({ name, grade, months, days }: { name: string; grade: string; months: number; days: number }) =>
      `${name}, used, checked by list and graded. ${grade} Delivery is included. ${months} months’ guarantee, ${days} days to send it back at our expense. The picture is a drawing of the model in this colour, not of the single phone.`,
  },
};
