export const familyForms = [
  'call-safety',
  'family-contacts',
  'child-notifications',
  'visitation',
  'children',
  'family-unit/consultations',
  'family-unit/informing',
] as const;
export type FamilyForm = (typeof familyForms)[number];

/** Who is asking, and where the case stands. */
interface Asking {
  readonly kind: 'municipality' | 'police' | 'centre';
  readonly role: string;
  readonly isHome: boolean;
  readonly isClosed: boolean;
}

const municipal = ['visitator', 'coordinator', 'family-counsellor', 'employee-safety'];
const atHome = ['visitator', 'employee-safety'];

/**
 * What somebody may write about children: the notification always, wherever the case stands; the rest in an open case of
 * the municipality; the family unit is asked and informed by the home alone, and informed of more when more is needed.
 */
export function formsFor({ kind, role, isHome, isClosed }: Asking): readonly FamilyForm[] {
  const isMunicipal = kind === 'municipality' && municipal.includes(role);
  return familyForms.filter((form) => {
    if (form === 'child-notifications') return role !== 'perpetrator-counsellor';
    if (isClosed || !isMunicipal) return false;
    if (!form.startsWith('family-unit/')) return true;
    return isHome && atHome.includes(role);
  });
}

type Answers = Readonly<Record<string, unknown>>;
const lists: Partial<Readonly<Record<FamilyForm, string>>> = {
  'child-notifications': 'about',
  'family-unit/informing': 'classes',
};

/** Where nothing was chosen of a list, it is sent empty: nobody in particular, and codes alone. */
export function withLists(form: FamilyForm, answers: Answers): Answers {
  const list = lists[form];
  return list === undefined ? answers : { [list]: [], ...answers };
}
