export const tokenKinds = ['cpr', 'phone', 'email'] as const;
export type TokenKind = (typeof tokenKinds)[number];

const forms: Readonly<Record<TokenKind, (text: string) => string | undefined>> = {
  cpr: (text) => matched(text.replaceAll(/[\s-]/g, ''), /^\d{10}$/),
  phone: (text) => {
    const dialled = text.replaceAll(/[\s().\-/]/g, '');
    const isDanish = /^\d{8}$/.test(dialled);
    return matched(isDanish ? `+45${dialled}` : dialled.replace(/^00/, '+'), /^\+[1-9]\d{4,14}$/);
  },
  email: (text) => matched(text.trim().normalize('NFKC').toLowerCase(), /^[^\s@]+@[^\s@]+\.[^\s@]+$/),
};

/** One way of writing for all who write the same number or address. Undefined: it is none. */
export const normalForm = (kind: TokenKind, text: string): string | undefined => forms[kind](text);

const matched = (text: string, form: RegExp) => (form.test(text) ? text : undefined);
