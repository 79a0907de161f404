package dev.gatehouse.web.setup;

import dev.gatehouse.wizard.Control;
import java.util.List;

/**
 * A field as a page shows it.
 *
 * @param path as its input is called
 * @param label message key of its name
 * @param help message key of what is said beside it; empty if nothing is
 * @param text what is typed in it; for references the AWS ids
 * @param options what can be chosen
 * @param list the id of a list of what is often typed; empty if there is none
 * @param beside the column in whose cells it stands; empty if it has its own
 * @param alternative whether it is said instead of that column, and not besides
 * @param children the fields of a group
 * @param groups the rows of a table, in one part or several
 */
public record FieldView(
        String path,
        String id,
        Control control,
        String label,
        String help,
        boolean required,
        boolean advanced,
        boolean forcesReplacement,
        String text,
        List<OptionView> options,
        String list,
        String beside,
        boolean alternative,
        List<FieldView> children,
        List<RowGroup> groups,
        List<Finding> findings) {

    /** The last word of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public boolean isInvalid() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** A closed list of values, or nothing to say about them. */
    public boolean isSelect() {
        return control == Control.CHOICE || control == Control.REFERENCE || !options.isEmpty();
    }

    /** Any number of things to tick: whether none will do depends on the kind, and is told when nothing is ticked. */
    public boolean isMany() {
        return control == Control.REFERENCES || control == Control.CHOICES;
    }

    public boolean isOn() {
        return text.equals("true") || text.equals("on");
    }

    /** Whether something is typed or chosen in it. */
    public boolean isGiven() {
        return control == Control.CHECKBOX
                ? isOn()
                : !text.isBlank()
                        || options.stream().anyMatch(OptionView::chosen)
                        || children.stream().anyMatch(FieldView::isGiven);
    }

    /** Anything in it or below it that a fold must not hide. */
    public boolean hasErrors() {
        return isInvalid()
                || children.stream().anyMatch(FieldView::hasErrors)
                || rows().stream().anyMatch(RowView::hasErrors);
    }

    /** The rows of all parts of a table. */
    public List<RowView> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }
}
