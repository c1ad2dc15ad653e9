import type { Dossier } from '../api/answers';
import { knownOf } from '../cases/person';
import { Phone } from '../cases/phone';
import { hadReach, SafeReach } from '../cases/safe-reach';
import { saidWhen } from '../time/occurred';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { precisionOf } from './dossier-log';
import { dossierWords } from './dossier.words';

type Witness = Dossier['witnesses'][number];

interface WitnessesProps {
  /** Of every page that was fetched: the same person may stand on several. */
  readonly pages: readonly Dossier[];
}

/** Who saw which incidents, and how to reach them. */
export function Witnesses({ pages }: WitnessesProps) {
  const say = useWords(dossierWords);
  const language = useLanguage();
  const now = useNow();
  const witnesses = pages.flatMap((page) => page.witnesses);
  const entries = pages.flatMap((page) => [...page.outsidePeriod, ...page.chronology]);
  const each = [...new Map(witnesses.map((witness) => [witness.personId, witness])).values()];
  const seenBy = (id: string) => {
    const refs = witnesses.filter(({ personId }) => personId === id).flatMap(({ saw }) => saw);
    const saw = entries.filter(({ entryRef }) => refs.includes(entryRef));
    const times = saw.toSorted((a, b) => a.occurredFrom.localeCompare(b.occurredFrom));
    return [...new Set(times.map((entry) => saidWhen(entry.occurredFrom, precisionOf(entry), language, now)))];
  };
  return (
    <section>
      <h2>{say.witnesses}</h2>
      {each.length === 0 && <p className="calm">{say.witnessesNone}</p>}
      <div className="persons">
        {each.map((witness) => (
          <WitnessCard key={witness.personId} witness={witness} saw={seenBy(witness.personId)} />
        ))}
      </div>
    </section>
  );
}

function WitnessCard({ witness, saw }: { readonly witness: Witness; readonly saw: readonly string[] }) {
  const say = useWords(dossierWords);
  const known = knownOf({ ...witness, mergedIds: [] });
  const phones = hadReach(witness) ? undefined : known.phones;
  return (
    <article className="person">
      <h3>{known.name ?? say.unnamed}</h3>
      {!phones && <SafeReach of={witness} />}
      {phones?.map((number) => (
        <p key={number}>
          <Phone number={number} />
        </p>
      ))}
      <ul>
        {saw.map((at) => (
          <li key={at}>{filled(say.saw, { at })}</li>
        ))}
      </ul>
    </article>
  );
}
