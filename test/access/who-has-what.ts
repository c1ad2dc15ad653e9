import type { Post, Right } from '@vaern/access';

const frontline = 'municipality/frontline';
const visitator = 'municipality/visitator';
const safety = 'municipality/employee-safety';
const caseworkers = [visitator, 'municipality/coordinator', 'municipality/family-counsellor', safety] as const;
const officers = ['police/intake-officer', 'police/case-officer'] as const;
const counsellor = 'centre/counsellor';
const other = 'centre/perpetrator-counsellor';
const keepers = ['municipality/records-owner', 'police/records-owner', 'centre/records-owner'] as const;
const watchers = [
  'municipality/data-protection-officer',
  'police/data-protection-officer',
  'centre/data-protection-officer',
] as const;

/** Whoever works with her: never the perpetrators' counsellor. */
const casework = [...caseworkers, ...officers, counsellor] as const;
const withHer = casework;
/** Whoever works with perpetrators; never her contact person. */
const withHim = [visitator, 'municipality/family-counsellor', other] as const;
const referringHim = [visitator, 'municipality/family-counsellor'] as const;
const trained = [visitator, safety, 'police/case-officer', counsellor] as const;
/** Whoever works where a case may have its home. */
const atHome = [visitator, safety, ...officers, counsellor] as const;
/** Whoever may be named to read restricted cases. */
const named = [safety, 'police/case-officer', counsellor] as const;
/** By a code that her home unit gave her. */
const herself = ['municipality/affected', 'police/affected', 'centre/affected'] as const;
const withRecords = 'police/records-client';

/**
 * Who has each right, written down from the roles of `domain.md` and not from what the hub goes by.
 * A right without a row does not compile.
 */
