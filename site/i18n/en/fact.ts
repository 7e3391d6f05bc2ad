/** Texts of facts that a country’s law asks for, and of questions and answers about a model. */
export const fact = {
  repair: {
    heading: 'Repair',
    label: 'Repairability',
    outOfTen: (score: string) => `${score} out of 10`,
    by: { 'french-index': 'The French repairability index: the maker rates manuals, dismantling, spare parts and their prices by the State’s rules.', ifixit: 'Rated by iFixit, who took it apart.' },
    none: 'We know of no rating, neither by iFixit nor in the French index.',
  },
  maker: {
    heading: 'Who made it, and who answers for it',
    manufacturer: 'Manufacturer',
    responsible: 'Responsible in the EU',
    itself: 'The manufacturer itself: it is based in the EU.',
  },
  absorption: {
    heading: 'Specific absorption rate (SAR)',
    head: 'Head', trunk: 'Trunk', limb: 'Limb',
    value: (watts: string) => `${watts} W/kg`,
    limits: 'Measured at full power over 10 g of tissue. The law allows 2 W/kg at the head and the trunk and 4 W/kg at a limb.',
  },
  japan: {
    heading: 'For use in Japan',
    giteki: 'Technical conformity mark (giteki)',
    certified: 'Certified for Japan',
    network: 'Network restriction',
    open: '○ (none)',
    promise: 'Checked with the network on the day each phone comes in. We sell only those with ○, and if the network ever blocks one later, you get another phone or your money back, however long you have had it.',
  },
};
