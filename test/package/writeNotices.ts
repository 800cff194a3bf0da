/** Writes resources/notices/THIRD-PARTY-NOTICES.txt from what the bundles are made of: `npm run notices`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBundledPackages } from './bundledPackages.ts';
import { composeNotices } from './composeNotices.ts';

const file = resolve(import.meta.dirname, '../../resources/notices/THIRD-PARTY-NOTICES.txt');
const folders = await findBundledPackages();
writeFileSync(file, composeNotices(folders));
console.log(`${folders.length} packages`);
