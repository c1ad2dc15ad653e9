/** Parties to the stories: units, and who reads the logs. */
export const frontline = 'municipality:0561/frontline';
export const visitation = 'municipality:0561/visitation';
export const coordination = 'municipality:0561/coordination';
export const varde = 'municipality:0573/visitation';
export const vardesCoordination = 'municipality:0573/coordination';
export const family = 'municipality:0561/family';
export const police = 'police:1464/intake';
export const funen = 'police:1465/intake';
export const centre = 'centre:dk/affected';
/** Where restricted cases are told. */
export const safety = 'municipality:0561/restricted';
export const namedPolice = 'police:1464/restricted';
export const namedFunen = 'police:1465/restricted';
export const namedCentre = 'centre:dk/restricted';
export const treatment = 'centre:dk/perpetrators';
