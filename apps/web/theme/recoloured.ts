/** What a colour of the design system is used for: text on paper, paper itself, or a line. */
type Use = 'ink' | 'paper' | 'line';

/** The neutral theme's colours, by use: each becomes a variable, so that day and night are two lists of values. */
const variables: Readonly<Record<string, Readonly<Partial<Record<Use, string>>>>> = {
  white: { ink: 'on-primary', paper: 'paper', line: 'paper' },
  black: { ink: 'ink', paper: 'ink', line: 'ink' },
  '#1a1a1a': { ink: 'ink', paper: 'primary-strong', line: 'ink' },
  '#454545': { ink: 'primary-ink', paper: 'primary', line: 'primary-line' },
  '#707070': { ink: 'ink-soft', paper: 'primary-soft', line: 'line-strong' },
  '#8e8e8e': { ink: 'ink-soft', paper: 'line-strong', line: 'line-strong' },
  '#bfbfbf': { paper: 'paper-4', line: 'line' },
  '#dcdcdc': { paper: 'paper-3', line: 'line' },
  '#f5f5f5': { paper: 'paper-2', line: 'paper-2' },
  '#cc0000': { ink: 'error-ink', paper: 'error', line: 'error' },
  '#ffe0e0': { paper: 'error-paper' },
  '#febb30': { paper: 'warning', line: 'warning' },
  '#ffeecc': { paper: 'warning-paper' },
  '#358000': { ink: 'success-ink', paper: 'success', line: 'success' },
  '#ddf7ce': { paper: 'success-paper' },
  '#1b86c3': { paper: 'info', line: 'info' },
  '#e2f2fb': { paper: 'info-paper' },
  '#004d99': { ink: 'link' },
  '#800080': { ink: 'link-visited' },
};

const declaration = /([a-z-]+)\s*:\s*([^;{}]+)/g;
const colour = /#[0-9a-f]{3,8}\b|(?<![\w-])(?:white|black)(?![\w-])/gi;

function useOf(property: string): Use | undefined {
  if (/^(color|fill|-webkit-text-fill-color|text-decoration-color)$/.test(property)) return 'ink';
  if (property.startsWith('background')) return 'paper';
  if (/^(border|outline|box-shadow|stroke)/.test(property)) return 'line';
  return undefined;
}

/** The design system's styles with variables for colours. @throws Error for a colour that has no variable */
export function recoloured(css: string): string {
  return css.replace(declaration, (whole, property: string, value: string) => {
    const use = useOf(property);
    if (use === undefined || !colour.test(value)) return whole;
    const named = value.replace(/url\([^)]*\)/g, (url) => url.replaceAll('white', 'WHITE_'));
    const made = named.replace(colour, (found) => {
      const name = variables[found.toLowerCase()]?.[use];
      if (name === undefined) throw new Error(`no variable for ${found} in ${property}`);
      return `var(--${name})`;
    });
    return `${property}:${made.replaceAll('WHITE_', 'white')}`;
  });
}

/** Every variable that the styles name. */
export const variableNames: readonly string[] = [
  ...new Set(Object.values(variables).flatMap((uses) => Object.values(uses))),
];
