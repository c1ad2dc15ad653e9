import { z } from 'zod';
import { area } from '../kernel/area';
import { fact } from '../kernel/fact';
import { nothing } from '../kernel/told';
import { alias, id } from '../kernel/words';

/** The centre's own: nobody else is told of its groups. */
const itsOwn = {
  family: nothing,
  restricted: nothing,
  police: nothing,
  affected: nothing,
  perpetrators: nothing,
} as const;

export const SupportGroupOpened = fact('SupportGroupOpened', {
  label: { da: 'Selvhjælpsgruppe oprettet', en: 'Self-help group opened' },
  plain: { homeUnit: alias, area, places: z.int().min(1).max(50) },
  told: itsOwn,
});

/** A keyed name of one case in one group: whose it is stands in her case alone. */
export const PlaceTaken = fact('PlaceTaken', {
  label: { da: 'Plads taget', en: 'Place taken' },
  plain: { placeId: id },
  told: itsOwn,
});
