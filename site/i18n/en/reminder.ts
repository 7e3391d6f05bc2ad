/** The next sale of Phones: its date, its calendar file, and the letter before it opens. */
export const reminder = {
  heading: 'The next sale',
  opens: (day: string, time: string) => `It opens on ${day} at ${time}.`,
  calendar: 'Put it in your calendar',
  email: 'E-mail',
  emailHint: 'One e-mail, a few hours before it opens. You confirm the address first, and we delete it once the e-mail is sent.',
  remind: 'Remind me',
  sending: 'One moment …',
  title: 'A reminder of the next sale | Reprise',
  asked: { heading: 'Please look in your mailbox', text: (hours: number) => `If there is such an address, an e-mail with a link is on its way to it. The reminder counts once you have confirmed it there, within ${hours} hours; otherwise we forget the address.` },
  none: { heading: 'No sale is announced', text: 'We have kept nothing. As soon as the next sale of Phones has a date, it stands on the page about the Phone.' },
  confirm: { heading: 'One more step', text: (day: string, time: string) => `You would like an e-mail before the sale of Phones on ${day} at ${time}. Is that so?`, action: 'Yes, remind me' },
  confirmed: { heading: 'We’ll remind you', text: (day: string, time: string) => `One e-mail is coming, a few hours before the sale opens on ${day} at ${time}. Then we delete your address.` },
  end: 'No e-mail: delete my address',
  ended: { heading: 'Your address is deleted', text: 'No e-mail is coming.' },
  gone: { heading: 'Nothing is kept under this link', text: 'It has done its work, has run out, or was ended: either way we no longer have an address here.' },
  back: 'About the Phone',
  event: {
    summary: 'Sale of Phones at Reprise',
    text: (price: string) => `A Phone costs ${price}: a checked, working, refurbished smartphone. Which one it is, a public random number decides after you have paid.`,
    alarm: (minutes: number) => `The sale of Phones opens in ${minutes} minutes`,
  },
};
