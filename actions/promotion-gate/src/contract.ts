import { gitHubReasons } from '#github';
import { defineContract } from '#kit';
import { ledgerReasons } from '#ledger';
import { refusals } from './finding.ts';
import { inputs } from './inputs.ts';

/** What this action promises. */
export const contract = defineContract({
  name: 'promotion-gate',
  inputs,
  outputs: {
    earliest:
      'The earliest instant at which what blocks could pass by itself; empty when it passes, or when time alone mends nothing.',
    'approval-issue': 'The page of the issue on which the image can be approved; empty when there is none.',
  },
  reasons: {
    promoted: 'The image may enter: every rule that was asked passes.',
    ...refusals,
    'bad-policy': 'The policy cannot be understood; the message names the place.',
    'policy-unreadable': 'The policy cannot be read from where it was said to be.',
    'team-unreadable': 'A team is named, and there is no `org-token` to ask who is in it.',
    'go-ahead-refused':
      'A go-ahead was given by somebody whom `go-ahead-actors`, or `go-ahead` of the policy, does not name, or in a run that nobody asked for.',
    'error-budget-unreadable': 'The query of `error-budget` gave no number.',
    ...ledgerReasons,
    ...gitHubReasons,
  },
});

export type PromotionGateContract = typeof contract;
