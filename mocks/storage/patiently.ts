/** Tries for five seconds what another page may still hold. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + 5_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
