package dev.gatehouse.web.api.desired;

import dev.gatehouse.inventory.Difference;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.web.operate.Names;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an edit does to one resource.
 *
 * @param action {@code added}, {@code changed}, {@code removed}, {@code paused}, {@code resumed} or {@code restored}
 */
record DesiredChange(String action, UUID id, String kind, String name, List<FieldView> fields) {

    /**
     * A field that differs.
     *
     * @param before null if it was not there
     * @param after null if it will not be there
     */
    record FieldView(
            String path, @Nullable String before, @Nullable String after) {

        static FieldView of(FieldChange change, Names names) {
            return new FieldView(change.path(), text(change.before(), names), text(change.after(), names));
        }

        private static @Nullable String text(@Nullable String text, Names names) {
            return text == null ? null : names.in(text);
        }
    }

    static DesiredChange of(Difference difference, Names names) {
        return new DesiredChange(
                Texts.write(difference.what()),
                difference.resource().value(),
                difference.kind(),
                difference.name(),
                difference.fields().stream()
                        .map(field -> FieldView.of(field, names))
                        .toList());
    }
}
