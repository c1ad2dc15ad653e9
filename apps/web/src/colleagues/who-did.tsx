import type { Problem } from '../api/answers';
import { filled, useWords } from '../words/words';
import { colleagueWords } from './colleagues.words';
import { useColleagues } from './use-colleagues';

/** On what colleague's doing a refusal rests, by name, where the hub says whose: only those of the own unit. */
export function WhoDid({ problem: { params } }: { readonly problem: Problem }) {
  return params?.account === undefined ? null : <Named account={params.account} />;
}

function Named({ account }: { readonly account: string }) {
  const say = useWords(colleagueWords);
  const { nameOf } = useColleagues();
  return <p>{filled(say.itIs, { who: nameOf(account) })}</p>;
}
