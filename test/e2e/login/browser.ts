/** What a person does in a browser: follows every redirect, and answers each form until the client's address comes. */
export async function logIn(
  start: URL | undefined,
  { redirectUrl, user }: { readonly redirectUrl: string; readonly user: string },
): Promise<URLSearchParams> {
  if (start === undefined) throw new Error('The client sent nobody to log in.');
  const cookies = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps++) {
    const response = await visit(url, { cookies, form });
    const location = response.headers.get('location');
    if (location === null) {
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined)
        throw new Error(`No form to answer: status ${response.status} of ${url.pathname}`);
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
      url = new URL(action, url);
      form = new URLSearchParams({ prompt, login: user, password: 'any' });
    } else {
      url = new URL(location, url);
      form = undefined;
      if (url.href.startsWith(redirectUrl)) return url.searchParams;
    }
  }
  throw new Error('The login does not come to an end.');
}

interface Visit {
  readonly cookies: Map<string, string>;
  /** Sent by POST when given. */
  readonly form: URLSearchParams | undefined;
}

async function visit(url: URL, { cookies, form }: Visit): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const init = form === undefined ? {} : { method: 'POST', body: form };
  const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
    cookies.set(name, value);
  }
  return response;
}