export const whoHas: Readonly<Record<Right, readonly Post[]>> = {
  'contact.report': [frontline, ...casework, other],
  'contact.follow': [frontline, ...casework, other],
  'inbox.see': casework,
  'worklist.see': caseworkers,
  'case.list': casework,
  'case.search': [visitator, safety, ...officers, counsellor],
  'advice-catalogue.see': [...casework, other],
  'guidance.see': [frontline, ...casework, other, 'municipality/manager'],
  'feed.read': [visitator, 'municipality/feed-client', 'police/feed-client', counsellor, other, 'centre/feed-client'],
  'dashboard.see': [counsellor, other, 'centre/manager'],
  'dashboard.export': ['centre/manager'],
  'changes.follow': [...casework, other, 'centre/group-organiser', 'centre/manager'],
  'training.complete': ['municipality/manager', 'police/intake-officer', 'centre/manager'],
  'read-log.see': watchers,
  'as-of.see': watchers,
  'disclosures.see': watchers,
  'forgotten.see': [...watchers, ...keepers],
  'metrics.see': ['municipality/operator', 'police/operator', 'centre/operator'],
  'feed.watch': ['municipality/operator', 'police/operator', 'centre/operator'],
  'nudge.choose': [...casework, other],
  'draft.keep': [frontline, ...casework, other],
  'numbers.freeze': ['centre/manager'],

  'case.see': casework,
  'timeline.see': casework,
  'custody.see': withHer,
  'case.open': [...casework, withRecords],
  'log.open': [...withHer, withRecords],
  'evidence.open': withHer,
  'evidence.export': withHer,
  'case.as-of': casework,
  'referral.preview': casework,
  'contact-card.open': caseworkers,
  'journal.print': caseworkers,
  'warning.open': withHer,

  'person.describe': casework,
  'person.retract': casework,
  'safe-reach.set': casework,
  'safe-reach.revoke': casework,
  'wish.state': withHer,
  'danger.raise': casework,
  'danger.clear': withHer,
  'fact.retract': casework,
  'words.strike': casework,
  'consent.give': casework,
  'consent.withdraw': casework,
  'case.screen': trained,
  'second-opinion.give': trained,
  'incident.log': withHer,
  'incident.correct': withHer,
  'entry-audience.change': withHer,
  'advice.give': withHer,
  'action.plan': withHer,
  'action.complete': withHer,
  'action.drop': withHer,
  'conversation.hold': withHer,
  'emergency.call': casework,
  'person.merge': casework,
  'case.close': atHome,
  'case.reopen': atHome,
  'address-hit.decide': atHome,
  'match.decide': atHome,
  'cases.link': atHome,
  'cases.unlink': atHome,
  'log.import': caseworkers,
  'coordinator.assign': [visitator, 'municipality/coordinator', safety],
  'coordinator.end': [visitator, 'municipality/coordinator', safety],
  'colleague.assign': officers,
  'colleague.release': officers,
  'children.involve': caseworkers,
  'family-unit.consult': [visitator, safety],
  'family-unit.inform': [visitator, safety],
  'family-unit.end': caseworkers,
  'child-notification.make': casework,
  'call-safety.check': caseworkers,
  'family-contact.make': caseworkers,
  'visitation.note': caseworkers,
  'approach.plan': withHer,
  'warning.attempt': withHer,
  'approach.make': withHer,
  'approach.cancel': withHer,
  'forgetting.request': keepers,
  'forgetting.approve': atHome,
  'forgetting.cancel': keepers,
  'legal-hold.place': keepers,
  'legal-hold.lift': keepers,
  'case.restrict': atHome,
  'restricted-readers.change': named,
  'case.unrestrict': named,
  'report.prepare': withHer,
  'report.file': withHer,
  'order.request': withHer,
  'order.request-anew': withHer,
  'order.record': withHer,
  'order.issue': withHer,
  'order.deny': withHer,
  'order.serve': withHer,
  'order.extend': withHer,
  'order.revoke': withHer,
  'breach.report': withHer,
  'breach.assess': officers,
  'dossier.open': [...officers, withRecords],
  'bundle.issue': [...officers, withRecords],
  'evidence.receive': withHer,
  'evidence.release': atHome,
  'evidence.hand-over': atHome,
  'evidence.verify': withHer,
  'item.register': withHer,
  'referral.send': casework,
  'referral.provide': casework,
  'referral.withdraw': casework,
  'referral.complete': casework,
  'referral.continue': casework,
  'own-access.open': atHome,
  'own-access.end': atHome,
  'own-access.use': herself,
  'own-log.write': herself,
  'own-evidence.send': herself,
  'case-draft.keep': casework,
  'referral.receive': casework,
  'referral.accept': casework,
  'referral.decline': casework,
  'referral.forward': casework,
  'referral.ask': casework,

  'group-interest.register': [...caseworkers, counsellor],
  'group.place': [counsellor, 'centre/group-organiser'],
  'course.open': [counsellor],
  'course-session.hold': [counsellor],
  'course.close': [counsellor],
  'question.ask': caseworkers,
  'group.open': ['centre/group-organiser'],
  'group.list': [counsellor, 'centre/group-organiser', 'centre/manager'],
  'group-demand.see': [counsellor, 'centre/group-organiser'],
  'capacity.set': [other, 'centre/manager'],
  'teaching.hold': [visitator, 'municipality/manager'],
  'teaching.see': [visitator, 'municipality/manager'],
  'episode.record': [safety],
  'episode.see': [safety],

  'track.link': [visitator, safety],
  'track.start': withHim,
  'track.list': withHim,
  'track.open': withHim,
  'perpetrator.describe': withHim,
  'perpetrator.advise': withHim,
  'track-consent.give': withHim,
  'track-consent.withdraw': withHim,
  'track.refer': referringHim,
  'track.withdraw': referringHim,
  'track.receive': [other],
  'track.accept': [other],
  'track.decline': [other],
  'track-session.hold': [other],
  'track.close': withHim,
  'track-words.strike': withHim,
};
