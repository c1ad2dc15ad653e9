import type { Telling } from '../log/tellings';
import { saidUntil, saidWhen } from '../time/occurred';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { isAnotherDay } from './clocks';
import { logWords } from './log.words';

interface TellingProps {
  readonly entry: Telling;
}

/** When it happened, as exactly as it is known. */
export function When({ entry }: TellingProps) {
  const say = useWords(logWords);
  const language = useLanguage();
  const now = useNow();
  const at = entry.occurredFrom ?? entry.occurredAt;
  const when = saidWhen(at, entry.precision, language, now);
  const said = { minute: when, about: filled(say.about, { at: when }), day: filled(say.day, { at: when }) };
  return (
    <time dateTime={at}>
      {said[entry.precision ?? 'minute']}
      {entry.occurredTo !== undefined && ` ${filled(say.until, { at: saidUntil(entry.occurredTo, language, now) })}`}
    </time>
  );
}

/** What must not be overlooked about an entry. */
export function Marks({ entry }: TellingProps) {
  const say = useWords(logWords);
  const { corrects, reason = 'other', count = 1, evidence } = entry;
  const marks = [
    ...useSigns(entry),
    corrects !== undefined && filled(say.corrected, { reason: say.reasons[reason] }),
    count > 1 && filled(say.times, { count }),
    evidence.length > 0 && filled(say.files, { count: evidence.length }),
  ].filter((mark) => mark !== false);
  return marks.length === 0 ? null : <small className="under">{marks.join(' · ')}</small>;
}

/** What an entry is a sign of. */
function useSigns({ direction, possibleBreachOf }: Telling) {
  const say = useWords(logWords);
  return [possibleBreachOf !== undefined && say.possibleBreach, direction === 'reply' && say.reply];
}

/** Who told it, and when it was first written down, if that was on another day. */
export function Source({ entry }: TellingProps) {
  const say = useWords(logWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { byHerself, toldBy, writtenAt } = entry;
  const happened = entry.occurredFrom ?? entry.occurredAt;
  const said = [
    byHerself ? say.byHerself : toldBy && filled(say.toldBy[isImport(toldBy)], { who: labels.code('told-by', toldBy) }),
    writtenAt !== undefined &&
      isAnotherDay(writtenAt, happened) &&
      filled(say.written, { at: dateOf(writtenAt, language, now) }),
  ].filter((part) => typeof part === 'string');
  return said.length === 0 ? null : <small className="under">{said.join(' · ')}</small>;
}

const isImport = (toldBy: string) => (toldBy === 'import' ? 'import' : 'person');
