import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { MANIFEST, type Manifest } from './manifest';

/** A file of the export, opened when its turn comes. */
export interface Exported {
  readonly place: string;
  readonly size: number;
  readonly bytes: () => Promise<AsyncIterable<Buffer>>;
}

/** The folder as one ZIP, as it is read: not compressed, so that nothing of a file is held back or changed. */
export function zipped(manifest: Manifest, files: readonly Exported[], at: Date): Readable {
  const zip = new ZipFile();
  const stored = { compress: false, mtime: at, mode: 0o100600 };
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, undefined, 2)), MANIFEST, stored);
  for (const { place, size, bytes } of files) {
    zip.addReadStreamLazy(place, { ...stored, size }, (give) => {
      bytes().then(
        (source) => give(null, failingInto(zip, Readable.from(source))),
        (error: unknown) => zip.emit('error', error),
      );
    });
  }
  zip.end();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  return out;
}

function failingInto(zip: ZipFile, source: Readable): Readable {
  source.on('error', (error) => zip.emit('error', error));
  return source;
}
