import { useQuery } from '@tanstack/react-query';
import { Phone } from '../cases/phone';
import { useSession } from '../session/session';
import { placesQuery } from '../words/places';
import { useWords } from '../words/words';
import { reportWords } from './report-contact.words';

/** Whom to call about a contact at one's own municipality, where the adopter has said the number. */
export function VisitatorsNumber() {
  const say = useWords(reportWords);
  const { agency } = useSession();
  const phone = useQuery(placesQuery).data?.phones[`${agency}/visitation`];
  if (phone === undefined) return null;
  return (
    <p>
      {say.callFirst} <Phone number={phone} />.
    </p>
  );
}
