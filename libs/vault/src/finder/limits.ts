/** How often people may search by CPR number, phone or e-mail. Enough for a busy day, too little to browse a register. */
export const searchLimits = {
  /** The window that is looked back over. */
  minutes: 10,
  perAccount: 30,
  /** All accounts of one agency together: whoever makes up accounts meets this. */
  perRole: 600,
} as const;
