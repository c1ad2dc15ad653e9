import type { Label } from '@vaern/casework';

export const label = (da: string, en: string): Label => ({ da, en });
