import { words } from '../words/words';

export const atHandWords = words({
  da: {
    inDanger: 'Fare',
    danger: 'Fare: {signs}',
    dangerSinceClosed: 'Fare meldt, efter at sagen blev lukket: {signs}',
    raised: 'Meldt {at}',
    case: 'Sag {short}',
    breach: 'Overtrædelse skal vurderes',
    breachTold: 'Overtrædelse anmeldt',
    unconfirmed: 'tilholdet kan ikke bekræftes',
    requested: '{kind}: skal afgøres',
    issued: '{kind}: skal forkyndes',
    ends: '{kind} udløber',
    decision: '{kind}: endelig afgørelse ventes',
    stands: '{kind}',
  },
  en: {
    inDanger: 'Danger',
    danger: 'Danger: {signs}',
    dangerSinceClosed: 'Danger raised since the case was closed: {signs}',
    raised: 'Raised {at}',
    case: 'Case {short}',
    breach: 'A breach is to be assessed',
    breachTold: 'A breach was reported',
    unconfirmed: 'the order cannot be confirmed',
    requested: '{kind}: to be decided',
    issued: '{kind}: to be served',
    ends: '{kind} ends',
    decision: '{kind}: the final decision is awaited',
    stands: '{kind}',
  },
});
