import { byId, make } from './dom';
import type { NoteParcel, Parcel } from './parcel';
import type { Speaker } from './speaker';
import { clockTime } from './when';

interface Line {
  readonly line: HTMLElement;
  readonly name: HTMLElement;
  readonly standing: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly add: HTMLButtonElement;
}

/** What came of each note and file, without a word of it. */
export class PostList {
  readonly #list = byId('parcels', HTMLUListElement);
  readonly #told = byId('posted', HTMLElement);
  readonly #lines = new Map<Parcel, Line>();

  /** `add`: she wants to put a file beside a note that was sent. */
  constructor(
    private readonly speaker: Speaker,
    private readonly add: (note: NoteParcel) => void,
  ) {}

  /** `changed`: of which the last is to be told aloud. */
  draw(parcels: readonly Parcel[], changed?: Parcel): void {
    byId('post', HTMLElement).hidden = parcels.length === 0;
    byId('keep', HTMLElement).hidden = !parcels.some(({ standing }) => !isOver.has(standing));
    for (const [parcel, { line }] of this.#lines)
      if (!parcels.includes(parcel)) {
        line.remove();
        this.#lines.delete(parcel);
      }
    for (const parcel of parcels) this.#drawOne(parcel, parcels);
    if (changed && this.#lines.has(changed)) this.#tell(changed, parcels);
    if (parcels.length === 0) this.#told.textContent = '';
  }

  #drawOne(parcel: Parcel, parcels: readonly Parcel[]): void {
    const { name, standing, progress, add } = this.#lines.get(parcel) ?? this.#begin(parcel, parcels);
    set(name, this.#nameOf(parcel, parcels));
    set(standing, this.#standingOf(parcel));
    add.hidden = parcel.kind !== 'note' || parcel.standing !== 'sent';
    progress.hidden = parcel.kind !== 'file' || isOver.has(parcel.standing);
    progress.value = parcel.kind === 'file' ? parcel.share : 0;
    progress.setAttribute('aria-label', name.textContent ?? '');
    add.setAttribute('aria-describedby', name.id);
  }

  #begin(parcel: Parcel, parcels: readonly Parcel[]): Line {
    const name = make('b', { id: `parcel-${this.#lines.size}` });
    const standing = make('span');
    const progress = make('progress', { max: '1' });
    const add = make('button', { type: 'button', class: 'button', say: 'post.add' });
    if (parcel.kind === 'note') add.addEventListener('click', () => this.add(parcel));
    const line = make(
      'li',
      { class: `parcel-${parcel.kind}` },
      make('p', {}, name, text(': '), standing),
      progress,
      add,
    );
    const made = { line, name, standing, progress, add };
    this.#lines.set(parcel, made);
    this.speaker.sayAll(line);
    const after = parcels[parcels.indexOf(parcel) - 1];
    const place = after && this.#lines.get(after);
    if (place) place.line.after(line);
    else this.#list.prepend(line);
    return made;
  }

  #tell(parcel: Parcel, parcels: readonly Parcel[]): void {
    set(this.#told, `${this.#nameOf(parcel, parcels)}: ${this.#standingOf(parcel)}`);
  }

  #nameOf(parcel: Parcel, parcels: readonly Parcel[]): string {
    const alike = parcels.filter(({ kind }) => kind === parcel.kind);
    return this.speaker.text(`post.${parcel.kind}`, { n: String(alike.indexOf(parcel) + 1) });
  }

  /** A file is not sealed while it waits, as a note is. */
  #standingOf({ kind, standing, sentAt }: Parcel): string {
    if (kind === 'file' && standing === 'waiting') return this.speaker.text('post.waiting.file');
    const time = sentAt ? clockTime(sentAt, this.speaker.language) : '';
    return this.speaker.text(`post.${standing}`, { time });
  }
}

const isOver: ReadonlySet<string> = new Set(['sent', 'refused', 'unread']);
const text = (words: string) => document.createTextNode(words);

/** A screen reader says anew what is set anew. */
function set(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
