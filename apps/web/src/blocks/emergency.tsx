const numbers = /(1-1-[24])/;

/** A text in which the numbers of help can be called with one tap. */
export function WithEmergency({ text }: { readonly text: string }) {
  return text.split(numbers).map((part, at) =>
    numbers.test(part) ? (
      <a key={at} href={`tel:${part.replaceAll('-', '')}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
