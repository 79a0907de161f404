package dev.gatehouse.wizard;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The form of each kind: what a new one is proposed to be, and what is to be said of what was typed. */
@Service
public class Forms {

    private final Map<Class<?>, RecordForm<?>> forms = new ConcurrentHashMap<>();
    private final Inventory inventory;

    Forms(Inventory inventory) {
        this.inventory = inventory;
    }

    @SuppressWarnings("unchecked")
    public <S extends Spec> RecordForm<S> of(Kind<S> kind) {
        return (RecordForm<S>) forms.computeIfAbsent(kind.specType(), type -> RecordForm.of(kind.specType()));
    }

    public FormText print(Kind<?> kind, Spec spec) {
        return printed(kind, spec);
    }

    private <S extends Spec> FormText printed(Kind<S> kind, Spec spec) {
        return of(kind).print(kind.specType().cast(spec));
    }

    /** What a new one is proposed to be, a name included that none of its kind has yet. */
    public FormText proposal(Stack stack, Kind<?> kind) {
        FormText proposed = new FormText(kind.proposal(inventory.surroundings(stack.id(), null)));
        return proposed.at(RecordForm.NAME).isBlank()
                ? proposed.with(RecordForm.NAME, freeName(stack, kind.name(), stack.name() + "-" + kind.name()))
                : proposed;
    }

    /** A copy of one under a name that is still free. */
    public FormText copy(Stack stack, Kind<?> kind, Item original) {
        return print(kind, original.spec())
                .with(RecordForm.NAME, freeName(stack, kind.name(), original.name() + "-copy"));
    }

    private String freeName(Stack stack, String kind, String base) {
        Set<String> taken = inventory.items(stack.id()).stream()
                .filter(item -> item.kind().equals(kind))
                .map(Item::name)
                .collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? base : base + "-" + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Everything there is to say about what was typed. */
    public Checked check(Stack stack, Kind<?> kind, @Nullable ResourceId id, FormText text) {
        Parsed<?> parsed = of(kind).parse(text);
        List<Diagnostic> findings = new ArrayList<>(parsed.problems());
        Spec spec = parsed.spec();
        if (spec != null) {
            inventory.check(stack.id(), id, spec).forEach(found -> findings.add(parsed.placed(found)));
        } else if (text.at(RecordForm.NAME).isBlank()) {
            findings.add(Diagnostic.error(RecordForm.NAME, "name.required"));
        }
        return new Checked(text, spec, findings);
    }
}
