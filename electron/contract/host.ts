import { z } from 'zod';
import { defineCall, done, download, handle, nothing } from './defineCall.ts';

export const hostInfo = z.object({
  kind: z.enum(['desktop', 'local']),
  version: z.string(),
  systemUser: z.string(),
  /** desktop: native dialogs. local: the page uploads and downloads. */
  hasDialogs: z.boolean(),
  /** Whether it can turn a page into a PDF. */
  canPrint: z.boolean(),
});

export const knownProject = z.object({ handle, name: z.string(), modifiedAt: z.string().nullable() });

/** The id in an exported file. */
const exportUid = z.string().regex(/^[a-z0-9]{16}$/);

export const hostCalls = {
  'host.info': defineCall('host', nothing, hostInfo),
  /** Recent projects on the desktop, the workspace folder's on the local host. */
  'host.projects': defineCall('host', nothing, z.array(knownProject)),
  /** desktop: a save dialog; local: a new file in the workspace. Null where the user cancelled. */
  'host.newProject': defineCall('host', z.strictObject({ name: z.string().trim().min(1).max(120) }), handle.nullable()),
  /** desktop: an open dialog. Not available on the local host. */
  'host.pickProject': defineCall('host', nothing, handle.nullable()),
  'host.pickFiles': defineCall(
    'host',
    z.strictObject({ folders: z.boolean().default(false) }),
    z.array(z.object({ handle, name: z.string() })),
  ),
  /** desktop: a save dialog for a download of the engine. The local host's page fetches it instead. */
  'host.saveDownload': defineCall(
    'host',
    z.strictObject({ handle, name: z.string().max(200), uid: exportUid.optional(), replacesUid: exportUid.optional() }),
    /** `keptEdited`: the file of `replacesUid` was edited since, and stayed as it is. */
    z.object({ saved: z.boolean(), keptEdited: z.boolean() }),
  ),
  /** What became of exported files that this host put somewhere; the others are not answered. */
  'host.savedExports': defineCall(
    'host',
    z.strictObject({ uids: z.array(exportUid).max(1000) }),
    z.array(z.object({ uid: exportUid, state: z.enum(['same', 'edited', 'missing']) })),
  ),
  /** Prints a download that is a page (HTML with its page size in its style) to a PDF, which is a download too. */
  'host.printPdf': defineCall('host', z.strictObject({ handle }), download),
  'host.openLog': defineCall('host', nothing, done),
};
