// Where a journey is kept: in a file of this computer, in the file that `klantreis edit` serves, or nowhere yet.
import { pick, saveTo, type Handle } from "./pickers";
import { download } from "./download";
import { Server } from "./server";

export interface Place {
  readonly name: string;
  /** Whether it can be saved there without asking anything. */
  readonly byItself: boolean;
  /** Gives where it is kept from then on; `null` when somebody went away from it. */
  save(text: string): Promise<Place | null>;
}

/** A file that the browser may write to. */
class OnDisk implements Place {
  readonly byItself = true;

  constructor(readonly handle: Handle) {}

  get name(): string {
    return this.handle.name;
  }

  async save(text: string): Promise<Place | null> {
    await saveTo(this.handle, text);
    return this;
  }
}

/** No file yet, or one that this browser cannot write to: it asks where, or downloads. */
export class Nowhere implements Place {
  readonly byItself = false;

  constructor(readonly name: string) {}

  async save(text: string): Promise<Place | null> {
    const picked = await pick(this.name);
    if (picked === "none") {
      download(this.name, "application/yaml", [text]);
      return this;
    }
    return picked === null ? null : new OnDisk(picked).save(text);
  }
}

export class Served implements Place {
  readonly byItself = true;

  constructor(readonly server: Server) {}

  get name(): string {
    return this.server.name;
  }

  async save(text: string): Promise<Place | null> {
    return (await this.server.save(text)) ? this : null;
  }
}

export const opened = (name: string, handle: Handle | null): Place => (handle ? new OnDisk(handle) : new Nowhere(name));
