import libsodium from 'libsodium-wrappers';
import { NAME, type Scene } from '../scene.ts';
import type { GivenAnswer } from './given.ts';

function boxed(environment: string | undefined) {
  return ({ github }: Scene) => {
    const { keys } = github.scope({ repository: NAME, environment });
    const box = libsodium.crypto_box_seal('a secret', Buffer.from(keys.publicKey, 'base64'));
    return { encrypted_value: Buffer.from(box).toString('base64'), key_id: keys.id };
  };
}

/** The same below an environment as below the repository itself. */
function answersBelow(where: string, pattern: string, environment?: string): readonly GivenAnswer[] {
  const [secret, variable] = [`${where}/secrets/ONE`, `${where}/variables/TWO`];
  const both = { secrets: { ONE: '1' }, variables: { TWO: '2' } };
  const arrange = ({ github }: Scene) => github.write({ repository: NAME, environment, ...both });
  const put = { operation: `PUT ${pattern}/secrets/{secret_name}`, path: secret };
  const post = { operation: `POST ${pattern}/variables`, path: `${where}/variables` };
  const patch = { operation: `PATCH ${pattern}/variables/{name}`, path: variable };
  const remove = { operation: `DELETE ${pattern}/secrets/{secret_name}`, path: secret };
  const get = { operation: `GET ${pattern}/variables/{name}`, path: variable };
  const json = boxed(environment);
  return [
    {
      operation: `GET ${pattern}/secrets/public-key`,
      status: 200,
      when: 'always',
      path: `${where}/secrets/public-key`,
    },
    { operation: `GET ${pattern}/secrets`, status: 200, when: 'without values', path: `${where}/secrets`, arrange },
    { operation: `GET ${pattern}/variables`, status: 200, when: 'with values', path: `${where}/variables`, arrange },
    { ...put, status: 201, when: 'a new one', json },
    { ...put, status: 204, when: 'over an existing one', json, arrange },
    { ...put, status: 422, when: 'for another key', json: { encrypted_value: 'AAAA', key_id: 'other' } },
    { ...put, status: 422, when: 'in clear', json: { encrypted_value: 'plain text', key_id: 'other' } },
    { ...remove, status: 204, when: 'it exists', arrange },
    { ...remove, status: 404, when: 'it does not exist' },
    { ...post, status: 201, when: 'a new one', json: { name: 'TWO', value: '2' } },
    { ...post, status: 409, when: 'it exists', json: { name: 'two', value: '2' }, arrange },
    { ...post, status: 422, when: 'the name is not valid', json: { name: 'GITHUB_TWO', value: '2' } },
    { ...get, status: 200, when: 'it exists', arrange },
    { ...get, status: 404, when: 'it does not exist' },
    { ...patch, status: 204, when: 'it exists', json: { value: '3' }, arrange },
    { ...patch, status: 404, when: 'it does not exist', json: { value: '3' } },
  ];
}

export const SECRET_ANSWERS: readonly GivenAnswer[] = [
  ...answersBelow('actions', 'actions'),
  ...answersBelow('environments/production', 'environments/{environment_name}', 'production'),
];
