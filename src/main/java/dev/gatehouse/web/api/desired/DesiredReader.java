package dev.gatehouse.web.api.desired;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.WholeState.Wanted;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.Forms;
import dev.gatehouse.wizard.Parsed;
import dev.gatehouse.wizard.RecordForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a desired state: first which resources are meant, then, as they may point at each other, what each shall be. */
@Component
class DesiredReader {

    private final Inventory inventory;
    private final Kinds kinds;
    private final Forms forms;
    private final Problems problems;

    DesiredReader(Inventory inventory, Kinds kinds, Forms forms, Problems problems) {
        this.inventory = inventory;
        this.kinds = kinds;
        this.forms = forms;
        this.problems = problems;
    }

    /** Which resource is meant where; {@code item} is null for a new one. */
    private record Meant(
            String path,
            DesiredResource sent,
            Kind<?> kind,
            String name,
            ResourceId id,
            @Nullable Item item) {}

    Reading read(Stack stack, DesiredState sent) {
        Reading reading = new Reading();
        List<DesiredResource> resources = sent.resources();
        if (resources == null) {
            reading.wrong(problems.error("resources", "field.required"));
            return reading;
        }
        List<Item> items = inventory.items(stack.id());
        References references = new References();
        Set<ResourceId> seen = new HashSet<>();
        List<Meant> all = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            meant("resources[" + i + "]", resources.get(i), items, reading).ifPresent(one -> {
                if (!seen.add(one.id())) {
                    reading.wrong(problems.error(one.path(), "json.twice", one.name()));
                }
                references.add(one.kind().name(), one.name(), one.id());
                all.add(one);
            });
        }
        all.forEach(one -> spec(one, references, reading));
        return reading;
    }

    private Optional<Meant> meant(String path, @Nullable DesiredResource sent, List<Item> items, Reading reading) {
        if (sent == null) {
            reading.wrong(problems.error(path, "json.type"));
            return Optional.empty();
        }
        Optional<Kind<?>> kind = Optional.ofNullable(sent.kind()).flatMap(kinds::find);
        if (kind.isEmpty()) {
            boolean unsaid = sent.kind() == null;
            reading.wrong(
                    unsaid
                            ? problems.error(path + ".kind", "field.required")
                            : problems.error(path + ".kind", "choice.unknown", shortened(sent.kind())));
            return Optional.empty();
        }
        String name = Texts.name(Objects.requireNonNullElse(sent.name(), ""));
        UUID id = sent.id();
        Optional<Item> item = id == null
                ? byName(kind.get(), name, items)
                : items.stream()
                        .filter(known -> known.id().value().equals(id)
                                && known.kind().equals(kind.get().name()))
                        .findFirst();
        if (id != null && item.isEmpty()) {
            reading.wrong(problems.error(path + ".id", "json.id"));
            return Optional.empty();
        }
        ResourceId meant = item.map(Item::id).orElseGet(() -> new ResourceId(UUID.randomUUID()));
        return Optional.of(new Meant(path, sent, kind.get(), name, meant, item.orElse(null)));
    }

    /** Those that are wanted before those that are leaving and may come back. */
    private static Optional<Item> byName(Kind<?> kind, String name, List<Item> items) {
        List<Item> called = items.stream()
                .filter(item -> item.kind().equals(kind.name()) && item.name().equals(name))
                .toList();
        return called.stream()
                .filter(item -> item.wish() != Wish.LEAVING)
                .findFirst()
                .or(() -> called.stream().findFirst());
    }

    private void spec(Meant one, References references, Reading reading) {
        JsonNode sent = Objects.requireNonNullElse(one.sent().spec(), JsonNodeFactory.instance.objectNode());
        if (!sent.isObject()) {
            reading.wrong(problems.error(one.path() + ".spec", "json.type"));
            return;
        }
        SpecTyping typing = new SpecTyping(references);
        typing.type(forms.of(one.kind()).fields(), sent, "");
        UnaryOperator<String> path = at -> place(one.path(), typing, at);
        typing.problems().forEach(found -> reading.wrong(problems.remark(found, path.apply(found.path()))));
        typing.texts().put(RecordForm.NAME, one.name());
        Parsed<?> parsed = forms.of(one.kind()).parse(new FormText(typing.texts()));
        parsed.problems().forEach(found -> reading.wrong(problems.remark(found, path.apply(found.path()))));
        Spec spec = parsed.spec();
        if (spec != null) {
            reading.read(new Reading.One(
                    new Wanted(one.id(), spec, paused(one), one.sent().protect()), parsed::placed, path));
        }
    }

    private static boolean paused(Meant one) {
        Boolean said = one.sent().paused();
        return said == null ? one.item() != null && one.item().wish() == Wish.PAUSED : said;
    }

    private static String place(String resource, SpecTyping typing, String formPath) {
        if (formPath.equals(RecordForm.NAME)) {
            return resource + ".name";
        }
        return formPath.isEmpty() ? resource : resource + ".spec." + typing.written(formPath);
    }

    private static String shortened(@Nullable String text) {
        String sent = String.valueOf(text);
        return sent.length() <= 60 ? sent : sent.substring(0, 60) + "…";
    }
}
