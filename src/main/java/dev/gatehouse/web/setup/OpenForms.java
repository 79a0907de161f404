package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.wizard.Draft;
import dev.gatehouse.wizard.Drafts;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.Forms;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Opens forms: from what was typed, from a draft, from what is saved, or from what is proposed. */
@Component
class OpenForms {

    static final String DRAFT = "_draft";
    static final String GENERATION = "_generation";
    static final String BASE = "_base";
    static final String WHY = "_why";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Kinds kinds;
    private final Inventory inventory;
    private final Forms forms;
    private final Drafts drafts;
    private final JsonMapper json = JsonMapper.builder().build();

    OpenForms(Kinds kinds, Inventory inventory, Forms forms, Drafts drafts) {
        this.kinds = kinds;
        this.inventory = inventory;
        this.forms = forms;
        this.drafts = drafts;
    }

    Kind<?> kind(String name) {
        return kinds.find(name).orElseThrow(() -> new NotFound("kind"));
    }

    /** The resource, if it is one of this stack and kind that is not leaving. */
    Item item(Stack stack, Kind<?> kind, UUID id) {
        return inventory
                .find(new ResourceId(id))
                .filter(item -> item.stack().equals(stack.id()) && item.kind().equals(kind.name()))
                .filter(item -> item.wish() != Wish.LEAVING)
                .orElseThrow(() -> new NotFound("resource"));
    }

    /** A new one as it is proposed. */
    OpenForm proposed(Stack stack, Kind<?> kind) {
        return fresh(stack, kind, forms.proposal(stack, kind));
    }

    OpenForm copy(Stack stack, Kind<?> kind, Item original) {
        return fresh(stack, kind, forms.copy(stack, kind, original));
    }

    private static OpenForm fresh(Stack stack, Kind<?> kind, FormText text) {
        return new OpenForm(stack, kind, null, UUID.randomUUID(), 0, null, text, "", Question.of(Map.of()));
    }

    /** What is saved. */
    OpenForm saved(Stack stack, Kind<?> kind, Item item) {
        FormText text = forms.print(kind, item.spec());
        return new OpenForm(
                stack, kind, item, item.id().value(), item.generation(), text, text, "", Question.of(Map.of()));
    }

    /** What somebody began, if that is a draft of this stack and kind. */
    Optional<OpenForm> begun(Stack stack, Kind<?> kind, @Nullable Item item, UUID id) {
        return drafts.find(id)
                .filter(draft -> draft.isOf(
                        stack.id(),
                        kind.name(),
                        Optional.ofNullable(item).map(Item::id).orElse(null)))
                .map(draft -> begun(stack, kind, item, draft));
    }

    private static OpenForm begun(Stack stack, Kind<?> kind, @Nullable Item item, Draft draft) {
        return new OpenForm(
                stack,
                kind,
                item,
                draft.id(),
                draft.generation(),
                draft.base(),
                draft.text(),
                "",
                Question.of(Map.of()));
    }

    /** What a page posted, or what was rescued of it. */
    OpenForm typed(Stack stack, Kind<?> kind, @Nullable Item item, Map<String, String[]> parameters) {
        return new OpenForm(
                stack,
                kind,
                item,
                item == null
                        ? ownDraft(stack, kind, one(parameters, DRAFT))
                        : item.id().value(),
                generation(one(parameters, GENERATION)),
                base(one(parameters, BASE)),
                FormText.of(parameters),
                one(parameters, WHY).strip(),
                Question.of(parameters));
    }

    String write(FormText base) {
        return json.writeValueAsString(base.texts());
    }

    private @Nullable FormText base(String text) {
        try {
            return text.isEmpty() ? null : new FormText(json.readValue(text, TEXTS));
        } catch (JacksonException notOurs) {
            // Only the page writes it; without it two people's changes are compared without knowing who changed what.
            return null;
        }
    }

    /** Where the text of a new one is kept: never in the place of a resource, or of a draft of something else. */
    private UUID ownDraft(Stack stack, Kind<?> kind, String text) {
        UUID id = draft(text);
        boolean others = drafts.find(id)
                .filter(draft -> !draft.isNewOf(stack.id(), kind.name()))
                .isPresent();
        if (others || inventory.find(new ResourceId(id)).isPresent()) {
            throw new NotFound("draft");
        }
        return id;
    }

    private static UUID draft(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }

    private static long generation(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
