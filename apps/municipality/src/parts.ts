export const MUNICIPALITY_FILES = Symbol('what the municipality was told of its cases');
export const MUNICIPALITY_FEED = Symbol('the ledgers of the municipality');
