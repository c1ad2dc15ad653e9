import { z } from 'zod';
import { codeList } from '../kernel/code-list';
import { fact } from '../kernel/fact';
import { all, nothing } from '../kernel/told';
import { alias, day, id } from '../kernel/words';
import { behaviour, channel } from '../log/facts';

export const episodeFollowUp = codeList('episode-follow-up', 1, {
  talk: ['Samtale med medarbejderen', 'A talk with the employee'],
  workplace: ['Ændringer på arbejdspladsen', 'Changes at the workplace'],
  'other-handler': ['En anden har overtaget borgeren', 'Somebody else has taken over'],
  police: ['Anmeldt til politiet', 'Reported to the police'],
  none: ['Ikke endnu', 'Nothing yet'],
});

/** Somebody overstepped an employee's boundaries once: no case, and so nobody is named. */
export const BoundaryCrossed = fact('BoundaryCrossed', {
  label: { da: 'Grænse overskredet', en: 'Boundary crossed' },
  plain: {
    episodeId: id,
    byUnit: alias,
    occurredOn: day,
    channels: z.array(channel.schema).min(1),
    behaviours: z.array(behaviour.schema).min(1),
    followUp: z.array(episodeFollowUp.schema).min(1),
  },
  told: { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing },
});
