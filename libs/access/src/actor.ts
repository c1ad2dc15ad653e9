/** Somebody who signed in: who they are at their own agency, where they work and in which role they act. */
export interface Actor {
  /** The agency's own id of the staff member: never in a fact's plain fields, never in a URL. */
  readonly id: string;
  /** `municipality:0561`. */
  readonly agency: string;
  /** `municipality:0561/visitation`. */
  readonly unit: string;
  /** The role of the day, one of `roles`. */
  readonly role: string;
  readonly roles: readonly string[];
  /** The machine that carries this person's own token, if one does. */
  readonly through?: string;
}
