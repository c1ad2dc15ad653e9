import { others, worksThere } from './codes';
import { contactAsked, contactFaults, type ContactFaults, type ContactSaid } from './contact';
import { byId, chosen, make } from './dom';
import { showFaults } from './faults';
import type { Speaker } from './speaker';
import type { Key } from './texts/da';

const written = ['story', 'phone', 'email'] as const;
/** Milliseconds after the last touch: then what she was writing is gone, for no code brings it back to her alone. */
const HALF_AN_HOUR = 30 * 60_000;

interface ContactParts {
  readonly speaker: Speaker;
  readonly now: () => Date;
  /** Gets a form without faults. */
  readonly send: (said: ContactSaid) => void;
}

/** Where somebody who has no code writes to a municipality for the first time. */
export class ContactForm {
  readonly #form = byId('contact', HTMLFormElement);
  readonly #municipality = byId('municipality', HTMLSelectElement);
  #touched = 0;

  constructor(private readonly parts: ContactParts) {
    for (const question of ['mine', 'theirs'])
      byId(`${question}-choices`, HTMLElement).append(
        ...worksThere.map((code) => choice(question, code, `contact.${code}`)),
      );
    byId('others-choices', HTMLElement).append(
      ...others.map((code) => choice('others', code, `contact.others.${code}`)),
    );
    parts.speaker.sayAll(this.#form);
    const touch = () => (this.#touched = parts.now().getTime());
    this.#form.addEventListener('input', touch);
    this.#form.addEventListener('change', () => this.#follow());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  get isOpen(): boolean {
    return !this.#form.hidden;
  }

  /** `municipalities`: to which it can go, by id with their names. */
  open(municipalities: Readonly<Record<string, string>>): void {
    const first = make('option', { value: '', say: 'obtained.choose' });
    this.#municipality.replaceChildren(
      first,
      ...Object.entries(municipalities).map(([id, name]) => new Option(name, id)),
    );
    this.parts.speaker.sayAll(this.#municipality);
    this.#touched = this.parts.now().getTime();
    this.#form.hidden = false;
    byId('contact-heading', HTMLElement).focus();
  }

  /** As she wrote it, with what the hub found wrong. */
  reopen(said: ContactSaid, municipalities: Readonly<Record<string, string>>, faults: ContactFaults): void {
    this.open(municipalities);
    this.#municipality.value = said.municipality;
    byId('story', HTMLTextAreaElement).value = said.text;
    for (const id of ['phone', 'email'] as const) byId(id, HTMLInputElement).value = said[id];
    for (const name of ['danger', 'others', 'mine', 'theirs'] as const) choose(name, said[name]);
    this.#follow();
    showFaults(this.parts.speaker, contactAsked, faults);
  }

  /** Not a word stays in the page, nor where undoing would bring it back from. */
  close(): void {
    this.#form.reset();
    for (const id of written) byId(id, HTMLElement).replaceWith(byId(id, HTMLElement).cloneNode());
    showFaults(this.parts.speaker, contactAsked, new Map());
    this.#follow();
    this.#form.hidden = true;
  }

  /** Whether nobody has touched it for half an hour. */
  get isForgotten(): boolean {
    return this.isOpen && this.parts.now().getTime() - this.#touched >= HALF_AN_HOUR;
  }

  #submit(): void {
    const said = this.#said();
    const faults = contactFaults(said);
    showFaults(this.parts.speaker, contactAsked, faults);
    if (faults.size > 0) return;
    this.close();
    this.parts.send(said);
  }

  /** What is shown follows from what she chose. */
  #follow(): void {
    byId('danger-now', HTMLElement).hidden = chosen('danger')[0] !== 'yes';
    const toward = chosen('others')[0] ?? 'none';
    byId('story-police', HTMLElement).hidden = toward !== 'none';
    byId('reach', HTMLElement).hidden = toward === 'all';
  }

  #said(): ContactSaid {
    return {
      municipality: this.#municipality.value,
      danger: (chosen('danger')[0] ?? '') as ContactSaid['danger'],
      text: byId('story', HTMLTextAreaElement).value,
      others: (chosen('others')[0] ?? '') as ContactSaid['others'],
      mine: (chosen('mine')[0] ?? '') as ContactSaid['mine'],
      theirs: (chosen('theirs')[0] ?? '') as ContactSaid['theirs'],
      phone: byId('phone', HTMLInputElement).value,
      email: byId('email', HTMLInputElement).value,
    };
  }
}

const choice = (name: string, code: string, say: Key): HTMLElement =>
  make('label', {}, make('input', { type: 'radio', name, value: code }), make('span', { say }));

function choose(name: string, value: string): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>(`#contact input[name="${name}"]`))
    radio.checked = radio.value === value;
}
