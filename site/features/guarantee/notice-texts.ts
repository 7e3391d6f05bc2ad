/**
 * The words of the harmonised notice on the legal guarantee of conformity: Annex I of Implementing
 * Regulation (EU) 2025/1960. Official texts, not ours: nothing in them may be changed, not even
 * the missing space before a French colon. What the law prints bold stands between asterisks,
 * as far as it is known: in the English version.
 */
export type NoticeText = {
  readonly title: string;
  readonly twoYears: string;
  readonly claim: { readonly lead: string; readonly cases: readonly [string, string] };
  readonly liable: { readonly lead: string; readonly duties: readonly [string, string] };
  readonly exceptions: string;
  readonly more: string;
  /** The address printed under the QR code, and where the code leads. */
  readonly address: { readonly text: string; readonly href: string };
  readonly steps: { readonly lead: string; readonly items: readonly [string, string] };
  readonly commercial: string;
};

const yourEurope = (language: string) => `https://europa.eu/youreurope/citizens/consumers/shopping/guarantees-returns/index_${language}.htm`;

export const noticeTexts = {
  de: {
    title: 'GESETZLICHE GEWÄHRLEISTUNG',
    twoYears: 'Mindestens zwei Jahre gesetzliche Gewährleistung der Vertragsmäßigkeit für Waren, die in der Europäischen Union verkauft werden.',
    claim: {
      lead: 'Verbraucherinnen und Verbraucher können ihre Rechte im Rahmen des gesetzlichen Gewährleistungsrechts geltend machen, z. B. wenn die Waren',
      cases: ['nicht der Beschreibung entsprechen,', 'nicht bestimmungsgemäß funktionieren.'],
    },
    liable: {
      lead: 'Verkäufer haften für jede Vertragswidrigkeit, die zum Zeitpunkt der Lieferung der Waren bestand und innerhalb des Zeitraums der gesetzlichen Gewährleistung erkennbar wird. Verkäufer müssen in solchen Fällen Folgendes anbieten:',
      duties: ['kostenlose Nachbesserung oder kostenlose Ersatzlieferung,', 'in bestimmten Fällen eine Preisminderung oder eine vollständige Erstattung des Kaufpreises.'],
    },
    exceptions: 'In einigen Ländern gilt ein längerer Zeitraum für die gesetzliche Gewährleistung. Für gebrauchte Waren kann ein kürzerer Zeitraum gelten, jedoch nicht weniger als ein Jahr.',
    more: 'Für weitere Informationen zu Ihren Rechten in einem bestimmten Land scannen Sie den nachstehenden QR-Code oder fragen Sie den Verkäufer.',
    address: { text: 'europa.eu/youreurope/garantien', href: yourEurope('de') },
    steps: {
      lead: 'Was ist zu tun, wenn Sie vertragswidrige Waren erhalten?',
      items: ['Melden Sie dem Verkäufer das Problem so bald wie möglich.', 'Legen Sie einen Kaufnachweis vor, z. B. die Quittung, Rechnung oder einen Kontoauszug.'],
    },
    commercial: 'Verkäufer und Hersteller können auch gewerbliche Garantien gewähren, die unabhängig von der gesetzlichen Gewährleistung gelten. Diese GARAN-Kennzeichnung zeigt beispielsweise, dass der Hersteller eine gewerbliche Haltbarkeitsgarantie ohne zusätzliche Kosten gewährt, die die gesamte Ware abdeckt.',
  },
  fr: {
    title: 'GARANTIE LÉGALE',
    twoYears: 'Protection offerte par la garantie légale minimale de deux ans sur des biens vendus dans l’Union européenne.',
    claim: {
      lead: 'Les consommateurs peuvent faire valoir leurs droits au titre de la garantie légale de conformité, par exemple si les biens:',
      cases: ['ne correspondent pas à la description;', 'ne fonctionnent pas comme prévu.'],
    },
    liable: {
      lead: 'Les vendeurs sont responsables de tout défaut de conformité qui existait au moment de la livraison des biens et qui apparaît pendant la période de garantie légale. Les vendeurs se trouvant dans une telle situation sont tenus de proposer:',
      duties: ['une réparation gratuite ou un remplacement gratuit;', 'dans certains cas, une réduction de prix ou un remboursement intégral.'],
    },
    exceptions: 'Dans certains pays, la période de garantie légale est plus longue. Pour les biens d’occasion, une période plus courte peut s’appliquer, mais elle ne peut être inférieure à un an.',
    more: 'Pour en savoir plus sur vos droits dans un pays donné, scannez le code QR ci-dessous ou consultez le vendeur.',
    address: { text: 'europa.eu/youreurope/garanties', href: yourEurope('fr') },
    steps: {
      lead: 'Que faire si vous recevez des biens non conformes:',
      items: ['contactez le vendeur dès que possible pour signaler le problème;', 'fournissez une preuve d’achat, telle qu’un reçu, une facture ou un relevé bancaire.'],
    },
    commercial: 'Les vendeurs et les producteurs peuvent également offrir des garanties commerciales, qui s’appliquent indépendamment de la garantie légale. Par exemple, il se peut que votre bien affiche ce label GARAN, représentant une garantie commerciale de durabilité offerte par le producteur sans frais supplémentaires et s’appliquant à l’ensemble du bien.',
  },
  es: {
    title: 'GARANTÍA LEGAL',
    twoYears: 'Garantía legal mínima de dos años para los bienes vendidos en la Unión Europea.',
    claim: {
      lead: 'Los consumidores pueden hacer valer los derechos que les otorga la garantía legal de conformidad, por ejemplo, si los bienes:',
      cases: ['no coinciden con la descripción;', 'no funcionan según lo previsto.'],
    },
    liable: {
      lead: 'Los vendedores son responsables de cualquier falta de conformidad que existiera en el momento de la entrega de los bienes y que se ponga de manifiesto dentro del período de garantía legal. Los vendedores que se encuentren en tal situación están obligados a ofrecer:',
      duties: ['la reparación o sustitución gratuitas;', 'en algunos casos, una reducción del precio o un reembolso total.'],
    },
    exceptions: 'Algunos países tienen un período de garantía legal más largo. En el caso de los bienes de segunda mano, dicho período puede ser más corto, pero nunca inferior a un año.',
    more: 'Para obtener más información sobre sus derechos en un país específico, escanee el código QR que figura a continuación o consulte al vendedor.',
    address: { text: 'europa.eu/youreurope/garantías', href: yourEurope('es') },
    steps: {
      lead: 'Qué hacer si recibe bienes no conformes:',
      items: ['Póngase en contacto con el vendedor lo antes posible para notificar el problema.', 'Aporte pruebas de la compra, como un recibo, una factura o un extracto bancario.'],
    },
    commercial: 'Los vendedores y los productores también pueden ofrecer garantías comerciales, que se aplican independientemente de la garantía legal. Por ejemplo, la etiqueta GARAN representa una garantía comercial de durabilidad ofrecida por el productor sin coste adicional y que cubre la totalidad del bien.',
  },
  it: {
    title: 'GARANZIA LEGALE',
    twoYears: 'Garanzia legale minima di due anni per i beni venduti nell’Unione europea.',
    claim: {
      lead: 'I consumatori possono far valere i loro diritti nell’ambito della garanzia legale di conformità, ad esempio se i beni:',
      cases: ['non corrispondono alla descrizione;', 'non funzionano come previsto.'],
    },
    liable: {
      lead: 'I venditori sono responsabili di qualsiasi difetto di conformità esistente al momento della consegna dei beni e che si manifesta entro il periodo della garanzia legale. In tal caso i venditori sono tenuti a offrire:',
      duties: ['la riparazione o sostituzione gratuita;', 'in alcuni casi, una riduzione del prezzo o il rimborso integrale.'],
    },
    exceptions: 'Alcuni paesi prevedono un periodo di garanzia legale più lungo. Per i beni di seconda mano può valere un periodo più breve, ma non inferiore a un anno.',
    more: 'Per saperne di più sui propri diritti in un determinato paese, scansionare il codice QR qui sotto o chiedere informazioni al venditore.',
    address: { text: 'europa.eu/youreurope/garanzie', href: yourEurope('it') },
    steps: {
      lead: 'Cosa fare se si ricevono beni non conformi:',
      items: ['contattare quanto prima il venditore per segnalare il problema;', 'fornire la prova dell’acquisto, ad esempio una ricevuta, una fattura o un estratto conto bancario.'],
    },
    commercial: 'I venditori e i produttori possono anche offrire garanzie commerciali, che si applicano indipendentemente dalla garanzia legale. Ad esempio, questa etichetta GARAN rappresenta una garanzia commerciale di durabilità offerta dal produttore senza costi aggiuntivi, che copre il bene nel suo complesso.',
  },
  en: {
    title: 'LEGAL GUARANTEE',
    twoYears: '*Minimum two-year legal guarantee protection* for goods sold in the European Union.',
    claim: {
      lead: 'Consumers can claim their rights under the legal guarantee of conformity, for example if goods:',
      cases: ['do not match the description;', 'do not function as intended.'],
    },
    liable: {
      lead: '*Sellers are liable* for any lack of conformity which existed when the goods were delivered, and which becomes apparent within the legal guarantee period. Sellers in such a situation are required to offer:',
      duties: ['*free repair* or *free replacement*;', 'in some cases, a *price reduction* or *full reimbursement*.'],
    },
    exceptions: 'Some countries have a longer legal guarantee period. For second-hand goods, a shorter period may apply, but not less than one year.',
    more: 'For more information on your rights in a specific country, scan the QR code below or ask the seller.',
    address: { text: 'europa.eu/youreurope/guarantees', href: 'https://europa.eu/youreurope/guarantees' },
    steps: {
      lead: '*What to do if you receive non-conforming goods:*',
      items: ['Contact the seller as soon as possible to report the issue;', 'Provide proof of purchase, such as a receipt, invoice, or bank statement.'],
    },
    commercial: 'Sellers and producers may also offer commercial guarantees, which apply independently from the legal guarantee. For example, you may see this GARAN label representing a *commercial guarantee of durability* offered by the producer at no additional cost and covering the entire good.',
  },
} as const satisfies Record<string, NoticeText>;

export type NoticeLanguage = keyof typeof noticeTexts;

/** The notice in the language of a locale, `de-AT`; English where the Union has none for it. */
export function noticeFor(locale: string): { language: NoticeLanguage; text: NoticeText } {
  const wanted = locale.split('-')[0]!;
  const language = Object.hasOwn(noticeTexts, wanted) ? (wanted as NoticeLanguage) : 'en';
  return { language, text: noticeTexts[language] };
}

/** A text and which parts of it are bold. */
export function runsOf(text: string): { text: string; bold: boolean }[] {
  return text.split('*').map((run, index) => ({ text: run, bold: index % 2 === 1 })).filter((run) => run.text !== '');
}
