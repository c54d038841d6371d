// What the bundle does in a thread of its own: the entry that expressions.test.ts starts.
import { answerExpressions } from '#expression';

import { expressionVariables } from '../../../actions/health-wait/src/seen.ts';

await answerExpressions(expressionVariables);
