/** What every page shows around its content, and the words that several pages share. */
export const shell = {
  skip: 'Skip to content',
  tagline: 'Refurbished phones. Play it again.',
  nav: { label: 'Shop', phones: 'All phones', phone: 'Phone', campaign: 'Do you need the newest?', cart: 'Cart', home: 'Reprise, home' },
  footer: {
    country: 'Country',
    law: 'The small print, in large',
    demo: 'This shop is a demonstration: companies, prices and stock are invented.',
    trademarks: 'Makers’ and model names are trademarks of their owners. Reprise is not affiliated with any of them.',
  },
  legal: { guarantee: 'Guarantee', returns: 'Returns', imprint: 'About the company', privacy: 'Privacy', terms: 'Terms' },
  withdrawal: 'Withdraw from contract here',
  grades: {
    premium: { name: 'Premium', short: 'No wear to be seen, battery at 95% or more.', long: 'No mark that you can see at arm’s length or closer. Battery health 95% or more.' },
    excellent: { name: 'Excellent', short: 'Fine traces close up, battery at 88% or more.', long: 'Fine hairlines that show only when light falls across them. Battery health 88% or more.' },
    good: { name: 'Good', short: 'Visible light wear, battery at 85% or more.', long: 'Light scratches on glass or frame that you notice in the hand and forget in a case. Battery health 85% or more.' },
    fair: { name: 'Fair', short: 'Clearly used, battery at 80% or more.', long: 'Scratches and small nicks, plain to see; the screen reads perfectly. Battery health 80% or more.' },
  },
  hues: {
    black: 'black', grey: 'grey', silver: 'silver', white: 'white', cream: 'cream', gold: 'gold', yellow: 'yellow',
    orange: 'orange', red: 'red', pink: 'pink', purple: 'purple', blue: 'blue', green: 'green',
  },
  storage: (gigabytes: number) => (gigabytes >= 1024 ? `${gigabytes / 1024} TB` : `${gigabytes} GB`),
  taxNote: 'Prices include VAT (margin scheme for second-hand goods: VAT is not shown separately). Delivery is included.',
  deliveryFree: 'Delivery included',
  from: (price: string) => `from ${price}`,
  soldOut: 'Sold out',
  stock: (left: number) => (left > 10 ? 'In stock' : left > 1 ? `${left} in stock` : left === 1 ? 'Last one' : 'Sold out'),
  demoText: 'Demonstration text. Not legal advice, and no real contract comes about here.',
};
