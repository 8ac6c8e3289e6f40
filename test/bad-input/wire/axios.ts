import axios, { type AxiosAdapter, type InternalAxiosRequestConfig } from 'axios';
import { type Answer, answering, counter, type Wire } from './answers.ts';

function requestOf({ method, url }: InternalAxiosRequestConfig): string {
  return `${method?.toUpperCase()} ${url}`;
}

/** Replaces the network. The client in front of it is the real one, so that answers are read as always. */
async function through<Result>(adapter: AxiosAdapter, work: () => Promise<Result>): Promise<Result> {
  const { adapter: before } = axios.defaults;
  axios.defaults.adapter = adapter;
  try {
    return await work();
  } finally {
    if (before !== undefined) axios.defaults.adapter = before;
  }
}

/** The services, including GitHub. */
export const axiosWire: Wire = {
  recorded: async (work) => {
    const answers: Answer[] = [];
    const count = counter();
    const wire = axios.getAdapter(axios.defaults.adapter);
    const result = await through(async (config) => {
      const answer = await wire(config);
      const request = requestOf(config);
      const headers = Object.fromEntries(Object.entries(answer.headers));
      answers.push({ request, nth: count(request), status: answer.status, headers, text: String(answer.data ?? '') });
      return answer;
    }, work);
    return { answers, result };
  },
  replayed: (replay, work) => {
    const answer = answering(replay);
    return through(async (config) => {
      const { status, headers, text } = answer(requestOf(config));
      return { status, headers: { ...headers }, data: text, statusText: '', config };
    }, work);
  },
};
