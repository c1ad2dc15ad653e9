import { words } from '../words/words';

export const caseListWords = words({
  da: {
    title: 'Sager',
    intro: 'Jeres enheds sager, de nyeste først. Her står ingen navne.',
    none: 'I har ingen sager.',
    case: 'Sag {short}',
    opened: 'Oprettet {at}',
    danger: 'Fare',
    orderInForce: 'Tilhold mv. i kraft',
    breachReported: 'Overtrædelse anmeldt',
    restricted: 'Afskærmet',
    notScreened: 'Ikke afklaret',
    closed: 'Lukket {at}',
    more: 'Vis ældre',
    concern: 'bekymring: {level}',
  },
  en: {
    title: 'Cases',
    intro: 'The cases of your unit, the newest first. There are no names here.',
    none: 'You have no cases.',
    case: 'Case {short}',
    opened: 'Opened {at}',
    danger: 'Danger',
    orderInForce: 'Order in force',
    breachReported: 'Breach reported',
    restricted: 'Restricted',
    notScreened: 'Not screened',
    closed: 'Closed {at}',
    more: 'Show older',
    concern: 'concern: {level}',
  },
});
