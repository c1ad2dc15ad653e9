/** The vocabularies of DCAT-AP-DK 2.0, as a JSON-LD context. */
export const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const authority = (list: string, code: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${list}/${code}`,
});
export const fileType = (code: 'JSON' | 'CSV') => authority('file-type', code);
export const mediaType = (name: 'application/json' | 'text/csv') => ({
  '@id': `https://www.iana.org/assignments/media-types/${name}`,
});
export const openToAll = authority('access-right', 'PUBLIC');
export const denmark = authority('country', 'DNK');
export const never = authority('frequency', 'NEVER');
export const irregular = authority('frequency', 'IRREG');
export const creativeCommons = authority('licence', 'CC_BY_4_0');
export const languages = [authority('language', 'DAN'), authority('language', 'ENG')];
export const themes = [authority('data-theme', 'JUST'), authority('data-theme', 'SOCI')];
export const profile = { '@id': 'https://digst.github.io/DCAT-AP-DK/releases/v.2.0/docs/' };

export const inBoth = (da: string, en: string) => [
  { '@language': 'da', '@value': da },
  { '@language': 'en', '@value': en },
];
export const date = (value: string) => ({ '@type': 'xsd:date', '@value': value });
export const dateTime = (value: Date) => ({ '@type': 'xsd:dateTime', '@value': value.toISOString() });
