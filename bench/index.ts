import 'reflect-metadata';
import { appending } from './appending';
import { commanding } from './commanding';
import type { Measure } from './figure';
import { longCase } from './long-case';
import { opening } from './opening';
import { rebuilding } from './rebuilding';
import { showing } from './showing';
import { telling } from './telling';

/** What is measured, by the name under which `npm run bench -- <name>` measures it alone. */
export const figures: Readonly<Record<string, Measure>> = {
  append: appending,
  courier: telling,
  command: commanding,
  rebuild: rebuilding,
  page: opening,
  'long-case': longCase,
  pages: showing,
};
