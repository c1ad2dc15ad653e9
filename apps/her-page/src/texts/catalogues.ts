import { ar } from './ar';
import { da, type Texts } from './da';
import { de } from './de';
import { en } from './en';
import { pl } from './pl';
import { ro } from './ro';
import { tr } from './tr';
import { uk } from './uk';

export interface Catalogue {
  /** What its speakers call the language. */
  readonly name: string;
  readonly texts: Texts;
  readonly direction?: 'rtl';
  /** Says, in that language, that a machine translated it and nobody has read it through. */
  readonly unreviewed?: string;
}

/** By language tag: Danish and English, and languages often met. All are in the one script: which is read leaves no trace. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  da: { name: 'Dansk', texts: da },
  en: { name: 'English', texts: en },
  ar: {
    name: 'العربية',
    texts: ar,
    direction: 'rtl',
    unreviewed: 'تُرجم هذا النص آليًا ولم يراجعه أحد بعد. اسأل الشخص المسؤول عن التواصل معك إذا كان هناك شيء غير واضح.',
  },
  de: {
    name: 'Deutsch',
    texts: de,
    unreviewed:
      'Diesen Text hat eine Maschine übersetzt, und noch niemand hat ihn geprüft. Fragen Sie Ihre Kontaktperson, wenn etwas unklar ist.',
  },
  pl: {
    name: 'Polski',
    texts: pl,
    unreviewed:
      'Ten tekst przetłumaczyła maszyna i nikt go jeszcze nie sprawdził. Zapytaj osobę kontaktową, jeśli coś jest niejasne.',
  },
  ro: {
    name: 'Română',
    texts: ro,
    unreviewed:
      'Acest text a fost tradus automat și nu a fost încă verificat de nimeni. Întrebați persoana de contact dacă ceva nu este clar.',
  },
  tr: {
    name: 'Türkçe',
    texts: tr,
    unreviewed:
      'Bu metni bir makine çevirdi ve henüz kimse gözden geçirmedi. Anlaşılmayan bir şey varsa irtibat kişinize sorun.',
  },
  uk: {
    name: 'Українська',
    texts: uk,
    unreviewed:
      'Цей текст переклала машина, і його ще ніхто не перевірив. Якщо щось незрозуміло, запитайте контактну особу.',
  },
};
