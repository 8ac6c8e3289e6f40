import { outage } from '../../../simulators/github/github.ts';
import type { Scene } from '../scene.ts';

export interface GivenAnswer {
  readonly operation: string;
  readonly status: number;
  readonly when: string;
  /** Below the repository, or complete with a slash before it. */
  readonly path: string | ((scene: Scene) => string);
  readonly json?: unknown;
  readonly text?: string;
  readonly arrange?: (scene: Scene) => void;
}

export const renameRepository = ({ repository }: Scene) => repository.rename('acme/renamed');
export const disableIssues = ({ repository }: Scene) => {
  repository.settings.hasIssues = false;
};
export const withoutPermissions = ({ github }: Scene) => github.permit({});
export const failNextRequest = (status: 500 | 503) => (scene: Scene) => {
  scene.github.faults.push(outage({ status }));
};
export const deleteIssue = ({ repository, issue }: Scene) => repository.deleteIssue(issue);
