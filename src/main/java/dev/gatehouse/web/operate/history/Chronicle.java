package dev.gatehouse.web.operate.history;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.inventory.SpecTexts;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.web.operate.FieldWords;
import dev.gatehouse.web.operate.FieldWords.Cell;
import dev.gatehouse.web.operate.FieldWords.FieldView;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.history.EntryView.Line;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes entries readable: whole specs as differences, rules by their parts, references by names. */
@Component
class Chronicle {

    /** Between what people call a resource and the field or row of it that changed. */
    private static final String SEPARATOR = " · ";

    private static final int MANY = 3;

    private final Kinds kinds;
    private final SpecTexts texts;
    private final FieldWords words;

    Chronicle(Kinds kinds, SpecTexts texts, FieldWords words) {
        this.kinds = kinds;
        this.texts = texts;
        this.words = words;
    }

    EntryView view(Entry entry, Names names) {
        return switch (entry.action()) {
            case "field.changed", "row.added", "row.changed", "row.removed" -> change(entry, names);
            case "resource.added", "resource.applied" -> whole(entry, names);
            case "resource.realigned" -> entry.before() == null ? plain(entry, List.of(), null) : whole(entry, names);
            case "resource.created" -> plain(entry, List.of(), entry.after());
            case "resource.deleted", "resource.late" -> plain(entry, List.of(), entry.before());
            case "run.approved" -> plain(entry, lines(Objects.requireNonNullElse(entry.after(), "")), null);
            default -> plain(entry, List.of(), null);
        };
    }

    private static EntryView plain(Entry entry, List<Line> lines, @Nullable String externalId) {
        return new EntryView(entry, entry.subject(), List.of(), lines, externalId, lines.size() > MANY);
    }

    private EntryView change(Entry entry, Names names) {
        int at = entry.subject().indexOf(SEPARATOR);
        String path = at < 0 ? "" : entry.subject().substring(at + SEPARATOR.length());
        FieldView field = words.of(entry.kind(), path, entry.before(), entry.after(), false, names);
        String subject = at < 0 ? entry.subject() : entry.subject().substring(0, at);
        return new EntryView(entry, subject, List.of(field), List.of(), null, false);
    }

    private EntryView whole(Entry entry, Names names) {
        List<FieldView> fields;
        try {
            fields = Differences.between(spec(entry, entry.before()), spec(entry, entry.after())).stream()
                    .map(change -> words.of(entry.kind(), change, names))
                    .toList();
        } catch (IllegalArgumentException | IllegalStateException olderShape) {
            // Entries are kept as they were written; one of a shape that is no longer read is shown as it is.
            fields = List.of(raw(entry));
        }
        return new EntryView(entry, entry.subject(), fields, List.of(), null, fields.size() > MANY);
    }

    private static FieldView raw(Entry entry) {
        return new FieldView(
                "",
                "",
                entry.before() == null,
                entry.after() == null,
                List.of(new Cell(
                        "",
                        Objects.requireNonNullElse(entry.before(), ""),
                        Objects.requireNonNullElse(entry.after(), ""))),
                false);
    }

    private @Nullable Spec spec(Entry entry, @Nullable String text) {
        Kind<?> kind = kinds.named(entry.kind());
        return text == null ? null : texts.read(entry.kind(), kind.version(), text);
    }

    private static List<Line> lines(String text) {
        return text.lines()
                .map(line -> line.split(" ", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Line(parts[0], parts[1], parts[2]))
                .toList();
    }
}
