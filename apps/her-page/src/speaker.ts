import { byId } from './dom';
import { catalogues } from './texts/catalogues';
import { da, type Key } from './texts/da';

/** Says everything on the page in one language: chosen on it, and kept nowhere. */
export class Speaker {
  #language: string;
  readonly #also: (() => void)[] = [];

  constructor() {
    this.#language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in catalogues) ?? 'da';
    const choice = byId('language', HTMLSelectElement);
    for (const [tag, { name }] of Object.entries(catalogues)) {
      const option = new Option(name, tag, false, tag === this.#language);
      option.lang = tag;
      choice.append(option);
    }
    choice.addEventListener('change', () => this.#speak(choice.value));
    this.#speak(this.#language);
  }

  get language(): string {
    return this.#language;
  }

  /** Called when the language was changed: for texts that hold something. */
  alsoThen(draw: () => void): void {
    this.#also.push(draw);
  }

  text(key: Key, values: Readonly<Record<string, string>> = {}): string {
    const { texts } = catalogues[this.#language] ?? { texts: da };
    return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }

  /** Lets an element say something, or nothing. */
  say(element: HTMLElement, key: Key | undefined): void {
    if (key === undefined) delete element.dataset.say;
    else element.dataset.say = key;
    const text = key === undefined ? '' : this.text(key);
    if (element.textContent !== text) element.textContent = text;
  }

  /** Everything new beneath an element. */
  sayAll(within: ParentNode): void {
    for (const element of within.querySelectorAll<HTMLElement>('[data-say]'))
      this.say(element, element.dataset.say as Key);
  }

  #speak(language: string): void {
    const { direction = 'ltr', unreviewed = '' } = catalogues[language] ?? {};
    this.#language = language;
    Object.assign(document.documentElement, { lang: language, dir: direction });
    byId('unreviewed', HTMLElement).textContent = unreviewed;
    this.sayAll(document);
    for (const draw of this.#also) draw();
  }
}
