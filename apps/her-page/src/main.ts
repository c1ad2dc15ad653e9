import type { EntryBody } from './codes';
import { deliver } from './deliver';
import { byId } from './dom';
import { EnterForm } from './enter-form';
import { EntryForm } from './entry-form';
import { FileFields, type Attached } from './file-fields';
import { FirstContact } from './first-contact';
import { Hub } from './hub';
import { leaveInHaste, leaveNothing } from './leaving';
import { Outbox } from './outbox';
import type { FileParcel, NoteParcel } from './parcel';
import { PostList } from './post-list';
import { Session } from './session';
import { Speaker } from './speaker';
import { clockTime } from './when';

const newKey = () => crypto.randomUUID();
/** Ends early when the line is back. */
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener('online', () => resolve(), { once: true });
  });

const hub = new Hub();
const session = new Session(hub);
const speaker = new Speaker();
const inside = byId('inside', HTMLElement);
const told = byId('told', HTMLElement);
const addForm = byId('add', HTMLFormElement);
const addFields = new FileFields(byId('add-fields', HTMLElement), 'add', speaker);
let besideWhich: NoteParcel | undefined;

const list = new PostList(speaker, (note) => {
  besideWhich = note;
  addForm.hidden = false;
  addFields.focus();
});
const outbox = new Outbox({
  deliver: (parcel, moved) => deliver(parcel, { hub, sealing: session.sealing }, moved),
  beginAnew: (parcel) => {
    if (parcel.kind === 'note') return false;
    Object.assign(parcel, { uploadId: undefined, sealed: undefined, share: 0, beginning: newKey(), key: newKey() });
    return true;
  },
  pause,
  now: () => hub.now(),
  changed: (parcel) => list.draw(outbox.parcels, parcel),
  closed: () => askAgain('code.closed'),
});
const note = new EntryForm(
  speaker,
  () => hub.now(),
  (entry, attached) => void send(entry, attached),
);
const enter = new EnterForm({ speaker, session, pause, entered: comeIn });
const showCode = (isShown: boolean) => void (byId('enter', HTMLFormElement).hidden = !isShown);
const first = new FirstContact({ hub, session, speaker, newKey, pause, showCode });

async function send(entry: EntryBody, attached: Attached): Promise<void> {
  speaker.say(told, undefined);
  const sealed = await session.sealing.seal(entry);
  const parcel: NoteParcel = { kind: 'note', key: newKey(), standing: 'queued', sealed };
  outbox.add(parcel, ...filesBeside(parcel, attached));
  byId('post-label', HTMLElement).focus();
}

const filesBeside = (beside: NoteParcel, { files, obtained }: Attached): readonly FileParcel[] =>
  files.map((file) => {
    const keys = { beginning: newKey(), key: newKey() };
    return { kind: 'file', beside, obtained, file, share: 0, standing: 'queued', ...keys };
  });

addForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const attached = addFields.read(true);
  if (attached === undefined || besideWhich === undefined) return;
  const files = filesBeside(besideWhich, attached);
  closeAdding();
  outbox.add(...files);
});
byId('add-cancel', HTMLButtonElement).addEventListener('click', closeAdding);

function closeAdding(): void {
  addFields.clear();
  addForm.hidden = true;
  besideWhich = undefined;
  byId('post-label', HTMLElement).focus();
}

/** She is in; `isOther`: by another code than before, so that nothing of before is hers. */
function comeIn(isOther: boolean): void {
  if (isOther) forget();
  first.rest();
  speaker.say(told, isOther ? 'code.other' : undefined);
  showUntil();
  inside.hidden = false;
  outbox.open();
  byId('write-heading', HTMLElement).focus();
}

/** What she was writing stays, hidden, until the code was typed again. */
function askAgain(why: 'code.over' | 'code.kept' | 'code.closed'): void {
  session.end();
  inside.hidden = true;
  enter.show(why);
}

function showUntil(): void {
  const time = clockTime(session.until, speaker.language);
  byId('open-until', HTMLElement).textContent =
    inside.hidden && !hub.hasToken ? '' : speaker.text('write.open', { time });
}

function forget(): void {
  first.forget();
  note.clear();
  addFields.clear();
  addForm.hidden = true;
  besideWhich = undefined;
  outbox.empty();
}

function leave(): void {
  session.end();
  outbox.close();
  forget();
}

setInterval(() => {
  if (!hub.hasToken || !session.isOver) return;
  outbox.close();
  askAgain(note.isEmpty && !outbox.isWaiting ? 'code.over' : 'code.kept');
}, 1_000);
setInterval(() => first.look(), 1_000);
speaker.alsoThen(() => {
  showUntil();
  list.draw(outbox.parcels);
});
leaveInHaste(leave);
leaveNothing(leave);
