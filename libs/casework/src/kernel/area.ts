import { z } from 'zod';

/** A municipality by its code, a region by its code, or the country: as near as somebody chose to say. */
export const areaForm = /^(municipality:\d{4}|region:\d{4}|denmark)$/;
export const area = z.string().regex(areaForm);
export type Area = string;
