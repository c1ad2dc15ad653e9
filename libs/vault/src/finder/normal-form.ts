export const tokenKinds = ['cpr', 'phone', 'email'] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** What people put between digits, and programs around a number that is copied out of them. */
const between = /[\s().,/·\u2212\p{Pd}\p{Cf}]/gu;

const forms: Readonly<Record<TokenKind, (text: string) => string | undefined>> = {
  cpr: (text) => matched(text.replaceAll(/[\s-]/g, ''), /^\d{10}$/),
  phone: (text) => {
    const dialled = text.normalize('NFKC').replaceAll(between, '');
    const [, danish] = /^(?:45)?(\d{8})$/.exec(dialled) ?? [];
    return matched(danish === undefined ? dialled.replace(/^00/, '+') : `+45${danish}`, /^\+[1-9]\d{4,14}$/);
  },
  email: (text) => matched(text.trim().normalize('NFKC').toLowerCase(), /^[^\s@]+@[^\s@]+\.[^\s@]+$/),
};

/** One way of writing for all who write the same number or address. Undefined: it is none. */
export const normalForm = (kind: TokenKind, text: string): string | undefined => forms[kind](text);

const matched = (text: string, form: RegExp) => (form.test(text) ? text : undefined);
