// SPDX-License-Identifier: Apache-2.0

/** What came of a command: done, or the reason it was not, in the service's own words. */
export type CommandResult = { done: true } | { done: false; reason: string };

/** Sends a command to the console. Each of them has the same effect once or twice. */
export async function command(path: string, body: unknown = {}): Promise<CommandResult> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? { done: true } : { done: false, reason: await problemOf(response) };
  } catch {
    return { done: false, reason: 'the console does not answer' };
  }
}

/** Reads one thing from the console; a refusal becomes an error with the service's reason. */
export async function read<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(`/api/v1${path}`, { signal });
  if (!response.ok) {
    throw new Error(await problemOf(response));
  }
  return (await response.json()) as T;
}

async function problemOf(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { title?: string; detail?: string };
    return problem.detail ?? problem.title ?? `status ${response.status}`;
  } catch {
    return `status ${response.status}`;
  }
}
