import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { logQuery } from '../cases/case-data';
import { isHome } from '../cases/is-home';
import { useEntryLabel } from '../log/entry-label';
import { moment, stamp } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { saidOf, sourceOf, type OfFile } from './file-facts';
import { fileWords } from './file.words';

/** What the file is, who it is from, and how it stands for whoever reads. */
export function AboutFile({ file, line }: OfFile) {
  const say = useWords(fileWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { name, capturedAt, sha256 } = saidOf(line);
  const from = useSource({ file, line });
  const kind = `${labels.code('evidence-kind', line.kind)}, ${labels.code('obtained', line.obtained).toLowerCase()}`;
  const at = (when: string | undefined) => when && moment(when, language, now);
  return (
    <section>
      <h2>{say.about}</h2>
      <ul className="lines unstyled-list no-max-width">
        <Said name={say.name}>{name}</Said>
        <Said name={say.kind}>{kind}</Said>
        <Said name={say.from}>{from}</Said>
        <Said name={say.received}>{at(line.recordedAt)}</Said>
        <Said name={say.captured}>{capturedAt && stamp(capturedAt, language)}</Said>
        {line.entryRef !== undefined && <Entry caseId={file.caseId} entryRef={line.entryRef} />}
        <Standing file={file} line={line} />
        <Said name={say.scan}>{labels.code('scan-result', line.scan)}</Said>
        <Verified file={file} line={line} />
        {line.handedOver.map(({ to, at: when, receipt }) => (
          <Said key={receipt} name={say.handedOver}>
            {filled(say.handedOverTo, { unit: file.units[to] ?? '', at: moment(when, language, now), receipt })}
          </Said>
        ))}
        <Said name={say.unchanged} isHash>
          {sha256 && <code>{sha256}</code>}
        </Said>
      </ul>
    </section>
  );
}

interface SaidProps {
  readonly name: string;
  readonly isHash?: boolean;
  readonly children: ReactNode;
}

/** One thing that is known of it; nothing where it is not. */
function Said({ name, isHash = false, children }: SaidProps) {
  if (children === undefined || children === '') return null;
  return (
    <li className="line">
      <span className="line-what">{name}</span>
      <span className={isHash ? 'line-who hash' : 'line-who as-written'}>{children}</span>
    </li>
  );
}

/** Who a file is from: her, or the unit that received it. */
export function useSource({ file: { units }, line }: OfFile): string {
  const say = useWords(fileWords);
  return filled(say.sources[sourceOf(line)], { unit: units[line.by?.unit ?? ''] ?? say.otherUnit });
}

/** Whether it may be read now, and why not. */
export function useStanding({ file, line }: OfFile): string {
  const say = useWords(fileWords);
  const labels = useLabels();
  const { quarantined, readable } = line;
  if (quarantined)
    return filled(say.quarantined, { reason: labels.code('quarantine-reason', quarantined.reason).toLowerCase() });
  if (readable) return say.readable;
  return isHome(file) ? say.gone : say.notReadable;
}

function Standing(of: OfFile) {
  const say = useWords(fileWords);
  const standing = useStanding(of);
  return <Said name={say.standing}>{of.line.quarantined ? <strong>{standing}</strong> : standing}</Said>;
}

function Verified({ line: { verified } }: OfFile) {
  const say = useWords(fileWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const last = verified.at(-1);
  const result = last && labels.code('verification', last.result);
  return (
    <Said name={say.verified}>
      {last && result ? filled(say.verifiedNow, { result, at: moment(last.at, language, now) }) : say.notVerified}
    </Said>
  );
}

/** The entry that it belongs to, as the log has it. */
function Entry({ caseId, entryRef }: { readonly caseId: string; readonly entryRef: string }) {
  const say = useWords(fileWords);
  const labelOf = useEntryLabel();
  const log = useInfiniteQuery(logQuery(caseId));
  const entry = log.data?.pages.flatMap(({ items }) => items).find((one) => one.entryRef === entryRef);
  return <Said name={say.entry}>{entry ? filled(say.entryOf, { entry: labelOf(entry) }) : say.entryElsewhere}</Said>;
}
