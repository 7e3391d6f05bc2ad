/** Post/Redirect/Get: sends the browser on, with the cookies that the API set on the way. */
export function seeOther(location: string, headers: Headers): Response {
  const response = new Response(null, { status: 303, headers: { location } });
  for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
}

/** An empty 404: the market's page for it is put in its place. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}
