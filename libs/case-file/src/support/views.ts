import { capacityEntity, capacityView } from './capacity.view';
import { episodeEntity, episodeView } from './episode.view';
import { groupEntity, groupView } from './group.view';
import { supportEntity, supportView } from './support.view';
import { teachingEntity, teachingView } from './teaching.view';

const isCentre = (schema: string) => schema === 'centre';
const isMunicipality = (schema: string) => schema === 'municipality';

/** What help beyond the case file each kind of agency keeps: what cases tell of it, and what is its own. */
export const supportEntities = (schema: string) => [
  supportEntity(schema),
  ...(isCentre(schema) ? [groupEntity(schema), capacityEntity(schema)] : []),
  ...(isMunicipality(schema) ? [teachingEntity(schema), episodeEntity(schema)] : []),
];

export const supportViews = (schema: string) => [
  supportView(schema),
  ...(isCentre(schema) ? [groupView(schema), capacityView(schema)] : []),
  ...(isMunicipality(schema) ? [teachingView(schema), episodeView(schema)] : []),
];
