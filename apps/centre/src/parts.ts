export const CENTRE_FILES = Symbol('what the centre was told of its cases');
export const CENTRE_FEED = Symbol('the ledgers of the centre');
