// What the bundle does in a thread of its own: the entry that expressions.test.ts starts.
import { answerExpressions } from '../../../actions/health-wait/src/expression-thread.ts';

await answerExpressions();
