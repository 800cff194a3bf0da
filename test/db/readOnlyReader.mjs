/** Opens a project for reading and for writing and says what happened. Run as a user who may not write. */
import { openForReading, openForWriting } from '../../db/open.ts';

const attempt = (open) => {
  try {
    const db = open(process.argv[2]);
    return { articles: db.sqlite.prepare('SELECT count(*) FROM article').pluck().get() };
  } catch (error) {
    return { code: error.code };
  }
};
process.stdout.write(JSON.stringify([attempt(openForReading), attempt(openForWriting)]));
