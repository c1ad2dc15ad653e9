import { obtained, type FileBody } from './codes';
import { make } from './dom';
import { showFaults } from './faults';
import type { Speaker } from './speaker';
import type { Key } from './texts/da';

export interface Attached {
  readonly files: readonly File[];
  readonly obtained: FileBody['obtained'];
}

/** What the hub can look into. */
const ACCEPT = 'image/*,video/*,audio/*,application/pdf,text/plain';

/** Chooses files, and asks what they are once there are any. */
export class FileFields {
  readonly #files: HTMLInputElement;
  readonly #what: HTMLSelectElement;
  readonly #whatField: HTMLElement;

  /** `id`: begins the ids of its parts. */
  constructor(
    place: HTMLElement,
    private readonly id: string,
    private readonly speaker: Speaker,
  ) {
    const [file, what] = [`${id}-file`, `${id}-what`];
    this.#files = make('input', {
      id: file,
      type: 'file',
      multiple: '',
      accept: ACCEPT,
      'aria-describedby': `${file}-fault ${file}-hint`,
    });
    this.#what = make('select', { id: what, autocomplete: 'off', 'aria-describedby': `${what}-fault` });
    const choices = obtained.map((code): [string, Key] => [code, `obtained.${code}`]);
    for (const [value, say] of [['', 'obtained.choose'] as const, ...choices])
      this.#what.append(make('option', { value, say }));
    this.#whatField = field(what, 'obtained.label', this.#what);
    place.append(field(file, 'file.label', this.#files, 'file.hint'), this.#whatField);
    this.#files.addEventListener('change', () => this.#ask());
    this.#ask();
    speaker.sayAll(place);
  }

  /** Undefined if something is missing: it is said where. `isNeeded`: without a file there is nothing to send. */
  read(isNeeded: boolean): Attached | undefined {
    const files = [...(this.#files.files ?? [])];
    const faults = new Map<string, Key>();
    if (isNeeded && files.length === 0) faults.set(`${this.id}-file`, 'add.missing');
    if (files.length > 0 && this.#what.value === '') faults.set(`${this.id}-what`, 'obtained.missing');
    showFaults(this.speaker, [`${this.id}-file`, `${this.id}-what`], faults);
    return faults.size > 0 ? undefined : { files, obtained: this.#what.value as FileBody['obtained'] };
  }

  get isEmpty(): boolean {
    return this.#files.value === '';
  }

  clear(): void {
    this.#files.value = '';
    this.#what.value = '';
    this.#ask();
  }

  focus(): void {
    this.#files.focus();
  }

  #ask(): void {
    this.#whatField.hidden = this.isEmpty;
  }
}

function field(id: string, label: Key, control: HTMLElement, hint?: Key): HTMLElement {
  return make(
    'div',
    { class: 'field' },
    make('label', { for: id, say: label }),
    ...(hint ? [make('p', { id: `${id}-hint`, class: 'hint', say: hint })] : []),
    make('p', { id: `${id}-fault`, class: 'fault' }),
    control,
  );
}
