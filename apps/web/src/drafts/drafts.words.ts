import { words } from '../words/words';

export const draftWords = words({
  da: {
    saved: 'Kladden er gemt kl. {at}.',
    waiting: 'Ikke gemt endnu.',
    rest: 'Resten er ikke gemt endnu.',
    cut: 'Der er ingen forbindelse. Det, du skriver, står her på siden, og kladden gemmes, så snart der er.',
    cutSince:
      'Der er ingen forbindelse. Kladden er gemt til kl. {at}; resten står her på siden og gemmes, så snart der er.',
    refused:
      'Kladden kan ikke gemmes: den er for lang, eller det, den hører til, er ikke jeres længere. Det, du har skrevet, står her stadig.',
    found: 'Din kladde fra {when}. Kun du kan se den.',
    discard: 'Kassér kladden',
    changed: 'Du har en anden kladde fra {when}, skrevet i et andet vindue. Det, der står her, er ikke gemt.',
    gone: 'Kladden er sendt eller kasseret i et andet vindue. Det, der står her, er ikke gemt.',
    take: 'Hent den anden',
    keep: 'Behold det, der står her',
    leftTried:
      'Det, du skrev på en side, du har forladt, er ikke gemt endnu. Det gemmes af sig selv, så snart det kan. Luk ikke vinduet før.',
    leftStuck:
      'Det, du skrev på en side, du har forladt, kan ikke gemmes som kladde uden dig. Gå tilbage, og se hvorfor; det, du skrev, står der stadig.',
    back: 'Gå tilbage til det',
    letGo: 'Kassér det',
    outSaved: 'Det, du har skrevet, er gemt som kladde til kl. {at}. Kun du kan se den.',
  },
  en: {
    saved: 'The draft was saved at {at}.',
    waiting: 'Not saved yet.',
    rest: 'The rest is not saved yet.',
    cut: 'There is no connection. What you write stays on this page, and the draft is saved as soon as there is one.',
    cutSince:
      'There is no connection. The draft is saved up to {at}; the rest stays on this page and is saved as soon as there is one.',
    refused:
      'The draft cannot be saved: it is too long, or what it belongs to is no longer yours. What you wrote is still here.',
    found: 'Your draft from {when}. Only you can see it.',
    discard: 'Discard the draft',
    changed: 'You have another draft from {when}, written in another window. What stands here is not saved.',
    gone: 'The draft was sent or discarded in another window. What stands here is not saved.',
    take: 'Fetch the other one',
    keep: 'Keep what stands here',
    leftTried:
      'What you wrote on a page that you left is not saved yet. It is saved by itself as soon as it can be. Do not close the window before that.',
    leftStuck:
      'What you wrote on a page that you left cannot be saved as a draft without you. Go back and see why; what you wrote is still there.',
    back: 'Go back to it',
    letGo: 'Discard it',
    outSaved: 'What you wrote is saved as a draft up to {at}. Only you can see it.',
  },
});
