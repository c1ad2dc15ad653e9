import { useState } from 'react';
import { ProblemNotice } from '../blocks/notice';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { FileField } from '../forms/file-field';
import type { Questions } from '../forms/questions';
import { useQuestions } from '../forms/use-questions';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { asText, formatOf, MOST_BYTES, toLookAt } from './import-draft';
import { logImportWords } from './log-import.words';
import type { useLogImport } from './use-log-import';

type Looking = ReturnType<typeof useLogImport>;

/** The rows as they are typed or chosen, and what holds where a row does not say. They are kept as their writer's draft. */
export function useRows(caseId: string, look: Looking) {
  const say = useWords(logImportWords);
  const [file, setFile] = useState<File>();
  const [wrong, setWrong] = useState<string>();
  const { asked, fields, draft, kept, clear } = useQuestions(
    useImportQuestions(file),
    (answers) => {
      const isFile = answers.how === 'file';
      const format = file && formatOf(file.name);
      const fault = isFile ? faultOf(file, format, say) : undefined;
      setWrong(fault);
      if (fault !== undefined) return;
      if (!isFile || !file || !format) return look.send(toLookAt(answers));
      void file
        .arrayBuffer()
        .then((bytes) => look.send(toLookAt(answers, { format, file: asText(new Uint8Array(bytes)) })));
    },
    { place: { form: 'log-import', caseId }, act: look },
  );
  const taken = () => {
    kept.sent();
    clear();
    setFile(undefined);
  };
  return { asked, fields, isFile: draft.how === 'file', wrong, setFile, taken };
}

interface LookProps {
  readonly rows: ReturnType<typeof useRows>;
  readonly look: Looking;
  readonly onChange: () => void;
}

/** Looks at the rows before anything is taken in. */
export function Look({ rows: { asked, fields, isFile, wrong, setFile }, look, onChange }: LookProps) {
  const say = useWords(logImportWords);
  const changed = () => {
    if (look.data) look.reset();
    onChange();
  };
  return (
    <form {...asked.form} onChange={changed} aria-label={say.title} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <DraftFound draft={asked.kept} />
      {fields}
      {isFile && <FileField label={say.chosen} hint={say.chosenHint} error={wrong} onChange={setFile} />}
      <DraftSaved draft={asked.kept} />
      <ProblemNotice error={look.error} />
      <p className="buttons save">
        <button type="submit" className="button button-secondary" disabled={look.isPending}>
          {look.isPending ? say.looking : say.look}
        </button>
      </p>
    </form>
  );
}

type Says = Readonly<Record<'wrongKind' | 'tooBig', string>>;
function faultOf(file: File | undefined, format: string | undefined, say: Says): string | undefined {
  if (!file || format === undefined) return say.wrongKind;
  return file.size > MOST_BYTES ? say.tooBig : undefined;
}

function useImportQuestions(file: File | undefined): Questions {
  const say = useWords(logImportWords);
  const labels = useLabels();
  return ({ how }) => [
    {
      name: 'how',
      as: 'radios',
      label: say.how,
      options: [
        ['table', say.table],
        ['file', say.file],
      ],
    },
    how === 'table' && { name: 'text', as: 'area', label: say.text, hint: say.textHint },
    how === 'file' &&
      file?.name.toLowerCase().endsWith('.xlsx') === true && {
        name: 'sheet',
        as: 'line',
        label: say.sheet,
        hint: say.sheetHint,
        optional: true,
      },
    { name: 'audience', as: 'radios', label: say.audience, options: labels.list('audience') },
    { name: 'direction', as: 'radios', label: say.direction, optional: true, options: labels.list('direction') },
    { name: 'channels', as: 'checks', label: say.channels, optional: true, options: labels.list('incident-channel') },
    { name: 'behaviours', as: 'checks', label: say.behaviours, optional: true, options: labels.list('behaviour') },
  ];
}
