import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { DoneInCase } from '../cases/done-in-case';
import { isHome } from '../cases/is-home';
import { Checks, Radios, SelectField } from '../forms/fields';
import { Save, type Acting } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { FieldsTold } from './fields-told';
import { givenToUs } from './police-in-case';
import { missingIn, openable, type Draft } from './request-draft';
import { requestWords } from './request.words';
import { useIsPolice } from './source';
import { usePoliceInCase } from './use-police-in-case';

type Options = readonly (readonly [personId: string, name: string])[];
interface Parties {
  readonly against: Options;
  readonly protects: Options;
}
interface FormProps {
  readonly file: CaseFile;
  readonly begin: Draft;
  /** Whom it may be against, and whom it may protect; of an order that takes the place of another both are known. */
  readonly parties?: Parties;
  /** What it is in the place of. */
  readonly about?: string;
  readonly act: Acting;
  readonly send: (draft: Draft) => void;
}

/** An order that is asked for: which, of whom, and what the police are shown for as long as it lasts. */
export function RequestForm({ file, begin, parties, about, act, send }: FormProps) {
  const say = useWords(requestWords);
  const labels = useLabels();
  const isPolice = useIsPolice();
  const districts = usePoliceInCase(file).filter(({ decides }) => decides);
  const classes = openable(isHome(file), givenToUs(file));
  const [draft, setDraft] = useState<Draft>(() => ({
    ...begin,
    policeUnit: districts.length === 1 ? (districts[0]?.unit ?? '') : '',
    fieldSets: classes.filter((name) => begin.fieldSets.includes(name)),
  }));
  const set = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const missing = missingIn(draft, { parties: askedOf(parties), district: !isPolice });
  const { form, errorOf } = useAsked(missing, () => send(draft), 'choices', act);
  if (act.isSuccess) return <Sent caseId={file.caseId} />;
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{isPolice ? say.introPolice : say.intro}</p>
      {about !== undefined && <p>{about}</p>}
      <Radios
        label={say.kind}
        value={draft.kind}
        options={labels.list('order-kind')}
        error={errorOf('kind')}
        onChange={(kind) => set({ kind })}
      />
      {parties && <AskedParties parties={parties} draft={draft} set={set} errorOf={errorOf} />}
      {!isPolice && (
        <Radios
          label={say.police}
          value={draft.policeUnit}
          options={districts.map(({ unit, name }) => [unit, name])}
          error={errorOf('policeUnit')}
          onChange={(policeUnit) => set({ policeUnit })}
        />
      )}
      {classes.length > 0 && (
        <FieldsTold label={say.fieldSets} options={classes} opened={draft} set={set} error={errorOf('addressReason')} />
      )}
      <SelectField
        label={say.basis}
        value={draft.legalBasis}
        options={labels.list('legal-basis').filter(([basis]) => basis !== 'consent')}
        error={errorOf('legalBasis')}
        onChange={(legalBasis) => set({ legalBasis })}
      />
      <Save act={act} label={say.send} primary />
    </form>
  );
}

/** Nobody is asked whom it protects where nobody is there to choose: then it is the affected person. */
const askedOf = (parties: Parties | undefined) =>
  parties ? (['against', 'protects'] as const).filter((name) => parties[name].length > 0) : [];

interface PartiesProps {
  readonly parties: Parties;
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  readonly errorOf: (name: 'against' | 'protects') => string | undefined;
}

function AskedParties({ parties, draft, set, errorOf }: PartiesProps) {
  const say = useWords(requestWords);
  return (
    <>
      <Radios
        label={say.against}
        value={draft.against}
        options={parties.against}
        error={errorOf('against')}
        onChange={(against) => set({ against })}
      />
      {parties.protects.length > 0 && (
        <Checks
          label={say.protects}
          hint={say.protectsHint}
          values={draft.protects}
          options={parties.protects}
          error={errorOf('protects')}
          onChange={(protects) => set({ protects })}
        />
      )}
    </>
  );
}

function Sent({ caseId }: { readonly caseId: string }) {
  const say = useWords(requestWords);
  return <DoneInCase said={say.sent} caseId={caseId} />;
}
