import { behaviours, channels, type EntryBody } from './codes';
import { byId, chosen, make } from './dom';
import { entryOf, faultsIn, type Said } from './entry';
import { showFaults } from './faults';
import { FileFields, type Attached } from './file-fields';
import type { Speaker } from './speaker';
import { dateAgo } from './when';

const asked = ['day', 'date', 'time', 'text', 'count', 'audience'] as const;
const written = ['time', 'date', 'text', 'count', 'sender', 'place', 'witnesses', 'effect'] as const;

/** Where she writes one note. */
export class EntryForm {
  readonly #form = byId('write', HTMLFormElement);
  readonly #more = byId('more', HTMLDetailsElement);
  readonly #files: FileFields;

  constructor(
    private readonly speaker: Speaker,
    private readonly now: () => Date,
    send: (entry: EntryBody, attached: Attached) => void,
  ) {
    for (const code of channels) byId('channels', HTMLElement).append(choice('channel', code));
    for (const code of behaviours) byId('behaviours', HTMLElement).append(choice('behaviour', code));
    this.#files = new FileFields(byId('file-fields', HTMLElement), 'note', speaker);
    speaker.sayAll(this.#form);
    this.#form.addEventListener('change', () => this.#askDate());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(send);
    });
  }

  get isEmpty(): boolean {
    return this.#files.isEmpty && written.every((id) => valueOf(id).trim() === '');
  }

  /** Not a word stays in the page, nor where undoing would bring it back from. */
  clear(): void {
    this.#form.reset();
    for (const id of written) byId(id, HTMLElement).replaceWith(byId(id, HTMLElement).cloneNode());
    this.#files.clear();
    this.#more.open = false;
    this.#askDate();
    showFaults(this.speaker, asked, new Map());
  }

  #submit(send: (entry: EntryBody, attached: Attached) => void): void {
    const [said, now] = [this.#said(), this.now()];
    const faults = faultsIn(said, now);
    const attached = this.#files.read(false);
    if (faults.has('count')) this.#more.open = true;
    showFaults(this.speaker, asked, faults);
    if (faults.size > 0 || attached === undefined) return;
    this.clear();
    send(entryOf(said, now), attached);
  }

  #askDate(): void {
    byId('date', HTMLInputElement).max = dateAgo(this.now(), 0);
    byId('date-field', HTMLElement).hidden = chosen('day')[0] !== 'other';
  }

  #said(): Said {
    return {
      day: (chosen('day')[0] ?? '') as Said['day'],
      date: valueOf('date'),
      time: valueOf('time'),
      isAbout: byId('about', HTMLInputElement).checked,
      text: valueOf('text'),
      channels: chosen('channel'),
      behaviours: chosen('behaviour'),
      isReply: byId('reply', HTMLInputElement).checked,
      count: valueOf('count'),
      sender: valueOf('sender'),
      place: valueOf('place'),
      witnesses: valueOf('witnesses'),
      effect: valueOf('effect'),
      audience: (chosen('audience')[0] ?? 'support') as Said['audience'],
    };
  }
}

const valueOf = (id: string): string => (document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement).value;

const choice = (group: 'channel' | 'behaviour', code: string): HTMLElement =>
  make(
    'label',
    {},
    make('input', { type: 'checkbox', name: group, value: code }),
    make('span', { say: `${group}.${code}` }),
  );
