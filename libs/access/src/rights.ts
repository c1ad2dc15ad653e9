/**
 * What can be asked or done, one right for each route.
 * `agency`: about no case. `codes`: shows a case without words. `act`: asks for a fact in a case, or begins to.
 * `answer`: an act by which a unit answers a referral. `words`: opens sealed words.
 * `track`: asks for a fact in a perpetrator's track. `track-words`: opens its words.
 */
export type About = 'agency' | 'codes' | 'act' | 'answer' | 'words' | 'track' | 'track-words';

export interface RightDefinition {
  readonly about: About;
  readonly da: string;
  readonly en: string;
}

const right = <const A extends About>(about: A, da: string, en: string) => ({ about, da, en }) as const;

export const rights = {
  'contact.report': right('agency', 'Indberette en henvendelse', 'Report a contact'),
  'contact.follow': right('agency', 'Se om en henvendelse er modtaget', 'See whether a contact was received'),
  'inbox.see': right('agency', 'Se indbakken', 'See the inbox'),
  'worklist.see': right('agency', 'Se arbejdslisten', 'See the worklist'),
  'case.list': right('agency', 'Se enhedens sager', 'List the cases of the unit'),
  'case.search': right('agency', 'Finde en person', 'Find a person'),
  'advice-catalogue.see': right('agency', 'Se kataloget over råd', 'See the catalogue of advice'),
  'guidance.see': right('agency', 'Se vejledning', 'See guidance'),
  'feed.read': right('agency', 'Læse enhedens meddelelser', 'Read the notices of the unit'),
  'dashboard.see': right('agency', 'Se overblikket', 'See the dashboard'),
  'dashboard.export': right('agency', 'Hente tal til bevillingsgiver', 'Export figures for the funder'),
  'training.complete': right('agency', 'Registrere uddannelse', 'Record training'),
  'colleagues.list': right('agency', 'Se hvem der arbejder her', 'List who works here'),
  'clocks.see': right(
    'agency',
    'Se hvornår det, der sendes nu, skal besvares',
    'See by when what is sent now is to be answered',
  ),
  'changes.follow': right('agency', 'Følge med i ændringer', 'Follow changes'),
  'read-log.see': right('agency', 'Se læseloggen', 'See the read log'),
  'as-of.see': right('agency', 'Se hvad myndigheden vidste en dag', 'See what the agency knew on a day'),
  'disclosures.see': right('agency', 'Se hvad der er videregivet i en sag', 'See what was disclosed of a case'),
  'forgotten.see': right('agency', 'Se hvem myndigheden har glemt', 'See whom the agency forgot'),
  'metrics.see': right('agency', 'Se driftstal', 'See metrics'),
  'feed.watch': right('agency', 'Se om alt følger med', 'See whether everything keeps up'),
  'nudge.choose': right('agency', 'Vælge hvor man får en påmindelse', 'Choose where to be nudged'),
  'draft.keep': right('agency', 'Gemme en kladde til noget nyt', 'Keep a draft of something new'),
  'numbers.freeze': right('agency', 'Fastfryse et års tal', 'Freeze the numbers of a year'),

  'case.see': right('codes', 'Se en sags forløb uden ord', 'See a case without its words'),
  'timeline.see': right('codes', 'Se en sags tidslinje', 'See the timeline of a case'),
  'custody.see': right('codes', 'Se hvad der er sket med et bevis', 'See the custody of evidence'),

  'case.open': right('words', 'Åbne en sags ord', 'Open the words of a case'),
  'log.open': right('words', 'Åbne logbogen', 'Open the log'),
  'evidence.open': right('words', 'Læse en fil', 'Read a file'),
  'evidence.export': right('words', 'Hente beviser med log', 'Export evidence with its custody'),
  'case.as-of': right('words', 'Se hvad enheden vidste en dag', 'See what the unit knew on a day'),
  'dossier.open': right('words', 'Åbne mappen om en overtrædelse', 'Open the dossier of a breach'),
  'bundle.issue': right('words', 'Udskrive sagsmappen', 'Issue the bundle of a case'),
  'journal.print': right('words', 'Udskrive til journalen', 'Print for the journal'),
  'referral.preview': right('words', 'Se hvad modtageren vil se', 'See what the recipient will see'),

  'contact-card.open': right('words', 'Åbne kontaktkortet', 'Open the contact card'),
  'warning.open': right('words', 'Åbne advarslen før en kontakt', 'Open the warning before an approach'),

  'person.describe': right('act', 'Beskrive en person', 'Describe a person'),
  'person.retract': right('act', 'Fjerne en person', 'Retract a person'),
  'safe-reach.set': right('act', 'Angive sikker kontakt', 'Set the safe reach'),
  'safe-reach.revoke': right('act', 'Ophæve sikker kontakt', 'Revoke the safe reach'),
  'wish.state': right('act', 'Registrere et ønske', 'State a wish'),
  'danger.raise': right('act', 'Melde fare', 'Raise danger'),
  'danger.clear': right('act', 'Afblæse fare', 'Clear danger'),
  'fact.retract': right('act', 'Trække en oplysning tilbage', 'Retract a fact'),
  'words.strike': right('act', 'Slette ord', 'Strike words'),
  'consent.give': right('act', 'Registrere samtykke', 'Record consent'),
  'consent.withdraw': right('act', 'Trække samtykke tilbage', 'Withdraw consent'),
  'case.screen': right('act', 'Afklare en sag', 'Screen a case'),
  'second-opinion.give': right('act', 'Give en anden vurdering', 'Give a second opinion'),
  'incident.log': right('act', 'Skrive i logbogen', 'Log an incident'),
  'incident.correct': right('act', 'Rette i logbogen', 'Correct the log'),
  'entry-audience.change': right('act', 'Ændre hvem der må se et notat', 'Change who may see an entry'),
  'advice.give': right('act', 'Rådgive', 'Give advice'),
  'action.plan': right('act', 'Planlægge en handling', 'Plan an action'),
  'action.complete': right('act', 'Melde en handling udført', 'Complete an action'),
  'action.drop': right('act', 'Opgive en handling', 'Drop an action'),
  'conversation.hold': right('act', 'Registrere en samtale', 'Record a conversation'),
  'emergency.call': right('act', 'Registrere et nødopkald', 'Record an emergency call'),
  'person.merge': right('act', 'Lægge to personer sammen', 'Merge two persons'),
  'case.close': right('act', 'Lukke en sag', 'Close a case'),
  'evidence.receive': right('act', 'Modtage bevis', 'Receive evidence'),
  'evidence.release': right('act', 'Frigive bevis fra karantæne', 'Release evidence from quarantine'),
  'evidence.hand-over': right('act', 'Udlevere bevis', 'Hand over evidence'),
  'evidence.verify': right('act', 'Efterprøve bevis', 'Verify evidence'),
  'item.register': right('act', 'Registrere en genstand', 'Register an item'),
  'case.reopen': right('act', 'Genåbne en sag', 'Reopen a case'),
  'address-hit.decide': right('act', 'Afgøre et fund af adresse', 'Decide an address hit'),
  'match.decide': right('act', 'Afgøre om to sager er om samme person', 'Decide a match'),
  'cases.link': right('act', 'Kæde sager sammen', 'Link cases'),
  'cases.unlink': right('act', 'Ophæve en sammenkædning', 'Unlink cases'),
  'log.import': right('act', 'Indlæse en logbog', 'Import a log'),
  'coordinator.assign': right('act', 'Vælge primær koordinator', 'Assign a coordinator'),
  'coordinator.end': right('act', 'Afslutte en primær koordinator', 'End a coordinator'),
  'colleague.assign': right('act', 'Sætte en kollega på sagen', 'Assign a colleague'),
  'colleague.release': right('act', 'Tage en kollega af sagen', 'Release a colleague'),
  'children.involve': right('act', 'Registrere berørte børn', 'Record which children are involved'),
  'family-unit.consult': right('act', 'Spørge familieafdelingen til råds', 'Consult the family unit'),
  'family-unit.inform': right('act', 'Orientere familieafdelingen', 'Inform the family unit'),
  'family-unit.end': right('act', 'Afslutte familieafdelingens del', 'End the involvement of the family unit'),
  'child-notification.make': right('act', 'Registrere en underretning', 'Record a child notification'),
  'call-safety.check': right('act', 'Undersøge opkaldssikkerhed', 'Check call safety'),
  'family-contact.make': right('act', 'Registrere kontakt til familien', 'Record a family contact'),
  'visitation.note': right('act', 'Notere samvær', 'Note visitation'),
  'approach.plan': right('act', 'Planlægge kontakt til udøver', 'Plan an approach'),
  'warning.attempt': right('act', 'Advare før en kontakt', 'Attempt a warning'),
  'approach.make': right('act', 'Registrere kontakt til udøver', 'Record an approach'),
  'approach.cancel': right('act', 'Aflyse kontakt til udøver', 'Cancel an approach'),
  'forgetting.request': right('act', 'Ønske at personer glemmes', 'Request that persons are forgotten'),
  'forgetting.approve': right('act', 'Godkende at personer glemmes', 'Approve that persons are forgotten'),
  'forgetting.cancel': right('act', 'Opgive at personer glemmes', 'Cancel a forgetting'),
  'legal-hold.place': right('act', 'Udsætte sletning', 'Place a legal hold'),
  'legal-hold.lift': right('act', 'Ophæve udsættelse af sletning', 'Lift a legal hold'),
  'case.restrict': right('act', 'Afskærme en sag', 'Restrict a case'),
  'restricted-readers.change': right(
    'act',
    'Ændre hvem der læser en afskærmet sag',
    'Change who reads a restricted case',
  ),
  'case.unrestrict': right('act', 'Ophæve en afskærmning', 'End the restriction of a case'),
  'report.prepare': right('act', 'Forberede en anmeldelse', 'Prepare a police report'),
  'report.file': right('act', 'Registrere en anmeldelse', 'File a police report'),
  'order.request': right('act', 'Anmode om tilhold mv.', 'Request an order'),
  'order.request-anew': right('act', 'Anmode om et nyt tilhold mv.', 'Request an order anew'),
  'order.record': right('act', 'Registrere et tilhold mv., der findes', 'Record an order that is there'),
  'order.issue': right('act', 'Meddele tilhold mv.', 'Issue an order'),
  'order.deny': right('act', 'Afslå tilhold mv.', 'Deny an order'),
  'order.serve': right('act', 'Forkynde tilhold mv.', 'Serve an order'),
  'order.extend': right('act', 'Forlænge tilhold mv.', 'Extend an order'),
  'order.revoke': right('act', 'Ophæve tilhold mv.', 'Revoke an order'),
  'breach.report': right('act', 'Anmelde en overtrædelse', 'Report a breach'),
  'breach.assess': right('act', 'Vurdere en overtrædelse', 'Assess a breach'),
  'referral.send': right('act', 'Henvise', 'Send a referral'),
  'referral.provide': right('act', 'Svare på et spørgsmål', 'Provide information'),
  'referral.withdraw': right('act', 'Trække en henvisning tilbage', 'Withdraw a referral'),
  'referral.complete': right('act', 'Afslutte en henvisning', 'Complete a referral'),
  'referral.continue': right('act', 'Fortsætte på eget grundlag', 'Continue on another basis'),

  'own-access.open': right('act', 'Give egen adgang', 'Open own access'),
  'own-access.end': right('act', 'Lukke egen adgang', 'End own access'),
  'own-access.use': right('act', 'Bruge sin egen adgang', 'Use one’s own access'),
  'own-log.write': right('act', 'Skrive i sin egen log', 'Write in one’s own log'),
  'own-evidence.send': right('act', 'Sende sit eget bevis', 'Send evidence of one’s own'),

  'case-draft.keep': right('act', 'Gemme en kladde i en sag', 'Keep a draft in a case'),

  'referral-draft.keep': right('answer', 'Gemme en kladde til et svar på en henvisning', 'Keep a draft of an answer'),
  'referral.receive': right('answer', 'Kvittere for en henvisning', 'Receive a referral'),
  'referral.accept': right('answer', 'Tage imod en henvisning', 'Accept a referral'),
  'referral.decline': right('answer', 'Afvise en henvisning', 'Decline a referral'),
  'referral.forward': right('answer', 'Sende en henvisning videre', 'Forward a referral'),
  'referral.ask': right('answer', 'Bede om oplysninger', 'Ask for information'),

  'group-interest.register': right(
    'act',
    'Registrere ønske om en selvhjælpsgruppe',
    'Register interest in a self-help group',
  ),
  'group.place': right('act', 'Give plads i en selvhjælpsgruppe', 'Place in a self-help group'),
  'course.open': right('act', 'Begynde et rådgivningsforløb', 'Open a course'),
  'course-session.hold': right('act', 'Registrere en samtale i et rådgivningsforløb', 'Record a session of a course'),
  'course.close': right('act', 'Afslutte et rådgivningsforløb', 'Close a course'),
  'question.ask': right('act', 'Registrere et spørgsmål uden navne', 'Record a question without names'),
  'group.open': right('agency', 'Oprette en selvhjælpsgruppe', 'Open a self-help group'),
  'group.list': right('agency', 'Se selvhjælpsgrupper', 'List the self-help groups'),
  'group-demand.see': right('agency', 'Se hvor der mangler grupper', 'See where groups are wanted'),
  'capacity.set': right('agency', 'Fastsætte kapacitet', 'Set the capacity'),
  'teaching.hold': right('agency', 'Registrere undervisning', 'Record teaching'),
  'teaching.see': right('agency', 'Se undervisning', 'See teaching'),
  'episode.record': right('agency', 'Registrere en enkelt hændelse', 'Record a single incident'),
  'episode.see': right('agency', 'Se enkelte hændelser', 'See single incidents'),

  'track.link': right('act', 'Knytte et forløb til en sag', 'Link a track to a case'),
  'track.start': right('agency', 'Oprette et forløb for en udøver', "Open a perpetrator's track"),
  'track.list': right('agency', 'Se enhedens forløb', 'List the tracks of the unit'),
  'track.open': right('track-words', 'Åbne et forløbs ord', 'Open the words of a track'),
  'perpetrator.describe': right('track', 'Beskrive udøveren', 'Describe the perpetrator'),
  'perpetrator.advise': right('track', 'Rådgive udøveren', 'Advise the perpetrator'),
  'track-consent.give': right('track', 'Registrere udøverens samtykke', "Record the perpetrator's consent"),
  'track-consent.withdraw': right('track', 'Trække udøverens samtykke tilbage', "Withdraw the perpetrator's consent"),
  'track.refer': right('track', 'Henvise udøveren', 'Refer the perpetrator'),
  'track.withdraw': right(
    'track',
    'Trække henvisningen af udøveren tilbage',
    'Withdraw the referral of the perpetrator',
  ),
  'track.receive': right('track', 'Kvittere for en udøver', 'Receive a perpetrator'),
  'track.accept': right('track', 'Tage imod en udøver', 'Accept a perpetrator'),
  'track.decline': right('track', 'Afvise en udøver', 'Decline a perpetrator'),
  'track-session.hold': right('track', 'Registrere en samtale i et forløb', 'Record a session in a track'),
  'track.close': right('track', 'Lukke et forløb', 'Close a track'),
  'track-draft.keep': right('track', 'Gemme en kladde i et forløb', 'Keep a draft in a track'),
  'track-words.strike': right('track', 'Slette ord i et forløb', 'Strike words in a track'),
} as const satisfies Record<string, RightDefinition>;

/** One of the rights there are: a route names one, the matrix says who has it. */
export type Right = keyof typeof rights;
/** The rights about a case: what they allow depends on that case. */
export type CaseRight = {
  [R in Right]: (typeof rights)[R]['about'] extends 'agency' | 'track' | 'track-words' ? never : R;
}[Right];
/** The rights about a perpetrator's track. */
export type TrackRight = {
  [R in Right]: (typeof rights)[R]['about'] extends 'track' | 'track-words' ? R : never;
}[Right];

export const rightNames = Object.keys(rights) as readonly Right[];
