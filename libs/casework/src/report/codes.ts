import { codeList } from '../kernel/code-list';

/** What a report may be about. Which of them holds is for the police and the prosecution to say. */
export const provision = codeList('provision', 1, {
  'straffeloven-242': ['Straffeloven § 242, stalking', 'Criminal code § 242, stalking'],
  'straffeloven-243': ['Straffeloven § 243, psykisk vold', 'Criminal code § 243, psychological violence'],
  'straffeloven-244': ['Straffeloven § 244, vold', 'Criminal code § 244, violence'],
  'straffeloven-260': ['Straffeloven § 260, ulovlig tvang', 'Criminal code § 260, unlawful coercion'],
  'straffeloven-263': ['Straffeloven § 263, brevhemmelighed og hacking', 'Criminal code § 263, letters and hacking'],
  'straffeloven-264': ['Straffeloven § 264, husfred', 'Criminal code § 264, peace of the home'],
  'straffeloven-264-d': ['Straffeloven § 264 d, private billeder', 'Criminal code § 264 d, private pictures'],
  'straffeloven-266': ['Straffeloven § 266, trusler', 'Criminal code § 266, threats'],
  'straffeloven-291': ['Straffeloven § 291, hærværk', 'Criminal code § 291, damage'],
  'tilholdsloven-21': ['Tilholdsloven § 21, overtrædelse af tilhold', 'Act on restraining orders § 21, breach'],
  other: ['Anden bestemmelse', 'Another provision'],
});
