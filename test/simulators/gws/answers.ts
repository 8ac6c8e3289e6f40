import type { SimulatedAnswer } from '../server.ts';

/** Codes of the documented "Return Values". */
export const PARAMETER_MISSING = 1;
export const PARAMETER_INVALID = 2;
export const FORBIDDEN = 3;
export const INTERNAL = 4;
export const NOT_FOUND = 6;
export const PASSWORD_CHANGE = 8;
export const READ_ONLY = 11;
export const NOT_LOGGED_IN = 20;
const UNIQUENESS = 5_836_044;
const NO_OBJECT = 10;

export function done(body: object = {}): SimulatedAnswer {
  return { status: 200, body: { statusCode: 0, ...body } };
}

export function failed(status: number, statusCode: number, statusMessage: string): SimulatedAnswer {
  return { status, body: { statusCode, statusMessage } };
}

/** A refusal of the Configuration Server is an internal error with the code of that server. */
function platform(platformCode: number, text: string): SimulatedAnswer {
  return { status: 500, body: { statusCode: INTERNAL, statusMessage: `Platform exception: ${text}`, platformCode } };
}

export function duplicate(): SimulatedAnswer {
  return platform(UNIQUENESS, 'Uniqueness constraint violated');
}

export function noObject(dbid: string): SimulatedAnswer {
  return platform(NO_OBJECT, `No object found for the delta [CfgTransactionUpdate], DBID [${dbid}]`);
}

export function noTenant(): SimulatedAnswer {
  return platform(NO_OBJECT, 'Object not found');
}

export function wrongDelta(text: string): SimulatedAnswer {
  return platform(5_836_039, text);
}
