import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiAnswer, renderAnswer, sendAnswer } from './exchange.ts';
import type { Fault } from './faults.ts';

export type Outcome = { status: number | null; ended: 'answered' | 'cut' | 'hung' };

type Exchange = {
  outgoing: ServerResponse;
  /** Carries the request out and gives the true answer. */
  carryOut: () => Promise<ApiAnswer>;
  /** The provider's own error body for a status. */
  errorAnswer: (status: number) => ApiAnswer;
  /** Aborted when the simulator stops, so that nothing keeps it waiting. */
  stopping: AbortSignal;
};

/** Answers one request, with the fault that hit it, and returns what the client received. */
export async function answerWithFault(fault: Fault | undefined, exchange: Exchange): Promise<Outcome> {
  const { outgoing, carryOut, stopping } = exchange;
  switch (fault?.kind) {
    case undefined:
      return answer(outgoing, await carryOut());
    case 'delay':
      await sleep(fault.ms, undefined, { signal: stopping });
      return answer(outgoing, await carryOut());
    case 'status':
      if (fault.afterWrite) await carryOut();
      return answer(outgoing, statusAnswer(fault, exchange));
    case 'html':
      if (fault.afterWrite) await carryOut();
      return answer(outgoing, {
        status: fault.status,
        text: `<html><head><title>${fault.status}</title></head><body><h1>Something went wrong</h1></body></html>`,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'malformed_json': {
      const whole = await carryOut();
      const { text, headers } = renderAnswer(whole);
      return answer(outgoing, { status: whole.status, text: `${text.slice(0, -1)},`, headers });
    }
    case 'cut_before_write':
      return cut(outgoing);
    case 'cut_after_write':
      await carryOut();
      return cut(outgoing);
    case 'cut_in_answer': {
      const whole = await carryOut();
      const { text, headers } = renderAnswer(whole);
      outgoing.writeHead(whole.status, { ...headers, 'content-length': Buffer.byteLength(text) });
      await new Promise<void>((written) => outgoing.write(text.slice(0, text.length / 2), () => written()));
      return { ...cut(outgoing), status: whole.status };
    }
    case 'hang':
      if (fault.ms === undefined) return { status: null, ended: 'hung' };
      await sleep(fault.ms, undefined, { signal: stopping });
      return cut(outgoing);
    case 'hang_after_write': {
      const whole = await carryOut();
      if (fault.ms === undefined) return { status: null, ended: 'hung' };
      await sleep(fault.ms, undefined, { signal: stopping });
      return answer(outgoing, whole);
    }
  }
}

function answer(outgoing: ServerResponse, given: ApiAnswer): Outcome {
  sendAnswer(outgoing, given);
  return { status: given.status, ended: 'answered' };
}

function cut(outgoing: ServerResponse): Outcome {
  outgoing.socket?.resetAndDestroy();
  return { status: null, ended: 'cut' };
}

function statusAnswer(fault: Extract<Fault, { kind: 'status' }>, exchange: Exchange): ApiAnswer {
  const own: ApiAnswer =
    fault.body === undefined
      ? exchange.errorAnswer(fault.status)
      : typeof fault.body === 'string'
        ? { status: fault.status, text: fault.body }
        : { status: fault.status, body: fault.body };
  return { ...own, headers: { ...own.headers, ...fault.headers } };
}
