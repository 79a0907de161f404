package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.wizard.Control;
import dev.gatehouse.wizard.Field;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.Forms;
import dev.gatehouse.wizard.Piece;
import dev.gatehouse.wizard.Pieces;
import dev.gatehouse.wizard.RecordForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Specs as lines for people to read, in their language: a line for each field and each row of a table. */
@Component
class Lines {

    private final Forms forms;
    private final MessageSource messages;

    Lines(Forms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** The specs side by side; a missing one is blank. */
    List<Line> compare(Kind<?> kind, Surroundings surroundings, List<? extends @Nullable Spec> sides) {
        List<Map<Piece, Map<String, String>>> apart = sides.stream()
                .map(spec -> spec == null
                        ? Map.<Piece, Map<String, String>>of()
                        : Pieces.of(forms.of(kind), forms.print(kind, spec)))
                .toList();
        Set<Piece> pieces = new LinkedHashSet<>();
        pieces.add(new Piece(RecordForm.NAME, ""));
        for (Field field : forms.of(kind).fields()) {
            if (field.control() != Control.ROWS && field.control() != Control.TAGS) {
                pieces.add(new Piece(field.name(), ""));
            }
            apart.forEach(side -> side.keySet().stream()
                    .filter(piece -> piece.path().equals(field.name()))
                    .forEach(pieces::add));
        }
        List<Line> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                texts.add(
                        sides.get(i) == null
                                ? ""
                                : text(kind, piece, apart.get(i).get(piece), surroundings));
            }
            lines.add(new Line(label(kind, piece), piece.row(), texts));
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** What tells a resource from its siblings, in few words: its fields, and how many rows each table has. */
    List<Line> summary(Kind<?> kind, Spec spec, Surroundings surroundings) {
        FormText text = forms.print(kind, spec);
        List<Line> lines = new ArrayList<>();
        for (Field field : forms.of(kind).fields()) {
            String code = "kind." + kind.name() + ".field." + field.name();
            String words = switch (field.control()) {
                case ROWS -> text.rows(field.name()) == 0 ? "" : String.valueOf(text.rows(field.name()));
                case TAGS, LONG_TEXT -> "";
                case CHECKBOX ->
                    field.isAdvanced() || text.at(field.name()).equals("false") ? "" : message("setup.yes");
                case GROUP -> words(field.withoutLongTexts(), code, field.name(), text, surroundings);
                default -> words(field, code, field.name(), text, surroundings);
            };
            if (!words.isEmpty()) {
                lines.add(new Line(message(code), "", List.of(words)));
            }
        }
        return lines;
    }

    String label(Kind<?> kind, Piece piece) {
        boolean common = piece.path().equals(RecordForm.NAME) || piece.path().equals("tags");
        return message(common ? "setup.field." + piece.path() : "kind." + kind.name() + ".field." + piece.path());
    }

    /** What a piece says; for a row the words of its columns. */
    String text(Kind<?> kind, Piece piece, @Nullable Map<String, String> texts, Surroundings surroundings) {
        Map<String, String> given = texts == null ? Map.of() : texts;
        if (piece.path().equals(RecordForm.NAME)) {
            return given.getOrDefault(RecordForm.NAME, "");
        }
        Field field = forms.of(kind).fields().stream()
                .filter(candidate -> candidate.name().equals(piece.path()))
                .findFirst()
                .orElseThrow();
        String schemaPath = "kind." + kind.name() + ".field." + field.name();
        if (field.control() == Control.TAGS) {
            return given.getOrDefault("value", "");
        }
        return piece.isRow()
                ? row(field, schemaPath, new FormText(given), surroundings)
                : words(field, schemaPath, field.name(), new FormText(given), surroundings);
    }

    private String row(Field table, String schemaPath, FormText row, Surroundings surroundings) {
        return row.texts().isEmpty()
                ? ""
                : table.children().stream()
                        .map(column ->
                                words(column, schemaPath + "." + column.name(), column.name(), row, surroundings))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    private String words(Field field, String code, String path, FormText text, Surroundings surroundings) {
        return switch (field.control()) {
            case CHECKBOX -> message(text.at(path).equals("true") ? "setup.yes" : "setup.no");
            case CHOICE -> text.at(path).isEmpty() ? "" : message(code + "." + text.at(path));
            case CHOICES ->
                elements(path, text).map(value -> message(code + "." + value)).collect(Collectors.joining(", "));
            case REFERENCE ->
                Stream.of(text.at(path), text.at(path + RecordForm.AWS_ID))
                        .filter(ref -> !ref.isEmpty())
                        .map(ref -> named(ref, surroundings))
                        .collect(Collectors.joining());
            case REFERENCES ->
                Stream.concat(
                                elements(path, text),
                                text.at(path + RecordForm.AWS_ID).lines())
                        .map(ref -> named(ref, surroundings))
                        .sorted()
                        .collect(Collectors.joining(", "));
            case WORDS -> text.at(path).replace("\n", ", ");
            case GROUP ->
                field.children().stream()
                        .map(child ->
                                words(child, code + "." + child.name(), path + "." + child.name(), text, surroundings))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
            default -> text.at(path);
        };
    }

    private static Stream<String> elements(String path, FormText text) {
        return Stream.iterate(0, i -> i < text.rows(path), i -> i + 1).map(i -> text.at(path + "[" + i + "]"));
    }

    private static String named(String ref, Surroundings surroundings) {
        return surroundings.nameOf(Ref.parse(ref));
    }

    private String message(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
