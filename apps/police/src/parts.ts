export const POLICE_FILES = Symbol('what the police was told of its cases');
export const POLICE_FEED = Symbol('the ledgers of the police');
