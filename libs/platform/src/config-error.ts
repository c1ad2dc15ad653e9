/** A setting that stops the start, in one line: which variable, what is wrong with it, an example. Never its value. */
export class ConfigError extends Error {
  constructor(
    readonly variable: string,
    readonly fault: string,
    readonly example: string,
  ) {
    super(`${variable} ${fault}; example: ${variable}=${example}`);
    this.name = 'ConfigError';
  }
}
