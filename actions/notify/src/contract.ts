import { defineContract } from '#kit';
import { inputs } from './inputs.ts';
import { troubles } from './trouble.ts';

/** What notify promises. */
export const contract = defineContract({
  name: 'notify',
  inputs,
  outputs: {
    sent: '`true` when the message was posted or edited now, `false` otherwise.',
    'message-id':
      'What names the message: give it to later steps with the same `to`. A deployment is found again without it wherever the receiver lets one look.',
  },
  reasons: {
    posted: 'A new message was posted.',
    edited: 'The message of this deployment was edited.',
    unchanged: 'The message of this deployment says just that already; nobody is told twice.',
    'not-the-end': 'This receiver cannot edit messages, so it is only told how it ended.',
    ...troubles,
  },
});

export type NotifyContract = typeof contract;
