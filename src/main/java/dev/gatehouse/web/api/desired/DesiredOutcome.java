package dev.gatehouse.web.api.desired;

import dev.gatehouse.web.api.problem.Remark;
import java.util.List;

/**
 * What came of a desired state that was sent, or would come of it.
 *
 * @param valid whether it can be put in place
 * @param revision of the stack now
 * @param findings errors, if it is not valid; warnings and hints
 */
record DesiredOutcome(boolean valid, long revision, List<DesiredChange> changes, List<Remark> findings) {}
