import { codeList } from '../kernel/code-list';

export const adviceKind = codeList('advice-kind', 1, {
  recommended: ['Anbefalet', 'Recommended'],
  contested: ['Omstridt: kræver individuel vurdering', 'Contested: needs an individual assessment'],
  harmful: ['Skadeligt: gives ikke', 'Harmful: not to be given'],
});
/** For whom advice is meant. */
export const advised = codeList('advised', 1, {
  affected: ['Den udsatte', 'The affected person'],
  relatives: ['Pårørende og vidner', 'Relatives and witnesses'],
  perpetrator: ['Udøver (formodet)', 'Perpetrator (alleged)'],
});
export const adviceTopic = codeList('advice-topic', 1, {
  contact: ['Kontakt', 'Contact'],
  documentation: ['Dokumentation', 'Documentation'],
  safety: ['Sikkerhed', 'Safety'],
  support: ['Støtte', 'Support'],
});
/** Where advice comes from. */
export const adviceSource = codeList('advice-source', 1, {
  'dansk-stalking-center': ['Dansk Stalking Center (danskstalkingcenter.dk)', 'Dansk Stalking Center'],
  socialraadgiveren: [
    'Socialrådgiveren: Esbjerg skarp på stalking (socialraadgiverne.dk)',
    'Socialrådgiveren, on the model of Esbjerg',
  ],
  'dr-syd': ['DR Syd, om ny hjælp til stalkingudsatte (dr.dk)', 'DR Syd, on the new help in Esbjerg'],
  anklagemyndigheden: ['Anklagemyndigheden (anklagemyndigheden.dk)', 'The Danish prosecution service'],
  'horsens-kommune': ['Horsens Kommune (horsens.dk)', 'The municipality of Horsens'],
  politiet: ['Politiet (politi.dk)', 'The Danish police'],
  almueretshjaelpen: ['Almueretshjælpen', 'Almueretshjælpen, free legal aid'],
  socialstyrelsen: ['Social- og Boligstyrelsen (social.dk)', 'The Danish Authority of Social Services and Housing'],
  'scared-of-somebody': ['Scared of someone (scaredofsomeone.org)', 'Scared of someone (scaredofsomeone.org)'],
  'veritas-justice': ['Veritas Justice og Sussex Police', 'Veritas Justice and Sussex Police'],
  vaern: ['Værns egen slutning fra kilderne', "Værn's own conclusion from the sources"],
});
/** Why contested advice fits this person all the same. */
export const deviation = codeList('advice-deviation', 1, {
  'no-other-way': ['Andre råd har ikke hjulpet', 'Other advice has not helped'],
  'never-said-no': ['Der er aldrig sagt klart fra', 'There was never a clear refusal'],
  'channel-used-for-threats': ['Kanalen bruges til trusler', 'The channel is used for threats'],
  'health-of-affected': ['Hensyn til den udsattes helbred', 'For the sake of her health'],
  'asked-by-affected': ['Den udsatte ønsker det', 'Asked for by the affected person'],
});
export const actionKind = codeList('action-kind', 1, {
  safety: ['Sikkerhed', 'Safety'],
  evidence: ['Bevis', 'Evidence'],
  practical: ['Praktisk', 'Practical'],
  'follow-up': ['Opfølgning', 'Follow-up'],
});
export const dropReason = codeList('action-drop-reason', 1, {
  'not-needed': ['Ikke længere nødvendig', 'No longer needed'],
  'not-possible': ['Kan ikke lade sig gøre', 'Not possible'],
  'not-wanted': ['Den udsatte ønsker det ikke', 'Not wanted by the affected person'],
  'done-otherwise': ['Løst på anden måde', 'Done in another way'],
  unsafe: ['Ville være farligt', 'Would be unsafe'],
  'case-closed': ['Sagen er lukket', 'The case is closed'],
});
