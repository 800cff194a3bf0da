import { useEffect, useRef } from 'react';
import { reportError } from '../../app/errors.ts';
import { isTyping } from '../../app/hotkeys.ts';
import { useSession } from '../../app/queries.ts';

/** Files dropped anywhere on the window, or pasted, open the import with them; without this the browser would leave the page. */
export function useFilesGiven(onFiles: (files: readonly File[]) => void): void {
  const session = useSession();
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const give = (files: readonly File[]): void => {
      if (files.length > 0) latest.current(files);
    };
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer) session.platform.collectDropped(event.dataTransfer).then(give).catch(reportError);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Text that is pasted into a field is the field's, also where an office program puts a picture of it beside.
      if (files.length === 0 || (isTyping(event.target) && event.clipboardData?.types.includes('text/plain'))) return;
      event.preventDefault();
      give(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [session]);
}
