/** A number that a phone can call with one tap. */
export function Phone({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number}</a>;
}
