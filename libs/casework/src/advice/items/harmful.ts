import type { AdviceItem } from '../item';

const item = (
  of: Required<Pick<AdviceItem, 'id' | 'label' | 'sources' | 'harm'>> & Partial<AdviceItem>,
): AdviceItem => ({
  whom: 'affected',
  topic: 'contact',
  ...of,
  kind: 'harmful',
  version: 1,
  validFrom: '2025-01-01',
});

/** What well-meaning people advise and what makes it worse. It is listed so that it can be refused with the reason. */
export const harmful: readonly AdviceItem[] = [
  item({
    id: 'contact-the-perpetrator',
    label: {
      da: 'Tag kontakt til udøveren, og sig det til ham.',
      en: 'Contact the perpetrator and tell him so.',
    },
    sources: ['dr-syd', 'dansk-stalking-center'],
    harm: 'harmful-contact',
  }),
  item({
    id: 'confront-his-family',
    label: {
      da: 'Gå til udøverens familie, og bed dem om at få ham til at stoppe.',
      en: "Go to the perpetrator's family and ask them to make him stop.",
    },
    sources: ['dr-syd', 'dansk-stalking-center'],
    harm: 'harmful-contact',
  }),
  item({
    id: 'confront-him-for-her',
    whom: 'relatives',
    label: {
      da: 'Opsøg udøveren på hendes vegne, og få ham til at holde op.',
      en: 'Seek out the perpetrator on her behalf and make him stop.',
    },
    sources: ['dr-syd', 'vaern'],
    harm: 'harmful-contact',
  }),
  item({
    id: 'mediation',
    label: { da: 'Prøv mægling mellem jer.', en: 'Try mediation between the two of you.' },
    sources: ['dansk-stalking-center'],
    harm: 'harmful-mediation',
  }),
  item({
    id: 'joint-meetings',
    label: { da: 'Mødes med udøveren og en fagperson.', en: 'Meet the perpetrator together with a professional.' },
    sources: ['dansk-stalking-center'],
    harm: 'harmful-joint-meetings',
  }),
  item({
    id: 'return-gifts',
    label: { da: 'Send gaver og breve tilbage.', en: 'Send gifts and letters back.' },
    sources: ['dansk-stalking-center', 'scared-of-somebody'],
    harm: 'harmful-returning-gifts',
  }),
  item({
    id: 'destroy-evidence',
    topic: 'documentation',
    label: { da: 'Slet beskederne, og smid tingene ud.', en: 'Delete the messages and throw the things away.' },
    sources: ['dansk-stalking-center', 'scared-of-somebody'],
    harm: 'harmful-destroying-evidence',
  }),
  item({
    id: 'collect-proof-alone',
    topic: 'documentation',
    label: {
      da: 'Overvåg eller følg udøveren selv for at få bevis.',
      en: 'Watch or follow the perpetrator yourself to get proof.',
    },
    sources: ['vaern'],
    harm: 'harmful-own-surveillance',
  }),
];
