import { words } from '../words/words';

export const funderWords = words({
  da: {
    title: 'Tal til bevillingsgiver',
    intro:
      'Én fil med tal for et kvartal eller et år, der er omme. Ingen kan genkendes i den: små tal er holdt tilbage, og resten er afrundet. Filen siger selv hvordan.',
    frozen: 'Et kvartal fryses, første gang det hentes. Derefter er tallene altid de samme.',
    period: 'Periode',
    quarter: '{nth}. kvartal {year}',
    year: 'Året {year}',
    kind: 'Fil',
    csv: 'Til regneark (CSV)',
    json: 'Til programmer (JSON)',
    fetch: 'Hent tallene',
    fetched: 'Filen {name} er hentet.',
  },
  en: {
    title: 'Figures for the funder',
    intro:
      'One file of figures for a quarter or a year that is over. Nobody can be recognised in it: small counts are withheld, the others rounded. The file itself says how.',
    frozen: 'A quarter is frozen when it is first fetched. From then on the figures are always the same.',
    period: 'Period',
    quarter: 'Quarter {nth} of {year}',
    year: 'The year {year}',
    kind: 'File',
    csv: 'For a spreadsheet (CSV)',
    json: 'For programs (JSON)',
    fetch: 'Download the figures',
    fetched: 'The file {name} was downloaded.',
  },
});
