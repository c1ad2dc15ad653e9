import { checked, ObjectTaken, type ObjectStore, type StoredObject } from '../src/objects/object-store';

/** Objects in memory, for tests that look at or spoil what is stored. */
export class MemoryStore implements ObjectStore {
  readonly objects = new Map<string, Buffer>();

  async put(name: string, bytes: Uint8Array): Promise<void> {
    if (this.objects.has(checked(name))) throw new ObjectTaken();
    this.objects.set(name, Buffer.from(bytes));
  }

  async get(name: string): Promise<Buffer | undefined> {
    const found = this.objects.get(checked(name));
    return found && Buffer.from(found);
  }

  async list(folder: string): Promise<readonly StoredObject[]> {
    const below = `${checked(folder)}/`;
    return [...this.objects]
      .filter(([name]) => name.startsWith(below))
      .map(([name, { length }]) => ({ name, size: length }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async remove(name: string): Promise<void> {
    checked(name);
    for (const known of this.objects.keys())
      if (known === name || known.startsWith(`${name}/`)) this.objects.delete(known);
  }

  async tidy(): Promise<void> {}
}
