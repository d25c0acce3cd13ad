/** Asks the browser not to clear this page's storage when the disk runs low; whether it will keep it. */
export async function keepStorage(): Promise<boolean> {
  try {
    const { storage } = navigator;
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    // not offered here: drafts are then as safe as anything else the browser keeps
    return false;
  }
}
