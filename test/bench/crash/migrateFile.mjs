/** Opens a project file, which brings it to the newest format. Killed by the bench. */
import { closeDb, openForWriting } from '../../../db/open.ts';

closeDb(openForWriting(process.argv[2]));
