import type { RefusalDefinition } from '../kernel/refusal';

export const evidenceRefusals = {
  'no-such-upload': {
    status: 404,
    da: 'Filen er ikke kommet hel frem endnu. Vent, til den er sendt færdig, eller vælg den igen og send den forfra.',
    en: 'The file has not come whole yet. Wait until all of it is sent, or choose it again and send it anew.',
  },
  'no-such-evidence': {
    status: 404,
    da: 'Beviset findes ikke, eller filen er ikke udleveret til jer. Se listen i sagen.',
    en: 'There is no such evidence, or the file was not handed over to you. See the list in the case.',
  },
  'evidence-differs': {
    status: 422,
    da: 'Filen, der kom, er ikke den, der blev meldt: SHA-256 passer ikke. Send den igen.',
    en: 'The file that came is not the one that was announced: the SHA-256 differs. Send it again.',
  },
  'evidence-follows-entry': {
    status: 422,
    da: 'Hvem der må se beviset, følger lognotatet. Lad feltet stå tomt, eller ret lognotatet.',
    en: 'Who may see the evidence follows its log entry. Leave the field out, or change the entry.',
  },
  'evidence-quarantined': {
    status: 422,
    da: 'Filen er i karantæne og kan ikke læses eller udleveres. Frigiv den først, når den er set efter.',
    en: 'The file is quarantined and can be neither read nor handed over. Release it when it was looked into.',
  },
  'release-needs-all-clear': {
    status: 422,
    da: 'Scanningen fandt skadelig kode. Filen frigives kun som falsk alarm, når det er undersøgt.',
    en: 'The scan found malicious code. The file is released as a false alarm only, when that was looked into.',
  },
  'files-to-police-only': {
    status: 422,
    da: 'Filer udleveres kun til politiet, på en henvisning de har taget imod. Vælg en anden henvisning.',
    en: 'Files are handed over to the police only, on a referral that they accepted. Choose another referral.',
  },
  'evidence-beyond-terms': {
    status: 422,
    da: 'Henvisningen omfatter ikke beviser. Send en henvisning, hvor beviser er valgt.',
    en: 'The referral does not include evidence. Send one for which evidence is chosen.',
  },
  'evidence-kept-from-police': {
    status: 422,
    da: 'Beviset er kun for støtten. Ret først, hvem der må se lognotatet.',
    en: 'The evidence is for support only. Change who may see the log entry first.',
  },
} as const satisfies Record<string, RefusalDefinition>;
