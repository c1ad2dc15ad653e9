import { words } from '../words/words';

export const cardWords = words({
  da: {
    title: 'Kontaktkort',
    intro: 'Hvem må I ringe til, hvornår, og med hvilke ord.',
    open: 'Vis kontaktkortet',
    logged: 'At du ser det, bliver skrevet i læseloggen med dit navn.',
    held: 'Ring ikke før {at}',
    checkFirst: 'Undersøg først, om personen må ringes op',
    knows: 'Ved, at der er en sag: {answer}',
    say: 'Sig',
    when: 'Hvornår',
    phone: 'Telefon',
    checked: 'Undersøgt {at}: {why}. Gælder til og med {until}.',
    none: 'Ingen personer er beskrevet endnu.',
  },
  en: {
    title: 'Contact card',
    intro: 'Whom you may call, when, and in which words.',
    open: 'Show the contact card',
    logged: 'That you see it is written in the read log with your name.',
    held: 'Do not call before {at}',
    checkFirst: 'First find out whether this person may be called',
    knows: 'Knows that there is a case: {answer}',
    say: 'Say',
    when: 'When',
    phone: 'Phone',
    checked: 'Checked {at}: {why}. Holds until {until}, that day included.',
    none: 'Nobody has been described yet.',
  },
});
