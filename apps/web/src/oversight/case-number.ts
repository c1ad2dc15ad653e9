const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The number of a case, a person or a fact as the hub writes it; undefined for anything else. */
export function numberIn(typed: string): string | undefined {
  const number = typed.trim().toLowerCase();
  return form.test(number) ? number : undefined;
}
