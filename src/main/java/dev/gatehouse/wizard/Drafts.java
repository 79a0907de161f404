package dev.gatehouse.wizard;

import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people began to type and have not saved: kept as it is, on the server, for everybody who may edit the stack. */
@Service
public class Drafts {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DraftRows rows;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
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
    public Draft keep(
            UUID id,
            UUID stack,
            String kind,
            @Nullable ResourceId resource,
            long generation,
            FormText text,
            Author author) {
        Draft draft = new Draft(
                id,
                stack,
                kind,
                resource,
                generation,
                text,
                author.person(),
                author.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rows.save(new DraftRow(draft, json.writeValueAsString(text.texts())));
        return draft;
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
                new FormText(json.readValue(row.texts, TEXTS)),
                row.person,
                row.personName,
                row.typedAt);
    }
}
