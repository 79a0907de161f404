package dev.gatehouse.web.operate.history;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.web.operate.FieldWords.FieldView;
import dev.gatehouse.web.operate.Tried;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history, ready to be read.
 *
 * @param subject what it is about, without the field or row
 * @param fields what is different now
 * @param lines what was approved, a line for each change
 * @param externalId AWS's id that came or went; null if none did
 * @param folded whether the differences are many and better opened when asked for
 */
public record EntryView(
        Entry entry,
        String subject,
        List<FieldView> fields,
        List<Line> lines,
        @Nullable String externalId,
        boolean folded) {

    /** A change that was approved. */
    public record Line(String action, String kind, String name) {}

    /** The attempts at what was done in AWS; none where nothing was. */
    public List<Tried> tries() {
        return Tried.read(entry.attempts());
    }

    public boolean isAboutResource() {
        return entry.resource() != null;
    }

    /** What a run does by itself has the reason of its approval, which is told there. */
    public boolean tellsWhy() {
        return !entry.why().isEmpty() && (entry.run() == null || entry.action().equals("run.approved"));
    }

    /** What happened, at a glance; the words stand beside it. */
    public String icon() {
        String action = entry.action();
        if (action.endsWith("failed")) {
            return "bi-x-octagon";
        }
        if (action.endsWith("removed") || action.endsWith("deleted")) {
            return "bi-dash-circle";
        }
        if (action.endsWith("added") || action.endsWith("created")) {
            return "bi-plus-circle";
        }
        return action.startsWith("run.") ? "bi-play-circle" : "bi-pencil";
    }
}
