/** With the digits of an Arabic or Persian keyboard as those of others. */
export const inLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
