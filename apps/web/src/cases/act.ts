import type { paths } from '#described/schema';

/** What can be asked for in a case: of every agency as of the municipality, and what the police alone do. */
type OfCase<Rest extends string> = `/api/${'municipality' | 'police' | 'centre'}/cases/{caseId}/${Rest}`;
export type Act = keyof paths extends infer P ? (P extends OfCase<infer Rest> ? Rest : never) : never;
export type BodyOf<A extends Act> = paths[OfCase<A> & keyof paths] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
