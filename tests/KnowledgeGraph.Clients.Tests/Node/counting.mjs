/** `fetch` that notes each request's method, URL and status, to tell what came from a cache. */
export function countingFetch() {
  const requests = [];
  const counted = async (input, init) => {
    const response = await fetch(input, init);
    requests.push({ method: init?.method ?? "GET", status: response.status, url: String(input?.url ?? input) });
    return response;
  };
  return { requests, fetch: counted };
}
