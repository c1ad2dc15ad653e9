/**
 * A stream as one file, of no type that a browser would show. It is kept by the browser, outside the page's own memory.
 * `onBytes` hears how much of it is there.
 */
export function streamed(stream: ReadableStream<Uint8Array>, onBytes: (bytes: number) => void): Promise<Blob> {
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, to) {
      bytes += part.byteLength;
      onBytes(bytes);
      to.enqueue(part);
    },
  });
  return new Response(stream.pipeThrough(counting)).blob();
}
