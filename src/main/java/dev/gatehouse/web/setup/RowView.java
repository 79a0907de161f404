package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.RowIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as a page shows it.
 *
 * @param identity who last changed it; null if it is not saved like this
 * @param focused whether a person goes on here
 */
public record RowView(
        int index,
        String path,
        String id,
        List<FieldView> cells,
        List<Finding> findings,
        @Nullable RowIdentity identity,
        boolean focused) {

    public FieldView cell(String name) {
        return cells.stream()
                .filter(cell -> cell.path().equals(path + "." + name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + path));
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError) || cells.stream().anyMatch(FieldView::isInvalid);
    }
}
