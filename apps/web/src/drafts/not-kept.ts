const why = ['choices', 'numbers', 'settings', 'looking', 'files'] as const;

/**
 * Why nothing of a form is kept. `choices`: nobody writes in it, they choose codes, days and amounts. `numbers`: numbers of
 * the hub are copied into it. `settings`: what stands in it is shown when it is opened anew. `looking`: it asks and changes
 * nothing. `files`: what it takes is on the writer's machine.
 */
export type NotKept = (typeof why)[number];
export const isNotKept = (draft: string): draft is NotKept => why.some((one) => one === draft);
