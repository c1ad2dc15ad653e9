import { useQuery } from '@tanstack/react-query';
import { Phone } from '../cases/phone';
import { useSession } from '../session/session';
import { placesQuery } from '../words/places';
import { filled, useWords } from '../words/words';
import { useGoesTo } from './goes-to';
import { reportWords } from './report-contact.words';

/** Whom to call about a contact at one's own municipality, where the adopter has said the number. */
export function VisitatorsNumber() {
  const say = useWords(reportWords);
  const { agency } = useSession();
  const { texts } = useGoesTo();
  const phone = useQuery(placesQuery).data?.phones[`${agency}/visitation`];
  if (phone === undefined) return null;
  return (
    <p>
      {filled(say.callFirst, texts)} <Phone number={phone} />.
    </p>
  );
}
