import type { RefusalDefinition } from '../kernel/refusal';

export const referralRefusals = {
  'no-such-referral': {
    status: 404,
    da: 'Henvisningen findes ikke, eller den er ikke din. Se din indbakke.',
    en: 'There is no such referral, or it is not yours. See your inbox.',
  },
  'referral-over': {
    status: 422,
    da: 'Henvisningen er afsluttet. Er der mere at gøre, så send en ny.',
    en: 'The referral is over. If there is more to do, send a new one.',
  },
  'referral-taken': {
    status: 422,
    params: ['by'],
    da: 'En kollega har allerede taget imod henvisningen. Tal med vedkommende om, hvem der gør hvad.',
    en: 'A colleague has already accepted the referral. Talk with them about who does what.',
  },
  'referral-accepted': {
    status: 422,
    da: 'Henvisningen er taget imod. Afslut den i stedet, eller spørg afsenderen.',
    en: 'The referral is accepted. Complete it instead, or ask the sender.',
  },
  'referral-not-accepted': {
    status: 422,
    da: 'Henvisningen er ikke taget imod endnu. Tag imod den først.',
    en: 'The referral is not accepted yet. Accept it first.',
  },
  'information-awaited': {
    status: 422,
    da: 'Henvisningen venter på svar fra afsenderen. Gå videre, når svaret er kommet, eller ring.',
    en: 'The referral waits for the sender to answer. Go on when the answer has come, or call.',
  },
  'no-such-question': {
    status: 422,
    da: 'Det spørgsmål er ikke stillet. Hent henvisningen igen, og svar på det, der står der.',
    en: 'That question was not asked. Fetch the referral again and answer the one it shows.',
  },
  'already-referred': {
    status: 422,
    params: ['referralId'],
    da: 'Enheden har allerede den samme henvisning. Følg den, eller træk den tilbage først.',
    en: 'The unit already has the same referral. Follow that one, or withdraw it first.',
  },
  'nothing-to-resend': {
    status: 422,
    da: 'Kun en henvisning, som din enhed har sendt, og som blev afvist, kan sendes igen. Lav en helt ny henvisning i stedet.',
    en: 'Only a referral that your unit sent and that was declined can be sent again. Make a new referral instead.',
  },
  'referral-to-oneself': {
    status: 422,
    da: 'En henvisning går til en anden enhed. Vælg en anden modtager, eller afvis den, så den går tilbage.',
    en: 'A referral goes to another unit. Choose another recipient, or decline it, so that it goes back.',
  },
  'accept-first': {
    status: 422,
    da: 'Din enhed har ikke taget imod en henvisning i sagen endnu. Tag imod den, før du henviser videre.',
    en: 'Your unit has not accepted a referral in this case yet. Accept it before you refer any further.',
  },
  'perpetrator-track-apart': {
    status: 422,
    da: 'Intet fra den udsattes sag går til udøverens forløb. Henvis udøveren for sig, med eget samtykke.',
    en: "Nothing of the affected person's case goes to the perpetrator's track. Refer the perpetrator apart, with their own consent.",
  },
  'hand-over-to-a-municipality': {
    status: 422,
    da: 'En sag overdrages til en kommunes stalkingvisitation. Vælg den, eller henvis med et andet formål.',
    en: 'A case is handed over to the stalking visitation of a municipality. Choose that, or refer for another purpose.',
  },
  'hand-over-under-way': {
    status: 422,
    da: 'Sagen er allerede ved at blive overdraget. Vent på svaret, eller træk den første overdragelse tilbage.',
    en: 'The case is being handed over already. Wait for the answer, or withdraw the first hand-over.',
  },
  'matters-to-see-to': {
    status: 422,
    da: 'Politiet har selv et tilhold eller en overtrædelse i sagen at tage sig af. Henvis til kommunen i stedet.',
    en: 'The police have an order or a breach in the case to see to themselves. Refer to the municipality instead.',
  },
  'consent-missing': {
    status: 422,
    da: 'Det fremgår ikke, hvilket samtykke henvisningen bygger på. Vælg det, eller vælg et andet grundlag.',
    en: 'It is not stated which consent the referral rests on. Choose it, or choose another basis.',
  },
  'consent-contradiction': {
    status: 422,
    da: 'Henvisningen bygger enten på samtykke eller på noget andet. Vælg det ene, og fjern det andet.',
    en: 'The referral rests either on consent or on something else. Choose the one and remove the other.',
  },
  'reason-without-consent': {
    status: 422,
    da: 'Uden samtykke skal det stå, hvorfor der ikke er et. Vælg grunden.',
    en: 'Without consent it must be stated why there is none. Choose the reason.',
  },
  'centre-needs-consent': {
    status: 422,
    da: 'Til centret kræves samtykke, eller at liv eller helbred er i fare. Indhent samtykke, eller spørg centret uden navne.',
    en: 'The centre needs consent, or life or health in danger. Ask for consent, or ask the centre without names.',
  },
  'crime-prevention-not-for-reports': {
    status: 422,
    da: 'En anmeldelse kan ikke bygge på kriminalitetsforebyggelse. Vælg anmeldelse af strafbart forhold eller samtykke.',
    en: 'A police report cannot rest on crime prevention. Choose report of a crime, or consent.',
  },
  'tell-what-stays': {
    status: 422,
    da: 'Den udsatte skal vide, hvad der ikke kan kaldes tilbage, før samtykket bruges. Fortæl det, og sæt kryds.',
    en: 'The affected person must know what cannot be taken back before the consent is used. Tell her, and tick the box.',
  },
  'reason-not-informed': {
    status: 422,
    da: 'Når den udsatte ikke er orienteret, skal det stå hvorfor. Vælg grunden.',
    en: 'When the affected person is not informed, it must be stated why. Choose the reason.',
  },
  'address-needs-reason': {
    status: 422,
    da: 'Adresse og opholdssted gives kun med en særskilt grund. Vælg grunden, eller fjern dem.',
    en: 'Address and place are given only for a reason of their own. Choose the reason, or remove them.',
  },
  'screen-first': {
    status: 422,
    da: 'Sagen er ikke afklaret. Afklar den først, eller meld fare, hvis der er fare.',
    en: 'The case is not screened. Screen it first, or raise danger if there is danger.',
  },
  'conflict-needs-reason': {
    status: 422,
    da: 'Sagen er afklaret som konflikt. Vælg grunden til at inddrage politiet; er der fare, så ring 1-1-2.',
    en: 'The case is screened as conflict. Choose the reason for involving the police; in danger, call 1-1-2.',
  },
  'conflict-needs-second-opinion': {
    status: 422,
    da: 'Sagen er afklaret som konflikt. Bed en kollega om en anden vurdering; er der fare, så ring 1-1-2.',
    en: 'The case is screened as conflict. Ask a colleague for a second opinion; in danger, call 1-1-2.',
  },
  'conflict-home-decides': {
    status: 422,
    da: 'Sagen er afklaret som konflikt. Bed den ansvarlige enhed om at inddrage politiet; er der fare, så ring 1-1-2.',
    en: 'The case is screened as conflict. Ask the home unit to involve the police; in danger, call 1-1-2.',
  },
  'forward-beyond-consent': {
    status: 422,
    da: 'Samtykket dækker ikke den nye modtager. Afvis henvisningen, så den går tilbage til afsenderen.',
    en: 'The consent does not cover the new recipient. Decline the referral, so that it goes back to the sender.',
  },
  'forward-beyond-terms': {
    status: 422,
    da: 'Den nye modtager kan ikke få henvisningen på samme vilkår. Afvis den, så den går tilbage til afsenderen.',
    en: 'The new recipient cannot have the referral on the same terms. Decline it, so that it goes back to the sender.',
  },
} as const satisfies Record<string, RefusalDefinition>;
