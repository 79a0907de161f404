package dev.gatehouse.wizard;

import dev.gatehouse.resource.ResourceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people began to type and have not saved: kept as it is, on the server, for everybody who may edit the stack. */
@Service
public class Drafts {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** Longer than any request is under way. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final DraftRows rows;
    private final SavedFormRows savedForms;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(DraftRows rows, SavedFormRows savedForms, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.savedForms = savedForms;
        this.transactions = transactions;
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

    /**
     * Keeps what is typed now; what was kept of this form before is forgotten. A draft of something else is never
     * replaced: that throws {@link IllegalArgumentException}.
     */
    @Transactional
    public void keep(Draft draft) {
        find(draft.id())
                .filter(before -> !before.isOf(draft.stack(), draft.kind(), draft.resource()))
                .ifPresent(others -> {
                    throw new IllegalArgumentException("a draft of something else has the id " + draft.id());
                });
        FormText base = draft.base();
        rows.save(new DraftRow(draft, base == null ? null : write(base), write(draft.text())));
    }

    /**
     * The same for what was sent while its author typed: it may arrive after the author saved the form, and then it is
     * forgotten. Somebody else who is still typing keeps theirs.
     */
    public void keepUnlessSaved(Draft draft) {
        if (isSaved(draft)) {
            return;
        }
        transactions.executeWithoutResult(status -> keep(draft));
        // A save between the two is seen now; a later one forgets the draft by itself.
        if (isSaved(draft)) {
            transactions.executeWithoutResult(status -> discard(draft.id()));
        }
    }

    private boolean isSaved(Draft draft) {
        return savedForms.existsByDraftAndPersonAndGenerationGreaterThan(
                draft.id(), draft.person(), draft.generation());
    }

    /**
     * The form was saved: its draft is forgotten.
     *
     * @param generation of the resource since
     */
    public void saved(UUID id, UUID person, long generation) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            savedForms.forgetBefore(now.minus(REMEMBERED));
            savedForms.save(new SavedFormRow(id, person, generation, now));
        });
        transactions.executeWithoutResult(status -> discard(id));
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
