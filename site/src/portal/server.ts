import { CMS_URL } from 'astro:env/client';
import type { Language } from '../language/language.ts';

/** A “no” of the server, or of the network. `field` is the input to blame. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly field: string | null;

  constructor(status: number, message: string, field: string | null) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

const TOKEN = 'sxjp-applicant';

export const isSignedIn = (): boolean => sessionStorage.getItem(TOKEN) !== null;

export function signOut(): void {
  sessionStorage.removeItem(TOKEN);
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
export const textIn = (from: unknown, name: string): string => {
  const value = isObject(from) ? from[name] : undefined;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};
export const listIn = (from: unknown, name: string): unknown[] => {
  const value = isObject(from) ? from[name] : undefined;
  return Array.isArray(value) ? (value as unknown[]) : [];
};
export const objectIn = (from: unknown, name: string): Json | null => {
  const value = isObject(from) ? from[name] : undefined;
  return isObject(value) ? value : null;
};

/** The refusal of an answer of the CMS. */
export function refusedBy(status: number, body: unknown): Refused {
  const error = objectIn(body, 'error');
  const field = textIn(objectIn(error, 'details'), 'field');
  return new Refused(status, textIn(error, 'message'), field === '' ? null : field);
}

/** Asks the CMS as the signed-in applicant. Throws `Refused`; status 0 is a network that did not answer. */
export async function ask(
  language: Language,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: Json | FormData
): Promise<unknown> {
  const token = sessionStorage.getItem(TOKEN);
  const headers: Record<string, string> = { 'Accept-Language': language };
  if (token !== null) headers['Authorization'] = `Bearer ${token}`;
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`${CMS_URL}/api/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
  } catch {
    throw new Refused(0, '', null);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusedBy(response.status, answer);
  return answer;
}

/** A filed document, fetched with the applicant's own authority: it has no address to pass on. */
export async function fetchFile(path: string): Promise<Blob> {
  const token = sessionStorage.getItem(TOKEN) ?? '';
  const response = await fetch(`${CMS_URL}/api/${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Refused(response.status, '', null);
  return response.blob();
}

/** Signs in, or registers and signs in; the token lives as long as the browser's tab. */
export async function signIn(
  language: Language,
  how: 'signIn' | 'register',
  email: string,
  password: string
): Promise<void> {
  const answer =
    how === 'signIn'
      ? await ask(language, 'POST', 'auth/local', { identifier: email, password })
      : await ask(language, 'POST', 'auth/local/register', { username: email, email, password });
  sessionStorage.setItem(TOKEN, textIn(answer, 'jwt'));
}

/** One name for one opened form: sent twice it is done once. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
