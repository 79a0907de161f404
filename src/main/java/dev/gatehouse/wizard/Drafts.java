package dev.gatehouse.wizard;

import dev.gatehouse.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people began to type and have not saved: kept as it is, on the server, for everybody who may edit the stack. */
@Service
public class Drafts {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DraftRows rows;
    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(DraftRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id) {
        return rows.findById(id).map(this::draft);
    }

    /** Those of a stack, the youngest first. */
    @Transactional(readOnly = true)
    public List<Draft> of(UUID stack) {
        return rows.findByStackIdOrderByTypedAtDesc(stack).stream()
                .map(this::draft)
                .toList();
    }

    /** Keeps what is typed now; what was kept of this form before is forgotten. */
    @Transactional
    public void keep(Draft draft) {
        FormText base = draft.base();
        rows.save(new DraftRow(draft, base == null ? null : write(base), write(draft.text())));
    }

    /** Forgets a draft; one that is not there is forgotten already. */
    @Transactional
    public void discard(UUID id) {
        rows.deleteById(id);
    }

    private Draft draft(DraftRow row) {
        return new Draft(
                row.id,
                row.stackId,
                row.kind,
                row.resourceId == null ? null : new ResourceId(row.resourceId),
                row.generation,
                row.base == null ? null : read(row.base),
                read(row.texts),
                row.person,
                row.personName,
                row.typedAt);
    }

    private String write(FormText text) {
        return json.writeValueAsString(text.texts());
    }

    private FormText read(String text) {
        return new FormText(json.readValue(text, TEXTS));
    }
}
