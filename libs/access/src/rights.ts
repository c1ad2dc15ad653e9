/**
 * What can be asked or done, one right for each route.
 * `agency`: about no case. `codes`: shows a case without words. `act`: asks for a fact in a case.
 * `answer`: an act by which a unit answers a referral. `words`: opens sealed words.
 */
export type About = 'agency' | 'codes' | 'act' | 'answer' | 'words';

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
  'training.complete': right('agency', 'Registrere uddannelse', 'Record training'),
  'read-log.see': right('agency', 'Se læseloggen', 'See the read log'),
  'as-of.see': right('agency', 'Se hvad myndigheden vidste en dag', 'See what the agency knew on a day'),
  'forgotten.see': right('agency', 'Se hvem myndigheden har glemt', 'See whom the agency forgot'),
  'metrics.see': right('agency', 'Se driftstal', 'See metrics'),

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

  'referral.receive': right('answer', 'Kvittere for en henvisning', 'Receive a referral'),
  'referral.accept': right('answer', 'Tage imod en henvisning', 'Accept a referral'),
  'referral.decline': right('answer', 'Afvise en henvisning', 'Decline a referral'),
  'referral.forward': right('answer', 'Sende en henvisning videre', 'Forward a referral'),
  'referral.ask': right('answer', 'Bede om oplysninger', 'Ask for information'),
} as const satisfies Record<string, RightDefinition>;

/** One of the rights there are: a route names one, the matrix says who has it. */
export type Right = keyof typeof rights;
/** The rights about a case: what they allow depends on that case. */
export type CaseRight = { [R in Right]: (typeof rights)[R]['about'] extends 'agency' ? never : R }[Right];

export const rightNames = Object.keys(rights) as readonly Right[];
