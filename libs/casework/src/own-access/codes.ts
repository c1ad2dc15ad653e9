import { codeList } from '../kernel/code-list';

/** How she was given her code: always face to face. */
export const ownAccessMeans = codeList('own-access-means', 1, {
  'written-down': ['Skrevet ned til hende', 'Written down for her'],
  'typed-in-together': ['Tastet ind sammen', 'Typed in together'],
  'said-to-her': ['Sagt til hende', 'Said to her'],
});
export const ownAccessEnd = codeList('own-access-end', 1, {
  ended: ['Ikke længere nødvendig', 'No longer needed'],
  unsafe: ['Ikke længere sikker', 'No longer safe'],
  'handed-over': ['Sagen er overdraget', 'The case was handed over'],
});
/** How far she may let an entry go by herself: into a file that he can read is for the home unit to decide with her. */
export const ownAudience = codeList('own-audience', 1, {
  support: ['Kun støtte', 'Support only'],
  police: ['Støtte og politi', 'Support and police'],
});
