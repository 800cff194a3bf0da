import { useEffect, useRef } from 'react';
import { reportError } from '../../app/errors.ts';
import { useSession } from '../../app/queries.ts';

/** Files dropped anywhere on the window open the import with them; without this the browser would leave the page. */
export function useDropToImport(onFiles: (files: readonly File[]) => void): void {
  const session = useSession();
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      if (!event.dataTransfer) return;
      session.platform
        .collectDropped(event.dataTransfer)
        .then((files) => files.length > 0 && latest.current(files))
        .catch(reportError);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [session]);
}
