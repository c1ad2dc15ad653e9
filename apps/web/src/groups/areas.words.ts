import { words } from '../words/words';

export const areaWords = words({
  da: {
    denmark: 'Hele landet',
    'region:1081': 'Region Nordjylland',
    'region:1082': 'Region Midtjylland',
    'region:1083': 'Region Syddanmark',
    'region:1084': 'Region Hovedstaden',
    'region:1085': 'Region Sjælland',
    municipality: 'Kommune nr. {code}',
  },
  en: {
    denmark: 'The whole country',
    'region:1081': 'The North Denmark Region',
    'region:1082': 'The Central Denmark Region',
    'region:1083': 'The Region of Southern Denmark',
    'region:1084': 'The Capital Region',
    'region:1085': 'Region Zealand',
    municipality: 'Municipality no. {code}',
  },
});
