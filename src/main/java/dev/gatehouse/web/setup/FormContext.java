package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.RowIdentity;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.Map;

/**
 * What a form is drawn in.
 *
 * @param findings about what is typed, at the fields where it was typed
 * @param choices of {@link Kind#choices}
 * @param identities of the rows that are saved
 * @param focus path of the row a person goes on with; empty for the first field
 */
record FormContext(
        Kind<?> kind,
        Kinds kinds,
        Surroundings surroundings,
        List<Diagnostic> findings,
        Map<String, List<Choice>> choices,
        Map<String, List<Choice>> suggestions,
        List<RowIdentity> identities,
        String focus) {

    String messageKey(String schemaPath) {
        return FieldKeys.of(kind, schemaPath);
    }
}
