/** First bytes of files that are no text, whatever their name says. */
const SIGNATURES = [
  { form: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { form: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { form: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { form: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { form: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { form: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { form: 'gzip', bytes: [0x1f, 0x8b, 0x08] },
  { form: 'office-97', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { form: 'elf', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { form: 'sqlite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { form: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { form: 'rar', bytes: [0x52, 0x61, 0x72, 0x21] },
] as const;

export type BinaryForm = (typeof SIGNATURES)[number]['form'];

/** The kind of non-text file that these bytes begin, or null. */
export function findBinaryForm(bytes: Uint8Array): BinaryForm | null {
  return SIGNATURES.find((known) => known.bytes.every((byte, at) => bytes[at] === byte))?.form ?? null;
}
